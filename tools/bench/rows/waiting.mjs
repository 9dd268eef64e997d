import { answer, hangup, inARow, talk, wait } from '../rig/flows.mjs';
import { pause } from '../rig/raw-baseline.mjs';
import { Subject } from '../rig/subject.mjs';

const NUMBER = '+15550001000';
const SHORT = '+15550002000';
const WARM_UP = 300;
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
 * resident memory after garbage collection, before and after. Then `kill -9`, and the time from the start of the new process
 * until it takes calls and requests with all activeflows back. Each repetition is a process of its own; the quick run takes one
 * process in which the ten thousand come in as many parts, and kills that one again and again.
 */
export const waiting = {
  rows: [memory, restart],
  async measure({ wanted, quick, repetitions, note }) {
    const runs = [[], []];
    const parts = quick ? repetitions : 1;
    for (let process = 0; process < (quick ? 1 : repetitions); process += 1) {
      const subject = await startWarm(quick ? 2 : 10);
      try {
        for (let part = 1; part <= parts; part += 1) {
          const count = Math.floor((WAITING * part) / parts) - Math.floor((WAITING * (part - 1)) / parts);
          runs[0].push(await memoryOf(subject, count, note));
        }
        if (!wanted(restart)) continue;
        for (let kill = 0; kill < parts; kill += 1) runs[1].push(await restarted(subject, note));
      } finally {
        await subject.dispose();
      }
    }
    return runs;
  },
};

/** A process with a flow that waits for an hour, and the heap and caches of one that has worked. */
async function startWarm(seconds) {
  const subject = await Subject.start();
  await subject.draft(NUMBER, 'Waits', inARow([answer, talk, wait, hangup]));
  await subject.draft(SHORT, 'Ends', inARow([answer, talk, hangup]));
  await subject.apply();
  await subject.ask('wait', { numbers: [NUMBER], count: WARM_UP });
  await subject.ask('load', { to: SHORT, parallel: 200, hooks: 1 });
  await pause(seconds * 1000);
  await subject.ask('idle');
  await pause(1000);
  return subject;
}

/** Kilobytes of resident memory that each of so many more activeflows takes. */
async function memoryOf(subject, count, note) {
  const before = await subject.ask('memory');
  await subject.ask('wait', { numbers: [NUMBER], count });
  await pause(500);
  const after = await subject.ask('memory');
  const each = (what) => (after[what] - before[what]) / count / 1000;
  note(
    `${count} more waiting: ${each('rss').toFixed(1)} kB resident each, ${each('heapUsed').toFixed(1)} kB of it heap`,
  );
  return each('rss');
}

/** Seconds from the start of a new process after `kill -9` until it is ready. */
async function restarted(subject, note) {
  await subject.kill();
  const start = performance.now();
  await subject.start();
  const took = (performance.now() - start) / 1000;
  const { activeflows, timers } = await subject.ask('figures');
  if (activeflows !== WAITING + WARM_UP || timers !== activeflows)
    throw new Error(`Of ${WAITING + WARM_UP} activeflows ${activeflows} came back, with ${timers} timers.`);
  note(`ready after ${took.toFixed(2)} s with ${activeflows} activeflows and their timers`);
  await pause(500);
  return took;
}
