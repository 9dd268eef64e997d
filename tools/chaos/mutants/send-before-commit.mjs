/** Hands a step's deliveries to the lanes when it is queued, not when it is durable. */
export const sendBeforeCommit = {
  name: 'send before commit',
  patches: [
    {
      file: 'libs/store/dist/engine/sqlite-journal.js',
      find: 'committer.appendRepeatable((writer)=>{',
      put: 'if (deliveries.length > 0) committed(deliveries);\n        committer.appendRepeatable((writer)=>{',
    },
    {
      file: 'libs/store/dist/engine/sqlite-journal.js',
      find: 'if (!error && deliveries.length > 0) committed(deliveries);',
      put: '',
    },
  ],
};
