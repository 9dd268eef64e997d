import { answer, hangup, inARow, set, talk, wait } from '../rig/flows.mjs';
import { Subject } from '../rig/subject.mjs';

const FLOWS = 1_000;
const NODES = 50;

/** Answers, waits, and has all kinds of nodes behind: the first call on it takes the first steps, not all fifty. */
function flowOfFifty(index) {
  const rest = Array.from({ length: NODES - 3 }, (_, node) =>
    node % 4 === 3 ? talk : set(index * NODES + node),
  );
  return inARow([answer, wait, ...rest, hangup]);
}

/** One Apply of a thousand flows, and then one call on each of them, until all have come to their first rest. */
export const applyFlows = {
  name: 'compile and apply 1,000 flows of 50 nodes; first call on each',
  floor: 3,
  aim: 1,
  unit: 's',
  better: 'lower',
  async measure({ repetitions, note }) {
    const runs = [];
    for (let run = 1; run <= repetitions; run += 1) {
      const subject = await Subject.start();
      try {
        const numbers = Array.from({ length: FLOWS }, (_, index) => `+1555${String(index).padStart(7, '0')}`);
        for (let first = 0; first < FLOWS; first += 20) {
          const some = numbers.slice(first, first + 20);
          await Promise.all(
            some.map((number, index) => subject.draft(number, number, flowOfFifty(first + index))),
          );
        }
        const start = performance.now();
        await subject.apply();
        const applied = performance.now() - start;
        const called = await subject.ask('wait', { numbers, count: FLOWS });
        runs.push((applied + called) / 1000);
        note(`applied in ${(applied / 1000).toFixed(2)} s, first calls in ${(called / 1000).toFixed(2)} s`);
      } finally {
        await subject.dispose();
      }
    }
    return runs;
  },
};
