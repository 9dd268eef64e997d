/** Hands a step's deliveries to the lanes when it is queued, not when it is durable. */
export const sendBeforeCommit = {
  name: 'send before commit',
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
        if (deliveries.length > 0) committed(deliveries);
        this.#journal.append(write, `,
    },
    {
      file: 'libs/store/dist/engine/engine-journal.js',
      find: 'if (error === undefined && deliveries.length > 0) committed(deliveries);',
      put: '',
    },
  ],
};
