import { answer, hangup, inARow, talk, wait } from '../rig/flows.mjs';
import { pause } from '../rig/raw-baseline.mjs';
import { Subject } from '../rig/subject.mjs';

const NUMBER = '+15550001000';
const SHORT = '+15550002000';
const WARM_UP = 300;
/** After so many a process does not grow any more by calls that end: its young generation has its full size. */
const SHORT_CALLS = 12_000;
const WAITING = 10_000;

const memory = {
  name: 'memory per waiting activeflow',
  floor: 16,
  aim: 8,
  unit: 'kB',
  better: 'lower',
};
const restart = {
  name: 'restart with 10,000 activeflows waiting: ready',
  floor: 3,
  aim: 1,
  unit: 's',
  better: 'lower',
};

/**
 * What one more activeflow that waits costs the process (its call, its snapshot and timer, and the simulated channel):
 * resident memory after garbage collection, before and after ten thousand. Then `kill -9`, and the time from the start of the
 * new process until it takes calls and requests with all activeflows back. Each repetition is a process of its own; they
 * fill up side by side, since memory does not depend on the time it takes, and start again one by one. A quick run has one:
 * the figures hardly differ from run to run.
 */
export const waiting = {
  rows: [memory, restart],
  async measure({ quick, wanted, repetitions, note }) {
    const subjects = [];
    try {
      for (let run = 0; run < (quick ? 1 : repetitions); run += 1) subjects.push(await Subject.start());
      const memories = await Promise.all(
        subjects.map(async (subject) => {
          await configureAndWarm(subject);
          return memoryOf(subject, WAITING, note);
        }),
      );
      const restarts = [];
      for (const subject of wanted(restart) ? subjects : []) restarts.push(await restarted(subject, note));
      return [memories, restarts];
    } finally {
      await Promise.all(subjects.map((subject) => subject.dispose()));
    }
  },
};

/** Gives a process a flow that waits for an hour, and the heap, buffers and caches of one that has worked. */
async function configureAndWarm(subject) {
  await subject.draft(NUMBER, 'Waits', inARow([answer, talk, wait, hangup]));
  await subject.draft(SHORT, 'Ends', inARow([answer, talk, hangup]));
  await subject.apply();
  await subject.ask('wait', { numbers: [NUMBER], count: WARM_UP });
  await subject.ask('calls', { to: SHORT, count: SHORT_CALLS });
}

/** Kilobytes of resident memory that each of so many more activeflows takes. */
async function memoryOf(subject, count, note) {
  const before = await subject.ask('memory');
  await subject.ask('wait', { numbers: [NUMBER], count });
  await pause(500);
  const after = await subject.ask('memory');
  const each = (what) => (after[what] - before[what]) / count / 1000;
  note(
    `${count} more waiting: ${each('rss').toFixed(1)} kB resident each, ${each('heapUsed').toFixed(1)} kB of live heap`,
  );
  // What lives in the heap was paid for, even where it took the place of what the warm-up left free.
  return Math.max(each('rss'), each('heapUsed'));
}

/** Seconds from the start of a new process after `kill -9` until it is ready. */
async function restarted(subject, note) {
  await subject.kill();
  const start = performance.now();
  await subject.start();
  const took = (performance.now() - start) / 1000;
  const { activeflows, timers, cpu } = await subject.ask('figures');
  if (activeflows !== WAITING + WARM_UP || timers !== activeflows)
    throw new Error(`Of ${WAITING + WARM_UP} activeflows ${activeflows} came back, with ${timers} timers.`);
  note(
    `ready after ${took.toFixed(2)} s (${(cpu / 1e6).toFixed(2)} s of processor time) with ${activeflows} activeflows and their timers`,
  );
  await pause(500);
  return took;
}
