import type { Id } from '@hookswitch/flow-model';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { RecordingRow } from '../entities/recording.entity.js';
import { looksById, WINDOW, withinPiece } from '../paging/looks.js';
import type { IdPiece, Look } from '../paging/looks.js';

/** Narrows a list of recordings; what is missing does not. */
export interface RecordingFilter {
  readonly call_id?: Id;
  /** Who took part, or whose mailbox it is. */
  readonly user_id?: Id;
  /** Name of a queue that the call went through. */
  readonly queue?: string;
  /** Part of the number or extension of either party. */
  readonly number?: string;
  /** Started at or after, and before: RFC 3339 UTC. */
  readonly from?: string;
  readonly to?: string;
}

const MINUTE_MS = 60_000;
/** A recording begins so much after its id was made: a gateway's clock may be behind, and the process may have been away. */
export const EARLIEST_MS = -10 * MINUTE_MS;
const LATEST_MS = 24 * 60 * MINUTE_MS;

/** Narrows a query of recordings. */
export function selectRecordings(query: SelectQueryBuilder<RecordingRow>, filter: RecordingFilter): void {
  const { call_id, user_id, queue, number, from, to } = filter;
  if (user_id) query.andWhere(`instr(recording.user_ids, :user_id || ',') > 0`, { user_id });
  if (queue)
    query.andWhere(`instr(char(10) || recording.queue_names, char(10) || :queue || char(10)) > 0`, { queue });
  if (call_id) query.andWhere('recording.call_id = :call_id', { call_id });
  if (number) {
    query.andWhere(
      `(recording.from_number LIKE :number ESCAPE '\\' OR recording.to_number LIKE :number ESCAPE '\\')`,
      { number: `%${number.replaceAll(/[\\%_]/g, '\\$&')}%` },
    );
  }
  if (from) query.andWhere('recording.started_at >= :from', { from });
  if (to) query.andWhere('recording.started_at < :to', { to });
}

/**
 * Looks at recordings, newest first, piece by piece where no index narrows them. Ids hold their time, so that a span of time is
 * a span of them: nothing older or newer is looked at.
 */
export function recordingLooks(
  reader: DataSource,
  { call_id, mailbox_id, from, to }: RecordingFilter & { readonly mailbox_id?: Id },
  { after, most }: { readonly after: Id | null; readonly most: number },
  select: () => SelectQueryBuilder<RecordingRow>,
): AsyncGenerator<Look<RecordingRow, Id>, void, undefined> {
  const lowest = from === undefined ? null : idAt(Date.parse(from) - LATEST_MS);
  const highest = to === undefined ? null : idAt(Date.parse(to) - EARLIEST_MS);
  const window = call_id === undefined && mailbox_id === undefined ? WINDOW : Infinity;
  const read = (piece: IdPiece) =>
    withinPiece(select(), piece).orderBy('recording.id', 'DESC').limit(most).getMany();
  return looksById(reader, 'recordings', { before: after, lowest, highest }, { window, most }, read);
}

/** What ids that are made from this time on begin with, or more. */
export function idAt(time: number): string {
  const hex = Math.max(0, time).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
