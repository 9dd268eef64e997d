import type { Id } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import { SETTLED } from '../deliveries/status-rules.js';
import { NOTE_CHANGE } from '../folding/row-statements.js';
import { forgetEnvironments, keepEnvironment } from './call-environments.js';

/** What a batch removed, and where the next one starts; `null` when there is nothing more to look at. */
export interface Removal {
  readonly removed: number;
  readonly next: Id | null;
}

/** Rows that one batch looks at. */
const BATCH = 100;

/**
 * Calls that ended before `cutoff`, with their activeflow, steps and signals. Walks the calls in order of age and stops at
 * the first batch that is young as a whole, so that a run never scans the table. What still runs is left alone.
 */
export function removeOldCalls(writer: Writer, cutoff: string, after: Id): Removal {
  const rows = writer.all<{ id: Id; started_at: string; removable: number }>(
    `SELECT id, started_at, live <> 1 AND ended_at < ? AND NOT EXISTS (
        SELECT 1 FROM activeflows WHERE reference_id = calls.id AND status = 'running') AND NOT EXISTS (
        SELECT 1 FROM recordings WHERE call_id = calls.id AND status IN ('recording', 'paused', 'saving')) AS removable
      FROM calls WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
    cutoff,
    after,
  );
  const old = rows.filter((row) => row.removable === 1);
  for (const { id } of old) removeCall(writer, id);
  return {
    removed: old.length,
    next: nextStart(
      rows,
      rows.every((row) => row.started_at >= cutoff),
    ),
  };
}

function removeCall(writer: Writer, id: Id): void {
  keepEnvironment(writer, id);
  const activeflows = writer.all<{ id: Id }>('SELECT id FROM activeflows WHERE reference_id = ?', id);
  for (const activeflow of activeflows) {
    writer.run('DELETE FROM steps WHERE activeflow_id = ?', activeflow.id);
    writer.run('DELETE FROM timers WHERE activeflow_id = ?', activeflow.id);
    writer.run('DELETE FROM activeflows WHERE id = ?', activeflow.id);
  }
  writer.run('DELETE FROM signals WHERE call_id = ?', id);
  writer.run('DELETE FROM calls WHERE id = ?', id);
}

/** Call detail records of legs that ended before `cutoff`. Their order is that of the legs' beginnings. */
export function removeOldCdrs(writer: Writer, cutoff: string, after: Id): Removal {
  const rows = writer.all<{ id: number; started_at: string; removable: number }>(
    `SELECT live_id AS id, started_at, ended_at < ? AS removable FROM cdrs WHERE live_id > ?
      ORDER BY live_id LIMIT ${BATCH}`,
    cutoff,
    Number(after),
  );
  const old = rows.filter((row) => row.removable === 1);
  for (const { id } of old) writer.run('DELETE FROM cdrs WHERE live_id = ?', id);
  return {
    removed: old.length,
    next: nextStart(
      rows.map(({ id }) => ({ id: String(id) })),
      rows.every((row) => row.started_at >= cutoff),
    ),
  };
}

/** Text messages written before `cutoff`: what is still to be sent stays, however old. */
export function removeOldMessages(writer: Writer, cutoff: string, after: Id): Removal {
  const rows = writer.all<{ id: Id; created_at: string; removable: number }>(
    `SELECT id, created_at, created_at < ? AND status NOT IN ('queued', 'sending') AS removable
      FROM messages WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
    cutoff,
    after,
  );
  const old = rows.filter((row) => row.removable === 1);
  for (const { id } of old) writer.run('DELETE FROM messages WHERE id = ?', id);
  return {
    removed: old.length,
    next: nextStart(
      rows,
      rows.every((row) => row.created_at >= cutoff),
    ),
  };
}

/** Deliveries made before `cutoff` that are settled: what is owed or held stays, however old. The index of the log is told. */
export function removeOldDeliveries(writer: Writer, cutoff: string, after: Id): Removal {
  const rows = writer.all<{
    id: Id;
    call_id: Id | null;
    created_at: string;
    attempt_count: number;
    removable: number;
  }>(
    `SELECT id, call_id, created_at, attempt_count,
        created_at < ? AND ${SETTLED} AS removable
      FROM deliveries WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
    cutoff,
    after,
  );
  const old = rows.filter((row) => row.removable === 1);
  for (const { id, attempt_count } of old) {
    writer.run(NOTE_CHANGE, id);
    if (attempt_count > 1) writer.run('DELETE FROM attempts WHERE delivery_id = ?', id);
    writer.run('DELETE FROM deliveries WHERE id = ?', id);
  }
  forgetEnvironments(writer, new Set(old.flatMap(({ call_id }) => call_id ?? [])));
  return {
    removed: old.length,
    next: nextStart(
      rows,
      rows.every((row) => row.created_at >= cutoff),
    ),
  };
}

/** Entries of the audit log from before `cutoff`: the lowest rows, since it is written in order of time. */
export function removeOldAuditEntries(writer: Writer, cutoff: string): Removal {
  const removed = writer.run(
    `DELETE FROM audit_entries WHERE row IN (SELECT row FROM audit_entries ORDER BY row LIMIT ${BATCH}) AND time < ?`,
    cutoff,
  );
  return { removed, next: removed === BATCH ? '' : null };
}

/** Sessions that have expired. */
export function removeOldSessions(writer: Writer, now: number): Removal {
  const removed = writer.run(
    `DELETE FROM sessions WHERE id_hash IN (SELECT id_hash FROM sessions WHERE expires_at <= ? LIMIT ${BATCH})`,
    now,
  );
  return { removed, next: removed === BATCH ? '' : null };
}

/** Versions that a later one replaced and whose overlap is over: no reference brings them back. */
export function removeOldSecrets(writer: Writer, now: number): Removal {
  const removed = writer.run(
    `DELETE FROM secret_versions WHERE version < (
        SELECT current_version FROM secret_slots WHERE secret_slots.slot = secret_versions.slot)
      AND coalesce(valid_until, 0) <= ?`,
    now,
  );
  return { removed, next: null };
}

function nextStart(rows: readonly { readonly id: Id }[], young: boolean): Id | null {
  return rows.length < BATCH || young ? null : (rows.at(-1)?.id ?? null);
}
