import { answer, hangup, inARow, talk, wait } from '../rig/flows.mjs';
import { pause } from '../rig/raw-baseline.mjs';
import { Subject } from '../rig/subject.mjs';

const NUMBER = '+15550001000';
const SHORT = '+15550002000';
const WARM_UP = 300;

/** A product with a flow that answers, speaks and then waits for an hour, and with one that ends at once. */
async function startWaiting() {
  const subject = await Subject.start();
  await subject.draft(NUMBER, 'Waits', inARow([answer, talk, wait, hangup]));
  await subject.draft(SHORT, 'Ends', inARow([answer, talk, hangup]));
  await subject.apply();
  await subject.ask('wait', { numbers: [NUMBER], count: WARM_UP });
  return subject;
}

/** Short calls until code is compiled and caches and heap have the size of a process that works. */
async function warm(subject, seconds) {
  await subject.ask('load', { to: SHORT, parallel: 200, hooks: 1 });
  await pause(seconds * 1000);
  await subject.ask('idle');
  await pause(1000);
}

/**
 * What one more activeflow that waits costs the process: its call, its snapshot and timer, and the simulated channel.
 * Resident memory after garbage collection, before and after; the process was warm before.
 */
export const memoryPerWaiting = {
  name: 'memory per waiting activeflow',
  floor: 16,
  aim: 8,
  unit: 'kB',
  better: 'lower',
  async measure({ quick, repetitions, note }) {
    const count = quick ? 5_000 : 10_000;
    const runs = [];
    for (let run = 1; run <= repetitions; run += 1) {
      const subject = await startWaiting();
      try {
        await warm(subject, quick ? 2 : 10);
        const before = await subject.ask('memory');
        await subject.ask('wait', { numbers: [NUMBER], count });
        await pause(1000);
        const after = await subject.ask('memory');
        const each = (what) => (after[what] - before[what]) / count / 1000;
        runs.push(each('rss'));
        note(
          `${count} waiting: ${each('rss').toFixed(1)} kB resident, ${each('heapUsed').toFixed(1)} kB of it heap`,
        );
      } finally {
        await subject.dispose();
      }
    }
    return runs;
  },
};

/** `kill -9`, and the time from the start of the new process until it takes calls with all activeflows back. */
export const restartWithWaiting = {
  name: 'restart with 10,000 activeflows waiting: ready',
  floor: 3,
  aim: 1,
  unit: 's',
  better: 'lower',
  async measure({ repetitions, note }) {
    const subject = await startWaiting();
    const runs = [];
    try {
      await subject.ask('wait', { numbers: [NUMBER], count: 10_000 });
      for (let run = 1; run <= repetitions; run += 1) {
        await subject.kill();
        const start = performance.now();
        await subject.start();
        runs.push((performance.now() - start) / 1000);
        const { activeflows, timers } = await subject.ask('figures');
        if (activeflows !== 10_000 + WARM_UP) throw new Error(`Only ${activeflows} activeflows came back.`);
        note(`ready after ${runs.at(-1).toFixed(2)} s with ${activeflows} activeflows and ${timers} timers`);
        await pause(500);
      }
    } finally {
      await subject.dispose();
    }
    return runs;
  },
};
