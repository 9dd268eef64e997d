import { answer, hangup, inARow, set, talk, wait } from '../rig/flows.mjs';
import { Subject } from '../rig/subject.mjs';

const FLOWS = 1_000;
const NODES = 50;

const apply = {
  name: 'compile and apply 1,000 flows of 50 nodes; first call on each',
  floor: 3,
  aim: 1,
  unit: 's',
  better: 'lower',
};

/**
 * One Apply of a thousand drafted flows, and then one call on each of them, until all have come to their first rest. Each
 * repetition is a fresh process on a copy of the same drafts; a quick run has one.
 */
export const applyFlows = {
  rows: [apply],
  async measure({ quick, repetitions, note }) {
    const numbers = Array.from({ length: FLOWS }, (_, index) => `+1555${String(index).padStart(7, '0')}`);
    const drafted = await Subject.start();
    try {
      await draftAll(drafted, numbers);
      await drafted.stop();
      const runs = [];
      for (let run = 1; run <= (quick ? 1 : repetitions); run += 1)
        runs.push(await applied(drafted, numbers, note));
      return [runs];
    } finally {
      await drafted.dispose();
    }
  },
};

async function draftAll(subject, numbers) {
  for (let first = 0; first < numbers.length; first += 20) {
    const some = numbers.slice(first, first + 20);
    await Promise.all(some.map((number, index) => subject.draft(number, number, flowOfFifty(first + index))));
  }
}

/** Answers, waits, and has all kinds of nodes behind: the first call on it takes the first steps, not all fifty. */
function flowOfFifty(index) {
  const rest = Array.from({ length: NODES - 3 }, (_, node) =>
    node % 4 === 3 ? talk : set(index * NODES + node),
  );
  return inARow([answer, wait, ...rest, hangup]);
}

/** Seconds from Apply until the last first call rests. */
async function applied(drafted, numbers, note) {
  const subject = await Subject.startOnCopyOf(drafted);
  try {
    const start = performance.now();
    await subject.apply();
    const took = performance.now() - start;
    const called = await subject.ask('wait', { numbers, count: FLOWS });
    note(`applied in ${(took / 1000).toFixed(2)} s, first calls in ${(called / 1000).toFixed(2)} s`);
    return (took + called) / 1000;
  } finally {
    await subject.dispose();
  }
}
