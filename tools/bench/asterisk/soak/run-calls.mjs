import { pause } from '../../rig/raw-baseline.mjs';
import { percentile } from '../../rig/statistics.mjs';
import { placeCalls } from '../rig/callers.mjs';
import { processorTime, residentBytes } from '../rig/processor-time.mjs';

const SLICE_MS = 60_000;
const LOOK_MS = 5_000;

/**
 * Places calls of all kinds for so long, `rate` a second together, and takes them and their hooks down in the ledger. Says a line a
 * minute.
 *
 * @returns `failed` calls (why, one sentence a kind), `samples` of memory (`growth.mjs`), and `times` from INVITE to hook of
 * the calls that are told at once, in milliseconds
 */
export async function runCalls(ground, ledger, kinds, { minutes, rate, say }) {
  const started = performance.now();
  const samples = [];
  const placed = [];
  const arrivals = new Map();
  const look = async () => {
    samples.push({ at: performance.now() - started, ...(await ground.runtime.ask('lives')) });
    for (const [number, at, , id] of await ground.hooks.ask('noted')) {
      ledger.hook(number, id);
      arrivals.set(number, at);
    }
  };
  let cpu = processorTime(ground.runtime.pid);
  for (let left = minutes * 60_000; left > 0; left -= SLICE_MS) {
    const slice = Math.min(left, SLICE_MS);
    for (const kind of kinds) placed.push({ kind, ...placeKind(kind, rate, slice / 1000) });
    const until = performance.now() + slice;
    while (performance.now() < until) {
      await pause(Math.min(LOOK_MS, Math.max(until - performance.now(), 1)));
      await look();
    }
    const used = processorTime(ground.runtime.pid) - cpu;
    cpu += used;
    say(
      await lineOf(ground, {
        at: performance.now() - started,
        used: used / slice,
        sample: samples.at(-1),
        hooks: arrivals.size,
      }),
    );
  }
  const failed = [];
  const times = [];
  for (const { kind, done } of placed) {
    const { failed: lost, placed: made, calls, invites, why } = await done;
    for (const number of invites.keys()) ledger.placed(number, kind);
    if (lost > 0 || made < calls) failed.push(`${lost + calls - made} calls "${kind.name}" failed. ${why}`);
    if (kind === kinds[0]) for (const [number, at] of invites) times.push([number, at]);
  }
  await ground.rest();
  await look();
  const waited = times
    .filter(([number]) => arrivals.has(number))
    .map(([number, at]) => arrivals.get(number) - at);
  return { failed, samples, p50: percentile(waited, 0.5), p99: percentile(waited, 0.99) };
}

function placeKind({ share, to, caller }, rate, seconds) {
  const calls = Math.max(1, Math.round(rate * share * seconds));
  const { done } = placeCalls({ to, rate: calls / seconds, calls, ...caller });
  return { done: done.then((outcome) => ({ ...outcome, calls })) };
}

async function lineOf({ ari, asteriskPid }, { at, used, sample, hooks }) {
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  return (
    `${(at / 60_000).toFixed(1)} min: ${hooks} webhooks so far, ${(await ari.channels()).length} channels in Asterisk; ` +
    `Node ${Math.round(used * 100)} % of a core, ${megabytes(sample.rss)} resident, ${megabytes(sample.heapUsed)} live; ` +
    `Asterisk ${megabytes(residentBytes(asteriskPid))}`
  );
}
