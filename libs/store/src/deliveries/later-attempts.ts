import type { DataSource } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';
import type { Attempt } from '@hookswitch/webhooks';
import { unpackAttempt } from '../packing/packed-attempt.js';
import type { StoredAttempt } from '../packing/packed-attempt.js';

/** The attempts of deliveries after the first, which is in the delivery's own row; in order, by the deliveries' ids. */
export async function laterAttempts(
  reader: DataSource,
  deliveries: readonly { readonly id: Id; readonly attempt_count: number }[],
): Promise<ReadonlyMap<Id, readonly Attempt[]>> {
  const repeated = deliveries.filter(({ attempt_count }) => attempt_count > 1).map(({ id }) => id);
  if (repeated.length === 0) return new Map();
  const found = await reader.query<{ delivery_id: Id; body: string }[]>(
    `SELECT delivery_id, body FROM attempts WHERE delivery_id IN (${repeated.map(() => '?').join(', ')})
      ORDER BY delivery_id, number`,
    repeated,
  );
  const attempts = new Map<Id, Attempt[]>(repeated.map((id) => [id, []]));
  for (const { delivery_id, body } of found)
    attempts.get(delivery_id)?.push(unpackAttempt(delivery_id, JSON.parse(body) as StoredAttempt));
  return attempts;
}
