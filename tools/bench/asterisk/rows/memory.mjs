import { answer, hangup, inARow, wait } from '../../rig/flows.mjs';
import { pause } from '../../rig/raw-baseline.mjs';
import { placeCalls } from '../rig/callers.mjs';

const WAITING = '+15550003000';
const SHORT = '+15550004000';
const RATE = 100;
/** After so many the process does not grow any more by calls that end. */
const WARM_UP = 1_500;
const PATIENCE_MS = 20_000;

const perCall = {
  name: 'memory of the runtime per live call',
  floor: 40,
  aim: 20,
  unit: 'kB',
  better: 'lower',
};

/** What one more live call costs the runtime: answered by Asterisk, waiting in its flow. After garbage collection. */
export const memory = {
  rows: [perCall],
  async measure(ground, { quick, repetitions, note }) {
    const { api } = ground.runtime;
    await api.draft(WAITING, 'Waits', inARow([answer, wait, hangup]));
    await api.draft(SHORT, 'Ends', inARow([answer, hangup]));
    await api.apply();
    const runs = [];
    await placeCalls({ to: SHORT, rate: 200, calls: quick ? WARM_UP / 5 : WARM_UP }).done;
    for (let run = 0; run < repetitions; run += 1)
      runs.push(await memoryOf(ground, quick ? 300 : 1_000, note));
    return [runs];
  },
};

/** Kilobytes that each of so many calls takes. */
async function memoryOf(ground, count, note) {
  await ground.rest();
  const before = await ground.runtime.ask('memory');
  const stay = (count / RATE) * 1000 + 6_000;
  const calls = placeCalls({ to: WAITING, rate: RATE, calls: count, hold: stay });
  await allAnswered(ground, count);
  const after = await ground.runtime.ask('memory');
  const there = (await ground.ari.channels()).length;
  const { failed, why } = await calls.done;
  if (there < count || failed > 0)
    throw new Error(`Of ${count} calls ${there} were there when it was measured; ${failed} failed. ${why}`);
  await ground.rest();
  const each = (what) => (after[what] - before[what]) / count / 1000;
  note(
    `${count} live calls: ${each('rss').toFixed(1)} kB resident each, ${each('heapUsed').toFixed(1)} kB of live heap`,
  );
  // What lives in the heap was paid for, even where it took the place of what the warm-up left free.
  return Math.max(each('rss'), each('heapUsed'));
}

async function allAnswered({ ari }, count) {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(200)) {
    const up = (await ari.channels()).filter(({ state }) => state === 'Up').length;
    if (up >= count) return;
  }
  throw new Error(`After ${PATIENCE_MS / 1000} s not all of ${count} calls were answered.`);
}
