import type { DeliveryStatus } from '../delivery-status.js';
import { FETCH } from '../fetch.js';
import { LIVE_WORTH_MS } from '../lanes/retry-schedule.js';
import type { Attempt, Delivery } from '../records.js';

type Standing = Pick<Delivery, 'status' | 'profile' | 'event_type' | 'request' | 'attempt_count'>;

/** The release that a delivery's webhook was no longer part of. `applied_by`: an account or a token, where it is known. */
export interface RemovalOfWebhook {
  readonly release: number;
  readonly applied_at: string;
  readonly applied_by: string | null;
}

/** Why a delivery is in a state that somebody may ask about, in words; `null` when there is nothing to explain. */
export function stateReason(
  delivery: Standing,
  last: Attempt | undefined,
  removal: RemovalOfWebhook | null = null,
): string | null {
  if (delivery.status === 'cancelled' && removal !== null) return removedBy(removal);
  return REASONS[delivery.status]?.(delivery, last) ?? null;
}

function removedBy({ release, applied_by }: RemovalOfWebhook): string {
  const by = applied_by === null ? '' : `, applied by ${applied_by},`;
  return `Its webhook was removed with release ${release}${by} before its turn came: nobody is owed it any more.`;
}

const MINUTE_MS = 60_000;

const REASONS: Readonly<
  Partial<Record<DeliveryStatus, (delivery: Standing, last: Attempt | undefined) => string>>
> = {
  held: (_, last) =>
    last?.http_status === 410
      ? 'The server answered 410, that this endpoint is gone, and its webhook was switched off. It is sent when the webhook is switched on again.'
      : 'Its webhook is paused or switched off. It is kept, and sent in its order when the webhook is resumed.',
  expired: ({ attempt_count }) =>
    `It is about something that happens now, and worth sending for ${LIVE_WORTH_MS / MINUTE_MS} minutes. That time was over after ${attempts(attempt_count)}. Resend it if the receiver still wants it.`,
  blocked: () => 'The network policy refuses its address: nothing was sent.',
  cancelled: () => 'Its webhook was removed with an Apply before its turn came: nobody is owed it any more.',
  failed: ({ event_type, request, attempt_count }, last) => {
    if (request?.fault !== undefined) return 'The webhook’s template failed: there was nothing to send.';
    if (event_type === FETCH) return 'The call waits for it no more, so that it is not asked again.';
    if (last?.http_status === 410) return 'The server says that this address is gone: it is not tried again.';
    if (request !== null && !request.retry) return 'It is set to be tried once only.';
    return `All ${attempts(attempt_count)} of its retry profile failed: it is not tried again by itself.`;
  },
  retrying: (_, last) =>
    last === undefined
      ? 'It is on its way again.'
      : last.error?.code === 'unavailable'
        ? 'The server did not answer others a moment ago and rests; it is tried when that is over.'
        : 'The last attempt failed; it is tried again by its retry profile.',
};

function attempts(count: number): string {
  return count === 1 ? '1 attempt' : `${count} attempts`;
}
