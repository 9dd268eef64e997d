import { pause } from '../../rig/raw-baseline.mjs';
import { percentile } from '../../rig/statistics.mjs';
import { placeCalls } from './callers.mjs';
import { blemish } from './clean.mjs';

/** How long a hook may be away after the last call has ended. */
const PATIENCE_MS = 3_000;

/**
 * Places calls at a subject for so many seconds, and joins each hook to the INVITE of its call by the caller's number.
 *
 * @returns what `rig/callers.mjs` gives, `p50` and `p99` from INVITE to hook in milliseconds, `unhooked` calls, processor
 * time a call of Asterisk and of Node in milliseconds (what is done after the last call included), and the `blemish`
 */
export async function measureRate(ground, { to, pid }, asked, seconds) {
  await ground.rest();
  await ground.hooks.ask('noted');
  const calls = Math.round(asked * seconds);
  const before = ground.times(pid);
  const outcome = await placeCalls({ to, rate: asked, calls }).done;
  const { invites } = outcome;
  const arrivals = await arrivalsOf(ground.hooks, invites);
  await ground.rest();
  const after = ground.times(pid);
  const waited = [...invites].filter(([number]) => arrivals.has(number));
  const times = waited.map(([number, at]) => arrivals.get(number) - at);
  const measured = {
    ...outcome,
    asked,
    calls,
    unhooked: invites.size - times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    asteriskMs: (after.asterisk - before.asterisk) / calls,
    nodeMs: (after.node - before.node) / calls,
  };
  return { ...measured, blemish: blemish(measured) };
}

/** When the first hook of each caller came. Waits for those that are late. */
async function arrivalsOf(hooks, invites) {
  const arrivals = new Map();
  for (const until = performance.now() + PATIENCE_MS; ; await pause(50)) {
    for (const [number, at] of await hooks.ask('noted')) if (!arrivals.has(number)) arrivals.set(number, at);
    if (arrivals.size >= invites.size || performance.now() > until) return arrivals;
  }
}
