/** Below it, what a young process takes as it warms up cannot be told from what it loses. Minutes. */
const LEAST_MINUTES = 4;
/** What may be added in a minute at the end of a soak. A leak of 100 bytes a call at 100 calls/s is 0.6 MB. */
const MOST_LIVE_MB = 0.5;
const MOST_RESIDENT_MB = 8;

/** Megabytes a minute that a value grows by over the last half of the samples, by least squares. */
export function slopeOfLastHalf(samples, value) {
  const end = samples.at(-1)?.at ?? 0;
  const half = samples.filter(({ at }) => at >= end / 2);
  const mean = (of) => half.reduce((all, sample) => all + of(sample), 0) / half.length;
  const [middle, level] = [mean(({ at }) => at), mean(value)];
  const shared = half.reduce((all, sample) => all + (sample.at - middle) * (value(sample) - level), 0);
  const spread = half.reduce((all, { at }) => all + (at - middle) ** 2, 0);
  return (shared / spread) * (60_000 / 1e6);
}

/**
 * Whether memory grows.
 *
 * @param samples `{at, heapUsed, rss}`: milliseconds since the start, bytes that live, resident bytes
 * @returns `faults`, one sentence each, and what there `is` to say
 */
export function growthOf(samples) {
  if ((samples.at(-1)?.at ?? 0) < LEAST_MINUTES * 60_000)
    return { faults: [], is: `memory is not judged in less than ${LEAST_MINUTES} minutes` };
  const live = slopeOfLastHalf(samples, ({ heapUsed }) => heapUsed);
  const resident = slopeOfLastHalf(samples, ({ rss }) => rss);
  const is = `${live.toFixed(2)} MB of live heap and ${resident.toFixed(1)} MB of resident memory a minute over the last half`;
  const grows = live > MOST_LIVE_MB || resident > MOST_RESIDENT_MB;
  return { faults: grows ? [`Memory grows: ${is}.`] : [], is };
}
