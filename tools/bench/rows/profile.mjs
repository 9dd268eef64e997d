import { pause } from '../rig/raw-baseline.mjs';

const PROFILE_MS = 5_000;
const SHOWN = 16;

/** Some more seconds of a load, to see where the time goes: apart from the runs, since looking costs time too. */
export async function showProfile(subject, load, note) {
  await subject.ask('load', load);
  await pause(1000);
  await subject.ask('beginProfile');
  const before = await subject.ask('threadTimes');
  const start = performance.now();
  await pause(PROFILE_MS);
  const after = await subject.ask('threadTimes');
  const took = (performance.now() - start) / 1000;
  const profiles = await subject.ask('endProfile');
  await subject.ask('idle');
  await subject.atRest();
  note(`profile with ${load.hooks} webhooks`);
  showThreads(before, after, took, note);
  showShares(profiles, note);
}

/** Where the time of each thread went, as `endProfile` gives it. */
export function showShares(profiles, note) {
  for (const { name, parts, functions } of profiles) {
    note(`${name}, by library:`);
    for (const line of parts.slice(0, SHOWN)) note(share(line));
    note(`${name}, the most expensive functions, without what they call:`);
    for (const line of functions.slice(0, SHOWN)) note(share(line));
  }
}

const share = ([part, what]) => `${(part * 100).toFixed(1).padStart(6)} %  ${what}`;

/** How much of a core each thread of the process used: the main thread, and those that matter beside it. */
export function showThreads(before, after, seconds, note) {
  const shareOf = (used) => Math.round(used / seconds / 1e4);
  const used = Object.entries(after.threads).map(([id, time]) => [
    Number(id),
    shareOf(time - (before.threads[id] ?? 0)),
  ]);
  const main = used.find(([id]) => id === after.main)?.[1];
  const others = used
    .filter(([id, share]) => id !== after.main && share >= 2)
    .map(([, share]) => `${share} %`);
  note(
    `processor, of one core: all threads ${shareOf(after.all - before.all)} %` +
      (main === undefined ? '' : `, main thread ${main} %, others ${others.join(', ') || 'nothing'}`),
  );
}
