const file = 'libs/store/dist/engine/engine-journal.js';

/**
 * Patches that make out what a step owes when it is queued, not when its batch is made, and then do something with it at
 * once, before anything is written.
 *
 * @param atOnce the code, which sees `deliveries`, `committed` and `done`
 */
export const planWhenQueued = (atOnce) => [
  {
    file,
    find: 'deliveries = this.#write(lines, change);',
    put: 'writeChange(lines, change, deliveries, this.#written.get(change.call.id));',
  },
  {
    file,
    find: 'this.#journal.append(write, ',
    put: `deliveries = this.#plan.plan(change);
        ${atOnce}
        this.#journal.append(write, `,
  },
];
