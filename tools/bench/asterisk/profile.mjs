import { pause } from '../rig/raw-baseline.mjs';
import { showShares } from '../rows/profile.mjs';
import { placeCalls } from './rig/callers.mjs';

const RATE = 500;
const SECONDS = 8;

/** Some more seconds of calls, to see where the time of the product's process goes. */
export async function showProfile(ground, { to }, note) {
  await ground.rest();
  const calls = placeCalls({ to, rate: RATE, calls: RATE * SECONDS });
  await pause(1000);
  await ground.runtime.ask('beginProfile');
  await pause((SECONDS - 2) * 1000);
  const profiles = await ground.runtime.ask('endProfile');
  await calls.done;
  await ground.rest();
  note(`profile at ${RATE} calls/s`);
  showShares(profiles, note);
}
