import type { LiveCall } from '../live-call.js';
import type { Turn } from '../turn.js';
import type { KeptRecord } from '../records.js';
import type { ConferenceDesk } from './conference-desk.js';
import { ConferenceLine } from './conference-line.js';
import type { ConferenceLineParts } from './conference-line.js';
import { settleConferences } from './settle-conferences.js';

/** Conferences as turns of calls see them: what is known of them, and who tells their callers. */
export class Conferences {
  readonly desk: ConferenceDesk;
  readonly line: ConferenceLine;

  constructor(parts: ConferenceLineParts) {
    this.desk = parts.desk;
    this.line = new ConferenceLine(parts);
  }

  /** Who was in which room when the process ended. */
  restore(records: readonly KeptRecord[], calls: Iterable<LiveCall>): void {
    this.desk.restore(records);
    for (const live of calls) this.desk.note(live);
  }

  /** Before a turn is finished. */
  settle(turn: Turn): void {
    settleConferences(turn, this.desk);
  }

  /** After a turn is finished. */
  note(live: LiveCall): void {
    if (this.desk.note(live)) this.line.wake();
  }
}
