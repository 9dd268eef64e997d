/** Says that a step is durable when it is queued: callers are answered, commands and deliveries leave, and then it is written. */
export const acknowledgeBeforeWrite = {
  name: 'acknowledge before write',
  patches: [
    {
      file: 'libs/store/dist/engine/sqlite-journal.js',
      find: 'committer.appendRepeatable((writer)=>{',
      put: `queueMicrotask(()=>{
            done();
            if (deliveries.length > 0) committed(deliveries);
        });
        committer.appendRepeatable((writer)=>{`,
    },
    {
      file: 'libs/store/dist/engine/sqlite-journal.js',
      find: `done(error);
            if (!error && deliveries.length > 0) committed(deliveries);`,
      put: '',
    },
  ],
};
