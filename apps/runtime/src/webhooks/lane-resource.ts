import type { LaneState } from '@hookswitch/webhooks';
import { laneOwner } from './lane-owner.js';
import { laneWords } from './lane-words.js';

/** A lane on the wire: how one endpoint, or one Webhook or Fetch object of a flow, is getting on. */
export interface LaneResource {
  readonly id: string;
  readonly kind: 'webhook' | 'component';
  readonly webhook_id: string | null;
  readonly flow_id: string | null;
  readonly node_id: string | null;
  readonly origin: string | null;
  readonly fallback: string | null;
  readonly summary: string;
  readonly breaker: {
    readonly state: 'closed' | 'open' | 'half_open';
    readonly since: string | null;
    readonly next_probe_at: string | null;
    readonly failures: number;
  };
  readonly paused: boolean;
  readonly owed: number;
  readonly oldest_owed_at: string | null;
  readonly in_flight: number;
  readonly throttled_until: string | null;
  readonly rate_limited_until: string | null;
  readonly failures: number;
  readonly last_failure: { readonly at: string; readonly code: string; readonly message: string } | null;
  readonly last_delivered_at: string | null;
}

/** @param now milliseconds since the epoch: what is over by then is `null` */
export function laneResource(state: LaneState, now: number): LaneResource {
  const { breaker, last_failure: failure } = state;
  return {
    id: state.lane,
    ...laneOwner(state.lane),
    origin: state.origin,
    fallback: state.fallback,
    summary: laneWords(state, now),
    breaker: {
      state: breaker.state,
      since: time(breaker.since),
      next_probe_at: time(breaker.next_probe_at),
      failures: breaker.failures,
    },
    paused: state.paused,
    owed: state.owed,
    oldest_owed_at: state.oldest_owed_at,
    in_flight: state.in_flight,
    throttled_until: state.throttled_until > now ? time(state.throttled_until) : null,
    rate_limited_until: state.rate_limited_until > now ? time(state.rate_limited_until) : null,
    failures: state.failures,
    last_failure:
      failure === null
        ? null
        : { at: new Date(failure.at).toISOString(), code: failure.code, message: failure.message },
    last_delivered_at: time(state.last_delivered_at),
  };
}

function time(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
