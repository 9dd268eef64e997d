import type { LoggedDelivery } from '@hookswitch/store';
import { adviceFor, maskBody, stateReason } from '@hookswitch/webhooks';
import type { Attempt, AttemptTimings, RemovalOfWebhook } from '@hookswitch/webhooks';

/** One try on the wire. */
export type AttemptResource = Omit<Attempt, 'request' | 'fallback' | 'error' | 'timings'> & {
  readonly fallback: boolean;
  /** What happened, and what to do about it. */
  readonly error: (NonNullable<Attempt['error']> & { readonly advice: string }) | null;
  /** `null`: nothing was sent, or an earlier version made it. */
  readonly timings: (AttemptTimings & { readonly total_ms: number }) | null;
  /** `body` is `null` where the payload was removed. */
  readonly request: Attempt['request'];
};

/** A delivery as API and stream show it. Secret values were masked before anything was written to the log; redaction rules hide more. */
export interface DeliveryResource {
  /** The `webhook-id` header of every attempt. */
  readonly id: string;
  readonly webhook_id: string | null;
  readonly flow_id: string | null;
  readonly node_id: string | null;
  readonly event_type: string;
  readonly call_id: string | null;
  readonly sequence: number | null;
  /** A test event, sent by hand. */
  readonly test: boolean;
  readonly status: string;
  /** Why it is in this state, in words; `null` where there is nothing to explain. */
  readonly reason: string | null;
  /** The release that removed its webhook; `null` where it is not cancelled, or that is not known. */
  readonly cancelled_by: RemovalOfWebhook | null;
  /** Status of the last answer. */
  readonly http_status: number | null;
  readonly attempt_count: number;
  readonly created_at: string;
  readonly next_attempt_at: string | null;
  /** `removed`: bodies, headers and answers are no longer kept; the rest is. */
  readonly payload: 'kept' | 'removed';
  readonly payload_removed_at: string | null;
  /** The bytes that every attempt sends; `null` where the payload was removed. */
  readonly body: string | null;
  readonly attempts: readonly AttemptResource[];
}

/** The wire form of a delivery and its attempts. `removal`: of its webhook, where it was cancelled by that. */
export function deliveryResource(
  logged: LoggedDelivery,
  removal: RemovalOfWebhook | null = null,
): DeliveryResource {
  const { delivery, http_status, payload_removed_at, attempts } = logged;
  const { next_attempt_at } = delivery;
  const body = payload_removed_at === null ? maskBody(delivery.body, delivery.request?.masked) : null;
  return {
    id: delivery.id,
    webhook_id: delivery.webhook_id,
    flow_id: delivery.flow_id,
    node_id: delivery.node_id,
    event_type: delivery.event_type,
    call_id: delivery.call_id,
    sequence: delivery.sequence,
    test: delivery.test,
    status: delivery.status,
    reason: stateReason(delivery, attempts.at(-1), removal),
    cancelled_by: removal,
    http_status,
    attempt_count: delivery.attempt_count,
    created_at: delivery.created_at,
    next_attempt_at: next_attempt_at === null ? null : new Date(next_attempt_at).toISOString(),
    payload: payload_removed_at === null ? 'kept' : 'removed',
    payload_removed_at,
    body,
    attempts: attempts.map((attempt) => attemptResource(attempt, body)),
  };
}

function attemptResource({ timings, error, ...attempt }: Attempt, body: string | null): AttemptResource {
  return {
    ...attempt,
    error: error === null ? null : { ...error, advice: adviceFor({ ...attempt, error }) ?? '' },
    timings: timings === undefined ? null : { ...timings, total_ms: attempt.duration_ms },
    fallback: attempt.fallback === true,
    request: { ...attempt.request, body: attempt.request.body ?? body },
  };
}
