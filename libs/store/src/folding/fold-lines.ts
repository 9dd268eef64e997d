import type { BatchLines } from './batch-lines.js';
import type { Column, ListRow, NewDelivery, PendingRows } from './pending-rows.js';

/** What a recording's line of an earlier version does not say: see `messageColumns`. */
const NO_MESSAGE: readonly Column[] = [null, 0, null, '', '', 0];

/** What a reader of lines does besides gathering rows. */
export interface LaneChanges {
  /** All that the lane owes is held ('H') or what it holds is released ('R'): concerns what came before it. */
  lane(kind: 'H' | 'R', lane: string): void;
}

const STATUS = 1;
const ATTEMPT_COUNT = 2;
const NEXT_ATTEMPT_AT = 3;
const BODY = 15;

/** Gathers a batch's lines (see `journal/lines.ts`) into the rows that they come to. Throws at a line that it does not know. */
export function foldLines(lines: BatchLines, rows: PendingRows, lanes: LaneChanges): void {
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const text = line.slice(1);
    if (foldLatest(line.charAt(0), text, lines, rows)) continue;
    const columns = JSON.parse(text) as Column[];
    const id = String(columns[0]);
    switch (line[0]) {
      case 'S':
        grow(rows.steps, id, Number(columns[1]), lines.rest());
        break;
      case 'G':
        grow(rows.signals, id, 0, lines.rest());
        break;
      case 'T':
        rows.timers.set(timerKey(columns), columns);
        break;
      case 'X':
        rows.timers.set(timerKey(columns), null);
        break;
      case 'D':
        rows.deliveries.set(id, newDelivery(columns, lines.rest(), lines.rest()));
        break;
      case 'U':
        settle(rows, columns, lines.rest());
        break;
      case 'V':
        rows.recordings.set(id, [...columns, ...NO_MESSAGE.slice(columns.length - 6), lines.rest()]);
        break;
      case 'B':
        rows.transcribes.set(id, [...columns, lines.rest()]);
        break;
      case 'b':
        rows.transcribes.set(id, null);
        break;
      case 'M':
        rows.messages.set(id, [...columns, lines.rest()]);
        break;
      case 'm':
        rows.messages.set(id, null);
        break;
      case 'v':
        rows.recordings.set(id, null);
        break;
      case 'K':
        rows.records.set(text, [...columns, lines.rest()]);
        break;
      case 'H':
      case 'R':
        lanes.lane(line[0], id);
        break;
      default:
        throw new Error(`The journal has a line that this version does not know: ${line.slice(0, 40)}`);
    }
  }
}

/** Lines of which the last one counts. False for any other. */
function foldLatest(letter: string, text: string, lines: BatchLines, rows: PendingRows): boolean {
  switch (letter) {
    case 'C':
      rows.calls.set(idOf(text), { whole: text, change: null });
      return true;
    case 'c': {
      const id = idOf(text);
      const call = rows.calls.get(id);
      if (call === undefined) rows.calls.set(id, { whole: null, change: text });
      else call.change = text;
      return true;
    }
    case 'A':
      rows.activeflows.set(idOf(text), { whole: text, change: null, snapshot: lines.rest() });
      return true;
    case 'a': {
      const id = idOf(text);
      const snapshot = lines.rest();
      const activeflow = rows.activeflows.get(id);
      if (activeflow === undefined) rows.activeflows.set(id, { whole: null, change: text, snapshot });
      else Object.assign(activeflow, { change: text, snapshot });
      return true;
    }
    default:
      return false;
  }
}

/** The id that a line begins with. Of most calls' lines no more is read, since another one follows. */
function idOf(columns: string): string {
  const end = columns.indexOf('"', 2);
  if (!columns.startsWith('["') || end < 0)
    throw new Error(`A line of the journal has no id: ${columns.slice(0, 40)}`);
  return columns.slice(2, end);
}

/** @param body on its own line, unless the columns have it */
function newDelivery(columns: Column[], request: string, body: string): NewDelivery {
  columns[BODY] ??= body;
  return { columns, request, httpStatus: null, firstAttempt: null };
}

function timerKey(columns: readonly Column[]): string {
  return JSON.stringify(columns.slice(0, 3));
}

/** Joins two JSON arrays, as text. */
function grow(rows: Map<string, ListRow>, id: string, last: number, body: string): void {
  const row = rows.get(id);
  if (row === undefined) {
    rows.set(id, { last, body });
    return;
  }
  row.body = `${row.body.slice(0, -1)},${body.slice(1)}`;
  row.last = Math.max(row.last, last);
}

function settle(rows: PendingRows, columns: readonly Column[], attempt: string): void {
  const [id, status, nextAttemptAt, number, httpStatus] = columns as [
    string,
    string,
    number | null,
    number,
    number | null,
  ];
  const fresh = rows.deliveries.get(id);
  if (fresh === undefined) {
    rows.settled.push({ id, status, nextAttemptAt, number, httpStatus, attempt });
    return;
  }
  fresh.columns[STATUS] = status;
  fresh.columns[NEXT_ATTEMPT_AT] = nextAttemptAt;
  if (number === 0) return;
  fresh.columns[ATTEMPT_COUNT] = Math.max(number, Number(fresh.columns[ATTEMPT_COUNT]));
  fresh.httpStatus = httpStatus;
  if (number === 1) fresh.firstAttempt = attempt;
  else rows.attempts.push({ deliveryId: id, number, body: attempt });
}
