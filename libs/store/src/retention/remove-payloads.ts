import type { Id } from '@hookswitch/flow-model';
import type { Attempt } from '@hookswitch/webhooks';
import type { Writer } from '../committer/writer.js';
import { SETTLED } from '../deliveries/status-rules.js';
import { NOTE_CHANGE } from '../folding/row-statements.js';
import { packAttempt, unpackAttempt } from '../packing/packed-attempt.js';
import type { StoredAttempt } from '../packing/packed-attempt.js';
import { packTarget, unpackTarget } from '../packing/packed-target.js';
import type { StoredTarget } from '../packing/packed-target.js';
import type { Removal } from './remove-old.js';

/** Rows that one batch looks at, and of how many it removes the payload at most: that is more work. */
const LOOKED_AT = 500;
const REMOVED = 100;

interface Row {
  readonly id: Id;
  readonly created_at: string;
  readonly attempt_count: number;
  readonly removable: number;
}

/**
 * Empties deliveries made before `cutoff` that are settled: their bodies, and of each attempt what was sent and answered.
 * What stays says who was told of what, when, how often, with which result, and why it failed. What is owed or held stays
 * whole, however old.
 *
 * @param now in milliseconds since the epoch: is written down as the time of the removal
 */
export function removeOldPayloads(writer: Writer, cutoff: string, after: Id, now: number): Removal {
  const rows = writer.all<Row>(
    `SELECT id, created_at, attempt_count, created_at < ? AND payload_removed_at IS NULL
        AND ${SETTLED} AS removable
      FROM deliveries WHERE id > ? ORDER BY id LIMIT ${LOOKED_AT}`,
    cutoff,
    after,
  );
  const removedAt = new Date(now).toISOString();
  let removed = 0;
  for (const row of rows) {
    if (row.removable === 0) continue;
    empty(writer, row, removedAt);
    removed += 1;
    if (removed === REMOVED) return { removed, next: row.id };
  }
  const isDone = rows.length < LOOKED_AT || rows.every((row) => row.created_at >= cutoff);
  return { removed, next: isDone ? null : (rows.at(-1)?.id ?? null) };
}

function empty(writer: Writer, { id, attempt_count }: Row, removedAt: string): void {
  const { request, first_attempt } = writer.get<{ request: string | null; first_attempt: string | null }>(
    'SELECT request, first_attempt FROM deliveries WHERE id = ?',
    id,
  )!;
  writer.run(
    `UPDATE deliveries SET body = '', request = ?, first_attempt = ?, payload_removed_at = ? WHERE id = ?`,
    request === null ? null : emptyTarget(request),
    first_attempt === null ? null : emptyAttempt(id, first_attempt),
    removedAt,
    id,
  );
  if (attempt_count > 1) {
    const later = writer.all<{ number: number; body: string }>(
      'SELECT number, body FROM attempts WHERE delivery_id = ?',
      id,
    );
    for (const { number, body } of later) {
      writer.run(
        'UPDATE attempts SET body = ? WHERE delivery_id = ? AND number = ?',
        emptyAttempt(id, body),
        id,
        number,
      );
    }
  }
  writer.run(NOTE_CHANGE, id);
}

/** An object's own request without address, headers and what is hidden in it: what is left says how it was tried. */
function emptyTarget(text: string): string {
  const { masked: _masked, ...target } = unpackTarget(JSON.parse(text) as StoredTarget);
  const nothing = { headers: [], secret_token: null, signing_secret: null };
  return JSON.stringify(packTarget({ ...target, ...nothing, url: serverOf(target.url) }));
}

/** An attempt without what was sent and answered; of the address the server stays. */
function emptyAttempt(id: Id, text: string): string {
  const attempt: Attempt = unpackAttempt(id, JSON.parse(text) as StoredAttempt);
  const { method, url } = attempt.request;
  const request = { method, url: serverOf(url), headers: {}, body: null };
  return JSON.stringify(packAttempt(id, { ...attempt, request, response: null }));
}

function serverOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
