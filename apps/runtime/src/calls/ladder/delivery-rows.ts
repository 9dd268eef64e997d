import type { AttemptOutline, DeliveryOutline } from '@hookswitch/store';
import { isGivenUp, noAnswerOf } from '@hookswitch/webhooks';
import type { DeliveryStatus } from '@hookswitch/webhooks';
import type { DraftRow } from './draft-row.js';
import { PBX } from './participants.js';
import type { Participants } from './participants.js';
import { plainText, spanText } from './plain-text.js';

const OWED: Readonly<Record<DeliveryStatus, string>> = {
  pending: 'is to be sent',
  sending: 'is being sent',
  retrying: 'is to be sent again',
  delivered: 'delivered',
  failed: 'failed',
  expired: 'not sent in time',
  held: 'held back',
  blocked: 'not allowed to be sent',
  cancelled: 'cancelled',
};

type Delivery = DeliveryOutline['delivery'];

/** What rows of deliveries ask of the rest. */
export interface Surroundings {
  readonly participants: Participants;
  /** Label of the object that made a request, by the delivery's id. */
  readonly labels: ReadonlyMap<string, string>;
  /** URL that a live webhook is sent to; `undefined` for one that is not live. */
  readonly webhookUrl: (id: string) => string | undefined;
}

/** Two rows for each attempt, there and back; one for a delivery of which nothing was sent yet. */
export function deliveryRows(deliveries: readonly DeliveryOutline[], around: Surroundings): DraftRow[] {
  return deliveries.flatMap(({ delivery, attempts }) =>
    attempts.length === 0
      ? [owedRow(delivery, around)]
      : attempts.flatMap((attempt) => attemptRows(delivery, attempt, around)),
  );
}

function attemptRows(delivery: Delivery, attempt: AttemptOutline, around: Surroundings): DraftRow[] {
  const { number, started_at, duration_ms, http_status, error, request } = attempt;
  const from = senderOf(delivery, around);
  const to = around.participants.server(request.url);
  const notes = [
    ...(number > 1 ? [`attempt ${number}`] : []),
    ...(attempt.fallback ? ['to the fallback URL'] : []),
    ...(delivery.test ? ['a test'] : []),
  ];
  const what = [`${request.method} ${nameOf(delivery, around)}`, ...notes].join(', ');
  const id = `attempt:${delivery.id}:${number}`;
  const content = { kind: 'delivery', delivery: { delivery_id: delivery.id, attempt: number } } as const;
  const sent = { from, to, kind: 'request', content } as const;
  const silence = noAnswerOf(attempt);
  if (silence?.sent === false) {
    const label = plainText(`${what}: ${silence.words}`);
    return [{ ...sent, id, at: started_at, label, failed: true, broken: true }];
  }
  return [
    { ...sent, id, at: started_at, label: plainText(what), failed: false, broken: false },
    {
      id: `${id}:reply`,
      at: new Date(Date.parse(started_at) + duration_ms).toISOString(),
      from: to,
      to: from,
      kind: 'reply',
      label: `${silence?.words ?? http_status}, after ${spanText(duration_ms)}`,
      failed: error !== null,
      broken: silence !== null,
      content,
    },
  ];
}

function owedRow(delivery: Delivery, around: Surroundings): DraftRow {
  const { id, status, request, webhook_id, created_at } = delivery;
  const url = request?.url ?? (webhook_id === null ? undefined : around.webhookUrl(webhook_id));
  const { participants } = around;
  return {
    id: `owed:${id}`,
    at: created_at,
    from: senderOf(delivery, around),
    to: url === undefined ? participants.serverOfWebhook(webhook_id ?? '') : participants.server(url),
    kind: 'owed',
    label: plainText(`${nameOf(delivery, around)}: ${OWED[status]}`),
    failed: isGivenUp(status),
    broken: true,
    content: { kind: 'delivery', delivery: { delivery_id: id, attempt: null } },
  };
}

/** An object's own request leaves its flow, an event that webhooks are owed leaves Hookswitch. */
function senderOf({ flow_id, node_id }: Delivery, { participants }: Surroundings): string {
  return node_id !== null && flow_id !== null && participants.hasFlow(flow_id) ? `flow:${flow_id}` : PBX;
}

function nameOf({ id, event_type }: Delivery, { labels }: Surroundings): string {
  const label = labels.get(id);
  if (label === undefined) return event_type;
  return event_type === 'fetch' ? `“${label}”` : `${event_type} “${label}”`;
}
