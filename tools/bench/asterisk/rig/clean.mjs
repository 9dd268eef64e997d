/** Above it a rate is not clean, however many calls went well. Milliseconds. */
const LATEST_HOOK_MS = 200;
/** How far the rate may be from what was asked for: less would flatter. */
const TOLERANCE = 0.05;

/** Why a rate was not clean, in a few words; `null` when it was. */
export function blemish({ asked, rate, calls, placed, failed, resent, unhooked, p99 }) {
  if (placed < calls || failed > 0) return `${failed + calls - placed} failed`;
  if (resent > 0) return `${resent} resent`;
  if (unhooked > 0) return `${unhooked} without a hook`;
  if (!(p99 <= LATEST_HOOK_MS)) return `p99 ${Math.round(p99)} ms`;
  if (!(rate >= asked * (1 - TOLERANCE))) return `only ${rate.toFixed(0)}/s were placed`;
  return null;
}

/**
 * Finds the highest clean rate of several subjects in turns, so that noise hits all alike: each goes up a step as long
 * as it is clean, or down until it is. What is not clean is tried once more.
 *
 * @param measure gives the blemish of a subject at a rate, or `null`
 * @returns the highest clean rate of each, 0 when even the lowest step is not clean
 */
export async function highestClean(subjects, { start, step, most }, measure) {
  const searches = subjects.map((subject) => ({ subject, rate: start, best: null, found: null }));
  const isClean = async ({ subject, rate }) =>
    (await measure(subject, rate)) === null || (await measure(subject, rate)) === null;
  while (searches.some(({ found }) => found === null)) {
    for (const search of searches.filter(({ found }) => found === null)) {
      if (await isClean(search)) {
        search.best = search.rate;
        const isPeak = search.fell || search.rate + step > most;
        if (isPeak) search.found = search.best;
        else search.rate += step;
      } else if (search.best !== null || search.rate - step < step) {
        search.found = search.best ?? 0;
      } else {
        search.fell = true;
        search.rate -= step;
      }
    }
  }
  return searches.map(({ found }) => found);
}
