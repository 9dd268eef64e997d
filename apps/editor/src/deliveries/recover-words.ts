import type { RecoverPreview, RecoverRun, RecoverWanted } from '../api/records.js';
import { exactTime } from '../display/time-texts.js';

/** States of deliveries that can be sent again, as the form offers them. */
export const LOST_STATES: readonly {
  readonly value: NonNullable<RecoverWanted['statuses']>[number];
  readonly label: string;
}[] = [
  { value: 'failed', label: 'Failed: all attempts were used up' },
  { value: 'expired', label: 'Expired: too old to be news' },
  { value: 'blocked', label: 'Blocked: the network policy refused the address' },
  { value: 'cancelled', label: 'Cancelled: the webhook was not part of the configuration' },
];

export function deliveriesText(count: number): string {
  return count === 1 ? '1 delivery' : `${count.toLocaleString('en-GB')} deliveries`;
}

/** "3,214 deliveries of 2 webhooks will be sent again." */
export function previewText({ total, endpoints }: RecoverPreview): string {
  if (total === 0) return 'Nothing of that time can be sent again. What is no longer kept is not counted.';
  const sendable = endpoints.filter(({ refusal }) => refusal === null);
  const webhooks = new Set(sendable.flatMap(({ webhook_id }) => webhook_id ?? [])).size;
  const objects = sendable.filter(({ webhook_id }) => webhook_id === null).length;
  const owners = [
    ...(webhooks === 0 ? [] : [webhooks === 1 ? '1 webhook' : `${webhooks} webhooks`]),
    ...(objects === 0 ? [] : [objects === 1 ? '1 object of a flow' : `${objects} objects of flows`]),
  ];
  return `${deliveriesText(total)} of ${owners.join(' and ')} will be sent again.`;
}

/**
 * Why this cannot be sent again just now: a run sends to one of its endpoints, which takes one run at a time.
 * Null: nothing stands in the way. What was counted before the run is not what is left.
 */
export function underWayText(preview: RecoverPreview, runs: readonly RecoverRun[]): string | null {
  const owner = ({ webhook_id, flow_id, node_id }: Endpoint) => [webhook_id, flow_id, node_id].join(' ');
  const sending = new Set(
    runs
      .filter(({ status }) => status === 'running')
      .flatMap(({ endpoints }) => endpoints.filter(({ ended }) => !ended).map(owner)),
  );
  return preview.endpoints.some((one) => one.refusal === null && sending.has(owner(one)))
    ? 'A run is sending these again. When it has ended, or is cancelled, what is left is counted.'
    : null;
}

/** What a run was asked to send. */
export function spanOfRun({ filter: { since, until } }: RecoverRun): string {
  return since === null ? `before ${exactTime(until)}` : `${exactTime(since)} to ${exactTime(until)}`;
}

/** How far a run is: "1,200 of 3,214 sent again, 12 passed over". */
export function progressText({ total, resent, skipped }: RecoverRun): string {
  const sent = `${resent.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} sent again`;
  return skipped === 0 ? sent : `${sent}, ${skipped.toLocaleString('en-GB')} passed over`;
}

type Endpoint = Pick<RecoverRun['endpoints'][number], 'webhook_id' | 'flow_id' | 'node_id'>;

/** Endpoints, each with a key of its own: events of a webhook and test events of the same are two. */
export function withKeys<T extends Endpoint>(
  endpoints: readonly T[],
): readonly (T & { readonly key: string })[] {
  const seen = new Map<string, number>();
  return endpoints.map((endpoint) => {
    const owner = [endpoint.webhook_id, endpoint.flow_id, endpoint.node_id].join(' ');
    const count = (seen.get(owner) ?? 0) + 1;
    seen.set(owner, count);
    return { ...endpoint, key: `${owner} ${count}` };
  });
}
