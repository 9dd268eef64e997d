import { hangup, inARow } from '../../rig/flows.mjs';
import { pause } from '../../rig/raw-baseline.mjs';
import { placeCalls } from '../rig/callers.mjs';
import { withPhone } from '../rig/phone.mjs';

const NUMBER = '+15550002000';
const HELD_MS = 10_000;
const HELD_QUICK_MS = 2_000;
/** Calls are placed at this rate, so that what limits is how many are there, and not how fast they came. */
const RATE = 50;
/** Until the last call must be connected, and from the end of a call until nothing of it is left. */
const PATIENCE_MS = 4_000;

const dial = {
  type: 'dial',
  wayOn: 'answered_ended',
  config: { to: { type: 'number', target: '+442079460000' }, ring_time_s: 20 },
};

const bridged = {
  name: 'bridged calls held at once, two legs each',
  floor: 100,
  aim: 500,
  unit: 'calls',
  better: 'higher',
};

/**
 * How many callers are connected with a far end at once, none lost within ten seconds (two with `--quick`). They carry
 * no audio: that would measure how fast Asterisk copies sound.
 */
export const held = {
  rows: [bridged],
  async measure(ground, { quick, note, mostHeld }) {
    await ground.runtime.api.draft(NUMBER, 'Dials', inARow([dial, hangup]));
    await ground.runtime.api.apply();
    const ms = quick ? HELD_QUICK_MS : HELD_MS;
    const most = mostHeld ?? (quick ? 100 : 500);
    const tried = (count) => holdCalls(ground, count, ms, note);
    return [[await withPhone({ after: 100, hold: 600_000 }, () => largest(most, tried))]];
  },
};

/** The most that hold, to within a tenth; `most` when that holds. */
async function largest(most, holds) {
  if (await holds(most)) return most;
  let [good, bad] = [0, most];
  while (bad - good > Math.max(most / 10, 1)) {
    const middle = Math.round((good + bad) / 2);
    if (await holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

async function holdCalls(ground, count, ms, note) {
  await ground.rest();
  const placing = (count / RATE) * 1000;
  // The first caller hangs up when the last has been connected for long enough.
  const calls = placeCalls({ to: NUMBER, rate: RATE, calls: count, hold: placing + PATIENCE_MS + ms + 1000 });
  const until = performance.now() + placing + PATIENCE_MS;
  let connected = 0;
  while (connected < count && performance.now() < until) {
    await pause(200);
    connected = await ground.ari.connected();
  }
  await pause(ms);
  const stayed = await ground.ari.connected();
  const { failed, why } = await calls.done;
  const isHeld = stayed === count && failed === 0;
  const loss = isHeld
    ? 'none lost'
    : `${connected} were connected, ${stayed} stayed, ${failed} failed ${why}`;
  note(`${count} bridged calls for ${ms / 1000} s: ${loss}`);
  await ground.rest();
  return isHeld;
}
