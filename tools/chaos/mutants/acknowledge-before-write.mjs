/** Says that a step is durable when it is queued: callers are answered, commands and deliveries leave, and then it is written. */
export const acknowledgeBeforeWrite = {
  name: 'acknowledge before write',
  patches: [
    {
      file: 'libs/store/dist/engine/engine-journal.js',
      find: `            deliveries = plan(change);
            writeChange`,
      put: '            writeChange',
    },
    {
      file: 'libs/store/dist/engine/engine-journal.js',
      find: 'this.#journal.append(write, ',
      put: `deliveries = plan(change);
        queueMicrotask(()=>{
            done();
            if (deliveries.length > 0) committed(deliveries);
        });
        this.#journal.append(write, `,
    },
    {
      file: 'libs/store/dist/engine/engine-journal.js',
      find: `done(error);
            if (error === undefined && deliveries.length > 0) committed(deliveries);`,
      put: '',
    },
  ],
};
