import type { LaneState, WebhookEndpoint } from '@hookswitch/webhooks';
import type { WebhookState } from '../configuration/webhook-switches.js';
import { laneResource } from '../webhooks/lane-resource.js';
import type { LaneResource } from '../webhooks/lane-resource.js';
import type { Figures } from './attempt-figures.js';
import { figuresOf } from './endpoint-memory.js';
import type { EndpointMemory } from './endpoint-memory.js';

export const HEALTH_STATES = [
  'idle',
  'healthy',
  'failing',
  'not_answering',
  'asked_to_wait',
  'paused',
  'disabled',
  'off',
] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** How a webhook is getting on, on the wire. */
export interface HealthResource {
  readonly webhook_id: string;
  readonly name: string;
  readonly state: HealthState;
  readonly summary: string;
  readonly last_hour: Figures;
  readonly last_24_hours: Figures;
  readonly failing_since: string | null;
  /** When `endpoint_failing` was told; `null` while it is not. */
  readonly alerted_at: string | null;
  readonly disabled_reason: string | null;
  readonly last_failure: LaneResource['last_failure'];
  readonly last_delivered_at: string | null;
  readonly breaker: LaneResource['breaker'];
  readonly owed: number;
  readonly oldest_owed_at: string | null;
  readonly oldest_waiting_s: number | null;
  readonly throttled_until: string | null;
  readonly rate_limited_until: string | null;
  readonly rate_limit_per_s: number | null;
}

/** What a webhook's health is read from. */
export interface HealthSources {
  readonly endpoint: WebhookEndpoint;
  /** `undefined` while nothing was sent, or owed, since the start. */
  readonly lane: LaneState | undefined;
  readonly memory: EndpointMemory | undefined;
  readonly switches: WebhookState;
}

/** @param now milliseconds since the epoch */
export function healthResource(sources: HealthSources, now: number): HealthResource {
  const { endpoint, memory, switches } = sources;
  const lane = sources.lane === undefined ? null : laneResource(sources.lane, now);
  const state = stateOf(sources, lane);
  const remembered = memory?.lastFailure ?? null;
  const oldest = lane?.oldest_owed_at ?? null;
  return {
    webhook_id: endpoint.id,
    name: endpoint.name,
    state,
    summary: words(sources, state, lane),
    ...figuresOf(memory, now),
    failing_since: memory?.episode.failing_since ?? null,
    alerted_at: memory?.episode.failing_told_at ?? null,
    disabled_reason: switches.disabled_reason,
    last_failure:
      lane?.last_failure ??
      (remembered && { at: remembered.at, code: remembered.code, message: remembered.message }),
    last_delivered_at: lane?.last_delivered_at ?? memory?.lastDeliveredAt ?? null,
    breaker: lane?.breaker ?? { state: 'closed', since: null, next_probe_at: null, failures: 0 },
    owed: lane?.owed ?? 0,
    oldest_owed_at: oldest,
    oldest_waiting_s: oldest === null ? null : Math.max(0, Math.round((now - Date.parse(oldest)) / 1000)),
    throttled_until: lane?.throttled_until ?? null,
    rate_limited_until: lane?.rate_limited_until ?? null,
    rate_limit_per_s: endpoint.rate_limit_per_s,
  };
}

function stateOf({ endpoint, memory, switches }: HealthSources, lane: LaneResource | null): HealthState {
  if (switches.disabled_reason !== null) return 'disabled';
  if (!endpoint.enabled) return 'off';
  if (endpoint.paused) return 'paused';
  if (lane !== null && lane.breaker.state !== 'closed') return 'not_answering';
  if (lane !== null && lane.throttled_until !== null) return 'asked_to_wait';
  if ((memory?.episode.failing_since ?? null) !== null) return 'failing';
  return (memory?.lastDeliveredAt ?? null) === null ? 'idle' : 'healthy';
}

function words({ switches }: HealthSources, state: HealthState, lane: LaneResource | null): string {
  if (state === 'disabled') return `${switches.disabled_reason} What it is owed is held until it is resumed.`;
  if (state === 'off') return 'Not enabled in the live configuration: it is told of nothing.';
  if (state === 'paused') return 'Paused: what it is owed is held.';
  if (lane !== null && (lane.owed > 0 || lane.failures > 0 || state === 'not_answering')) return lane.summary;
  if (state === 'failing') return 'The last attempts have failed. The next event shows whether it is back.';
  return state === 'idle' ? 'Nothing was sent to it lately.' : 'All that was owed has been sent.';
}
