/** After a restart a lane reads on behind the newest delivery there is, in place of the oldest that is owed. */
export const cursorFromMaximum = {
  name: 'cursor from the maximum',
  patches: [
    {
      file: 'libs/webhooks/dist/lanes/backlog.js',
      find: `rewind() {
        this.behind = true;
        this.#cursor = null;`,
      put: `rewind() {
        this.behind = true;
        this.#cursor = 'ffffffff-ffff-ffff-ffff-ffffffffffff';`,
    },
  ],
};
