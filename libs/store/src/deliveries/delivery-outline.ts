import type { DataSource } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';
import type { Attempt, ComponentTarget, Delivery } from '@hookswitch/webhooks';
import { unpackAttempt } from '../packing/packed-attempt.js';
import type { StoredAttempt } from '../packing/packed-attempt.js';
import { unpackTarget } from '../packing/packed-target.js';
import type { StoredTarget } from '../packing/packed-target.js';
import type { Redaction } from '../redaction/redaction.js';
import type { DeliveryColumns } from './delivery-columns.js';
import { laterAttempts } from './later-attempts.js';

/** An attempt without what was sent and answered. */
export type AttemptOutline = Pick<
  Attempt,
  'number' | 'fallback' | 'started_at' | 'duration_ms' | 'http_status' | 'error'
> & { readonly request: Pick<Attempt['request'], 'method' | 'url'> };

/** A delivery in outline: who was told of what, when, and what became of it. Bodies and headers are not in it. */
export interface DeliveryOutline {
  readonly delivery: Pick<
    Delivery,
    'id' | 'status' | 'webhook_id' | 'flow_id' | 'node_id' | 'event_type' | 'test' | 'created_at'
  > & { readonly request: Pick<ComponentTarget, 'url'> | null };
  /** In order. */
  readonly attempts: readonly AttemptOutline[];
}

const COLUMNS = [
  ...['id', 'status', 'webhook_id', 'flow_id', 'node_id', 'event_type', 'test', 'created_at'],
  ...['request', 'first_attempt', 'attempt_count'],
] as const;
type Columns = Pick<
  DeliveryColumns,
  | keyof Omit<DeliveryOutline['delivery'], 'request' | 'test'>
  | 'test'
  | 'request'
  | 'first_attempt'
  | 'attempt_count'
>;

/** The next deliveries of a call after one, oldest first. As plain rows: entities of them would take ten times as long. */
export async function readOutlines(
  reader: DataSource,
  redaction: Redaction,
  { callId, after, limit }: { readonly callId: Id; readonly after: Id | ''; readonly limit: number },
): Promise<readonly DeliveryOutline[]> {
  const rows = await reader.query<Columns[]>(
    `SELECT ${COLUMNS.join(', ')} FROM deliveries
      WHERE call_id = ? AND call_id IS NOT NULL AND id > ? ORDER BY id LIMIT ?`,
    [callId, after, limit],
  );
  const later = await laterAttempts(reader, rows);
  return rows.map(({ request, first_attempt, attempt_count: _count, test, ...row }) => {
    const target = request === null ? null : unpackTarget(JSON.parse(request) as StoredTarget);
    const first =
      first_attempt === null ? [] : [unpackAttempt(row.id, JSON.parse(first_attempt) as StoredAttempt)];
    const attempts = [...first, ...(later.get(row.id) ?? [])];
    return {
      delivery: { ...row, test: test === 1, request: target && { url: redaction.url(target.url) } },
      attempts: attempts.map((attempt) => outlineOf(attempt, redaction)),
    };
  });
}

/** What of a call's deliveries changes: one row for each status. */
export interface OutlineMark {
  readonly status: string;
  readonly count: number;
  /** The last id of all; the next page begins behind it. */
  readonly last: Id;
  readonly places: number;
  readonly attempts: number;
  readonly removed: number;
}

/** Other marks where the outlines are others: counts and sums of the next so many, without what they hold. */
export function readMarks(
  reader: DataSource,
  { callId, after, limit }: { readonly callId: Id; readonly after: Id | ''; readonly limit: number },
): Promise<readonly OutlineMark[]> {
  return reader.query<OutlineMark[]>(
    `SELECT status, count(*) AS count, max(id) AS last, sum(place) AS places, sum(attempt_count) AS attempts,
        count(payload_removed_at) AS removed
      FROM (SELECT rowid AS place, id, status, attempt_count, payload_removed_at FROM deliveries
        WHERE call_id = ? AND call_id IS NOT NULL AND id > ? ORDER BY id LIMIT ?)
      GROUP BY status ORDER BY status`,
    [callId, after, limit],
  );
}

function outlineOf(attempt: Attempt, redaction: Redaction): AttemptOutline {
  const { number, fallback, started_at, duration_ms, http_status, error, request } = attempt;
  return {
    number,
    ...(fallback && { fallback }),
    started_at,
    duration_ms,
    http_status,
    error,
    request: { method: request.method, url: redaction.url(request.url) },
  };
}
