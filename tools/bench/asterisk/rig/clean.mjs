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
 * as it is clean, or down until it is. A disturbance of the machine lasts for seconds: a rate is given up when it was
 * not clean `tries` times, with turns of others between.
 *
 * @param measure gives the blemish of a subject at a rate, or `null`
 * @returns the highest clean rate of each, 0 when even the lowest step is not clean
 */
export async function highestClean(subjects, { start, step, most, tries }, measure) {
  const searches = subjects.map((subject) => ({ subject, rate: start, misses: 0, best: null, found: null }));
  while (searches.some(({ found }) => found === null)) {
    for (const search of searches.filter(({ found }) => found === null)) {
      const isClean = (await measure(search.subject, search.rate)) === null;
      if (isClean) goUp(search, step, most);
      else if (++search.misses === tries) goDown(search, step);
    }
  }
  return searches.map(({ found }) => found);
}

function goUp(search, step, most) {
  search.best = search.rate;
  search.misses = 0;
  if (search.fell || search.rate + step > most) search.found = search.best;
  else search.rate += step;
}

function goDown(search, step) {
  search.misses = 0;
  if (search.best !== null) search.found = search.best;
  else if (search.rate - step < step) search.found = 0;
  else {
    search.fell = true;
    search.rate -= step;
  }
}
