import type { Call, Signal } from '@hookswitch/calls';
import type { DeliveryOutline } from '@hookswitch/store';
import type { Progress } from '../../activeflows/activeflow-reader.js';
import { deliveryRows } from './delivery-rows.js';
import type { DraftRow } from './draft-row.js';
import type { LadderRow, Participant } from './ladder.schema.js';
import { Participants } from './participants.js';
import { isIncoming, signalRows } from './signal-rows.js';
import { stepRows } from './step-rows.js';

/** Deliveries of one call that a ladder shows. */
const MOST_DELIVERIES = 10_000;

/** All that is known of a call. */
export interface CallFacts {
  readonly call: Call;
  readonly signals: readonly Signal[];
  /** `null` of a call that no flow ran for. */
  readonly progress: Progress | null;
  /** Page by page, oldest first. */
  readonly deliveries: AsyncIterable<readonly DeliveryOutline[]> | Iterable<readonly DeliveryOutline[]>;
  readonly webhookUrl: (id: string) => string | undefined;
}

/** Who took part in a call, and what went on between them. */
export interface Ladder {
  readonly call: Call;
  readonly participants: readonly Participant[];
  /** In order of time; what happened in one millisecond in the order in which one led to the other. */
  readonly rows: readonly LadderRow[];
  /** False where deliveries are left out. */
  readonly complete: boolean;
}

/**
 * The ladder of a call, while it runs and after: a function of what was written of it. A page of deliveries is made into
 * rows before the next one is read, so that thousands of them hold up nobody.
 */
export async function ladderOf(facts: CallFacts): Promise<Ladder> {
  const { call, signals, progress, webhookUrl } = facts;
  const begin = Date.parse(call.started_at);
  const timed = (row: DraftRow): LadderRow => ({ ...row, offset_ms: Date.parse(row.at) - begin });
  const participants = new Participants(call, progress);
  const signalling = inTime(signalRows(signals, participants).map(timed));
  const steps = progress === null ? [] : inTime(stepRows(progress, participants).map(timed));
  const around = { participants, labels: labelsOf(progress), webhookUrl };
  const requests: LadderRow[] = [];
  let room = MOST_DELIVERIES;
  for await (const page of facts.deliveries) {
    for (const row of deliveryRows(page.slice(0, Math.max(0, room)), around)) requests.push(timed(row));
    room -= page.length;
    if (room < 0) break;
  }
  // An answer may be what a step waited for; a request follows from what happened.
  const rows = merge(
    merge(signalling, steps, isIncoming),
    inTime(requests),
    (_, { kind }) => kind !== 'reply',
  );
  return { call, participants: participants.list(), rows, complete: room >= 0 };
}

/** Labels of the objects that made requests, by the deliveries' ids. */
function labelsOf(progress: Progress | null): ReadonlyMap<string, string> {
  return new Map(
    (progress?.steps ?? []).flatMap(({ delivery_id, label }) =>
      delivery_id === null || label === '' ? [] : [[delivery_id, label] as const],
    ),
  );
}

/** By time; each list keeps its order where times are equal. */
function inTime(rows: readonly LadderRow[]): LadderRow[] {
  return rows.toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}

/**
 * Joins two lists that are in order: neither list's own order changes.
 *
 * @param goesFirst whether a row of the first list goes before the other, of the second, that has the same time
 */
function merge(
  first: readonly LadderRow[],
  second: readonly LadderRow[],
  goesFirst: (row: LadderRow, other: LadderRow) => boolean,
): LadderRow[] {
  const rows: LadderRow[] = [];
  let next = 0;
  for (const row of first) {
    for (let other = second[next]; other !== undefined; other = second[++next]) {
      if (other.at > row.at || (other.at === row.at && goesFirst(row, other))) break;
      rows.push(other);
    }
    rows.push(row);
  }
  return [...rows, ...second.slice(next)];
}
