import type { LaneState } from '@hookswitch/webhooks';

/** How a lane is getting on, in a sentence or two for an admin: what happened, and what comes next. */
export function laneWords(state: LaneState, now: number): string {
  const { breaker, last_failure: failure, origin } = state;
  const server = origin ?? 'The server';
  if (state.paused) return 'Paused: what it is owed is held.';
  if (state.fallback !== null)
    return `${server} does not answer: events go to the fallback URL at ${state.fallback}.`;
  if (breaker.state === 'open') {
    const next = breaker.next_probe_at ?? 0;
    const probe =
      next > now
        ? `Everything waits; in ${seconds(next - now)} one request tries whether it is back.`
        : 'Everything waits; the next request tries whether it is back.';
    return `${server} does not answer. ${failure === null ? '' : `${failure.message} `}${probe}`;
  }
  if (breaker.state === 'half_open')
    return `${server} did not answer; a request tries now whether it is back.`;
  if (state.throttled_until > now)
    return `${server} asked for a pause: nothing is sent for ${seconds(state.throttled_until - now)}.`;
  if (state.failures > 0 && failure !== null) {
    const attempts = state.failures === 1 ? 'The last attempt' : `The last ${state.failures} attempts`;
    return `${attempts} failed: ${failure.message}${state.owed > 0 ? ' It is tried again by the retry schedule.' : ''}`;
  }
  if (state.owed === 0) return 'All that was owed has been sent.';
  const waiting = state.owed === 1 ? 'One delivery is' : `${state.owed} deliveries are`;
  return state.rate_limited_until > now
    ? `${waiting} on the way, at the pace of the rate limit.`
    : `${waiting} on the way.`;
}

function seconds(ms: number): string {
  const count = Math.max(1, Math.ceil(ms / 1_000));
  return count === 1 ? '1 second' : `${count} seconds`;
}
