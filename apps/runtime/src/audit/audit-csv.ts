import type { AuditEntry } from '@hookswitch/store';
import { csvLine } from '../cdrs/csv.js';

/** Columns of the export. Times are RFC 3339 UTC; what was changed is JSON. */
const COLUMNS: readonly (readonly [name: string, value: (entry: AuditEntry) => unknown])[] = [
  ['id', (entry) => entry.id],
  ['time_utc', (entry) => entry.time],
  ['outcome', (entry) => entry.outcome],
  ['actor_type', (entry) => entry.actor_type],
  ['actor_id', (entry) => entry.actor_id],
  ['actor_name', (entry) => entry.actor_name],
  ['ip', (entry) => entry.ip],
  ['action', (entry) => entry.action],
  ['object_type', (entry) => entry.object_type],
  ['object_id', (entry) => entry.object_id],
  ['object_name', (entry) => entry.object_name],
  ['summary', (entry) => entry.summary],
  ['changes', (entry) => (entry.changes === null ? null : JSON.stringify(entry.changes))],
];

/** Entries as CSV, some lines at a time: the first part is the header. */
export async function* auditCsv(
  batches: AsyncIterable<readonly AuditEntry[]>,
): AsyncGenerator<string, void, undefined> {
  yield csvLine(COLUMNS.map(([name]) => name));
  for await (const entries of batches) {
    yield entries.map((entry) => csvLine(COLUMNS.map(([, value]) => value(entry)))).join('');
  }
}
