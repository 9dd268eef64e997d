/** Hands a step's deliveries to the lanes when it is queued, not when it is durable. */
export const sendBeforeCommit = {
  name: 'send before commit',
  patches: [
    {
      file: 'libs/store/dist/engine/engine-journal.js',
      find: 'this.#journal.append(lines, (error)=>{',
      put: `if (deliveries.length > 0) committed(deliveries);
        this.#journal.append(lines, (error)=>{`,
    },
    {
      file: 'libs/store/dist/engine/engine-journal.js',
      find: 'if (error === undefined && deliveries.length > 0) committed(deliveries);',
      put: '',
    },
  ],
};
