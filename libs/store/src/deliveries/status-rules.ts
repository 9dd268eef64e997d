import { LOST_STATUSES, OWED_STATUSES, UNDELIVERED_STATUSES } from '@hookswitch/webhooks/delivery-status';

/** Conditions of SQL, word for word those of the partial indexes: SQLite uses one only where it sees its rule. */
export const OWED = `status IN (${listed(OWED_STATUSES)})`;
export const UNDELIVERED = `status IN (${listed(UNDELIVERED_STATUSES)})`;
export const LOST = `status IN (${listed(LOST_STATUSES)}) AND event_type <> 'fetch' AND payload_removed_at IS NULL`;

/** Nothing is sent of it any more, unless somebody asks for that: retention may take it. */
export const SETTLED = `status NOT IN (${listed([...OWED_STATUSES, 'held'])})`;

function listed(statuses: readonly string[]): string {
  return statuses.map((status) => `'${status}'`).join(', ');
}
