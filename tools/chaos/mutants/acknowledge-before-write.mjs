import { planWhenQueued } from './plan-when-queued.mjs';

/** Says that a step is durable when it is queued: callers are answered, commands and deliveries leave, and then it is written. */
export const acknowledgeBeforeWrite = {
  name: 'acknowledge before write',
  patches: [
    ...planWhenQueued(`queueMicrotask(()=>{
            done();
            if (deliveries.length > 0) committed(deliveries);
        });`),
    {
      file: 'libs/store/dist/engine/engine-journal.js',
      find: `done(error);
            if (error === undefined && deliveries.length > 0) committed(deliveries);`,
      put: '',
    },
  ],
};
