import { planWhenQueued } from './plan-when-queued.mjs';

/** Hands a step's deliveries to the lanes when it is queued, not when it is durable. */
export const sendBeforeCommit = {
  name: 'send before commit',
  patches: [
    ...planWhenQueued('if (deliveries.length > 0) committed(deliveries);'),
    {
      file: 'libs/store/dist/engine/engine-journal.js',
      find: 'if (error === undefined && deliveries.length > 0) committed(deliveries);',
      put: '',
    },
  ],
};
