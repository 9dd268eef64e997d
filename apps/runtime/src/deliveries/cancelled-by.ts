import type { LoggedDelivery, RemovalByRelease, Store } from '@hookswitch/store';
import type { RemovalOfWebhook } from '@hookswitch/webhooks';

/** Finds the release that removed a delivery's webhook; `null` of a delivery that is not cancelled, or whose release is not known. */
export type CancelledBy = (logged: LoggedDelivery) => RemovalOfWebhook | null;

/**
 * For the cancelled ones of these deliveries: the first release after a delivery was made that its webhook is missing from,
 * else the last one before. Releases are looked through only where there is a cancelled one.
 */
export async function cancelledBy(
  releases: Pick<Store['releases'], 'removals'>,
  logged: readonly LoggedDelivery[],
): Promise<CancelledBy> {
  const ids = new Set(logged.map(webhookOf).filter((id) => id !== null));
  if (ids.size === 0) return () => null;
  const removals = await releases.removals('webhook', [...ids]);
  return (one) => {
    const id = webhookOf(one);
    const its = id === null ? [] : removals.filter(({ object_id }) => object_id === id);
    const { created_at } = one.delivery;
    return shown(its.find((removal) => removal.created_at >= created_at) ?? its.at(-1));
  };
}

/** Of a cancelled delivery. */
function webhookOf({ delivery }: LoggedDelivery): string | null {
  return delivery.status === 'cancelled' ? delivery.webhook_id : null;
}

function shown(removal: RemovalByRelease | undefined): RemovalOfWebhook | null {
  if (removal === undefined) return null;
  return { release: removal.number, applied_at: removal.created_at, applied_by: removal.created_by };
}
