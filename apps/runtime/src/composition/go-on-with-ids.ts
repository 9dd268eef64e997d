import { idsGoOnAfter } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';

/**
 * New ids are greater than all that the store holds, also when the clock was put back since: what is owed is sent in the
 * order of ids, and lists are in their order.
 */
export async function goOnWithIds({
  calls,
  deliveries,
  recordings,
}: Pick<Store, 'calls' | 'deliveries' | 'recordings'>): Promise<void> {
  const [newestCall] = (await calls.list({}, { page_size: 1 })).result;
  const [newestDelivery] = (await deliveries.list({}, { page_size: 1 })).result;
  const [newestRecording] = (await recordings.list({}, { page_size: 1 })).result;
  if (newestRecording !== undefined) idsGoOnAfter(newestRecording.id);
  if (newestCall !== undefined) idsGoOnAfter(newestCall.id);
  if (newestDelivery !== undefined) idsGoOnAfter(newestDelivery.delivery.id);
}
