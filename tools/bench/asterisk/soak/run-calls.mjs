import { pause } from '../../rig/raw-baseline.mjs';
import { percentile } from '../../rig/statistics.mjs';
import { placeCalls } from '../rig/callers.mjs';
import { Watch } from './watch.mjs';

const SLICE_MS = 60_000;
const LOOK_MS = 5_000;

/**
 * Places calls of all kinds for so long, `rate` a second together, and takes them and their hooks down in the ledger.
 * Says a line a minute.
 *
 * @returns `failed` calls (a sentence for each kind and minute), `samples` of memory (`growth.mjs`), `p50` and `p99` from
 * INVITE to hook of the first kind, in milliseconds
 */
export async function runCalls(ground, ledger, kinds, { minutes, rate, say }) {
  const watch = new Watch(ground, ledger, rate);
  const placed = [];
  for (let left = minutes * 60_000; left > 0; left -= SLICE_MS) {
    const slice = Math.min(left, SLICE_MS);
    for (const kind of kinds) placed.push({ kind, done: placeKind(kind, rate, slice / 1000) });
    for (const until = performance.now() + slice; performance.now() < until; await watch.look())
      await pause(Math.min(LOOK_MS, Math.max(until - performance.now(), 1)));
    say(watch.line());
  }
  const outcomes = await Promise.all(placed.map(async ({ kind, done }) => ({ kind, ...(await done) })));
  await ground.rest();
  await watch.look();
  for (const { kind, invites } of outcomes) for (const number of invites.keys()) ledger.placed(number, kind);
  const times = outcomes
    .filter(({ kind }) => kind === kinds[0])
    .flatMap(({ invites }) => [...invites])
    .filter(([number]) => watch.arrivals.has(number))
    .map(([number, at]) => watch.arrivals.get(number) - at);
  return {
    failed: outcomes.flatMap(failureOf),
    samples: watch.samples,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

async function placeKind({ share, to, caller }, rate, seconds) {
  const calls = Math.max(1, Math.round(rate * share * seconds));
  return { calls, ...(await placeCalls({ to, rate: calls / seconds, calls, ...caller }).done) };
}

function failureOf({ kind, calls, placed, failed, why }) {
  const lost = failed + calls - placed;
  return lost > 0 ? [`${lost} calls "${kind.name}" failed. ${why}`] : [];
}
