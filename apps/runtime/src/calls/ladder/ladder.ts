import type { Call, Signal } from '@hookswitch/calls';
import type { LoggedDelivery } from '@hookswitch/store';
import type { Progress } from '../../activeflows/activeflow-reader.js';
import { deliveryRows } from './delivery-rows.js';
import type { DraftRow } from './draft-row.js';
import type { LadderRow, Participant } from './ladder.schema.js';
import { Participants } from './participants.js';
import { isIncoming, signalRows } from './signal-rows.js';
import { stepRows } from './step-rows.js';

/** All that is known of a call. */
export interface CallFacts {
  readonly call: Call;
  readonly signals: readonly Signal[];
  /** `null` of a call that no flow ran for. */
  readonly progress: Progress | null;
  readonly deliveries: readonly LoggedDelivery[];
  readonly webhookUrl: (id: string) => string | undefined;
}

/** Who took part in a call, and what went on between them. */
export interface Ladder {
  readonly call: Call;
  readonly participants: readonly Participant[];
  /** In order of time; what happened in one millisecond in the order in which one led to the other. */
  readonly rows: readonly LadderRow[];
}

/** The ladder of a call, while it runs and after: a pure function of what was written of it. */
export function ladderOf({ call, signals, progress, deliveries, webhookUrl }: CallFacts): Ladder {
  const participants = new Participants(call, progress);
  const signalling = inTime(signalRows(signals, participants));
  const steps = progress === null ? [] : inTime(stepRows(progress, participants));
  const labels = new Map(
    (progress?.steps ?? []).flatMap(({ delivery_id, label }) =>
      delivery_id === null || label === '' ? [] : [[delivery_id, label] as const],
    ),
  );
  const requests = inTime(deliveryRows(deliveries, { participants, labels, webhookUrl }));
  // An answer may be what a step waited for; a request follows from what happened.
  const rows = merge(merge(signalling, steps, isIncoming), requests, (_, { kind }) => kind !== 'reply');
  const begin = Date.parse(call.started_at);
  return {
    call,
    participants: participants.list(),
    rows: rows.map((row) => ({ ...row, offset_ms: Date.parse(row.at) - begin })),
  };
}

/** By time; each list keeps its order where times are equal. */
function inTime(rows: readonly DraftRow[]): DraftRow[] {
  return rows.toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}

/**
 * Joins two lists that are in order: neither list's own order changes.
 *
 * @param goesFirst whether a row of the first list goes before the other, of the second, that has the same time
 */
function merge(
  first: readonly DraftRow[],
  second: readonly DraftRow[],
  goesFirst: (row: DraftRow, other: DraftRow) => boolean,
): DraftRow[] {
  const rows: DraftRow[] = [];
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
