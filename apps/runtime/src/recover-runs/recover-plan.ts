import type { RecoverFilter, Store } from '@hookswitch/store';
import { testLane, webhookLane } from '@hookswitch/webhooks';
import type { Deliverer } from '@hookswitch/webhooks';

/** What a run would find on one lane. */
export interface PlannedLane {
  readonly lane: string;
  readonly total: number;
  /** Why nothing of it can be sent now; `null` when it can. */
  readonly refusal: string | null;
}

/** Looks at what was lost: how many deliveries on which lanes, and whether they could be sent now. */
export async function planRecovery(
  { lostDeliveries }: Pick<Store, 'lostDeliveries'>,
  deliverer: Pick<Deliverer, 'whyNotResend'>,
  filter: RecoverFilter,
): Promise<readonly PlannedLane[]> {
  const { webhook_id } = filter;
  const lanes =
    webhook_id === null ? await lostDeliveries.lanes() : [webhookLane(webhook_id), testLane(webhook_id)];
  const planned: PlannedLane[] = [];
  for (const lane of lanes) {
    const total = await lostDeliveries.count(lane, filter);
    if (total === 0) continue;
    const [first] = await lostDeliveries.page(lane, filter, null, 1);
    planned.push({ lane, total, refusal: first === undefined ? null : deliverer.whyNotResend(first) });
    await new Promise(setImmediate);
  }
  return planned;
}
