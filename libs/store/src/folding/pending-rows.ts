/** A value as SQLite takes it. */
export type Column = string | number | null;

/** A call as its lines tell it: JSON, read only once it is known that none comes after it. */
export interface LatestCall {
  /** Its last whole line; `null` when that is in the table already. */
  readonly whole: string | null;
  /** The last change after it. */
  change: string | null;
}

/** The same of an activeflow. */
export interface LatestActiveflow extends LatestCall {
  snapshot: string;
}

/** Rows that grow by one JSON array a line: an activeflow's steps, a call's signalling. */
export interface ListRow {
  /** Sequence number of the last step; unused for signalling. */
  last: number;
  body: string;
}

/** A delivery that was first owed since the last fold: what became of it meanwhile is folded into its one row. */
export interface NewDelivery {
  readonly columns: Column[];
  readonly request: string;
  httpStatus: number | null;
  firstAttempt: string | null;
}

/** What came of a delivery that is in the table already. */
export interface Settled {
  readonly id: string;
  readonly status: string;
  readonly nextAttemptAt: number | null;
  /** 0: a decision without an attempt. */
  readonly number: number;
  readonly httpStatus: number | null;
  readonly attempt: string;
}

/** An attempt after the first: a row of its own. */
export interface LaterAttempt {
  readonly deliveryId: string;
  readonly number: number;
  readonly body: string;
}

/** What the lines since the last fold come to: for each row its last state, so that it is written once. */
export class PendingRows {
  readonly calls = new Map<string, LatestCall>();
  readonly activeflows = new Map<string, LatestActiveflow>();
  readonly steps = new Map<string, ListRow>();
  readonly signals = new Map<string, ListRow>();
  /** By activeflow, visit and id; `null` = cleared. */
  readonly timers = new Map<string, readonly Column[] | null>();
  readonly deliveries = new Map<string, NewDelivery>();
  /** The columns of each recording; `null` = gone. */
  readonly recordings = new Map<string, readonly Column[] | null>();
  /** The same of what is said in them. */
  readonly transcribes = new Map<string, readonly Column[] | null>();
  /** The same of text messages. */
  readonly messages = new Map<string, readonly Column[] | null>();
  /** What the engine keeps besides calls, by kind and id. */
  readonly records = new Map<string, readonly Column[]>();
  readonly settled: Settled[] = [];
  readonly attempts: LaterAttempt[] = [];
  get empty(): boolean {
    const { calls, activeflows, timers, deliveries, recordings, settled, attempts, steps, signals } = this;
    return (
      calls.size + activeflows.size + timers.size + deliveries.size + steps.size + signals.size === 0 &&
      recordings.size + this.transcribes.size + this.messages.size + this.records.size === 0 &&
      settled.length + attempts.length === 0
    );
  }

  clear(): void {
    for (const rows of [this.calls, this.activeflows, this.steps, this.signals]) rows.clear();
    this.timers.clear();
    this.deliveries.clear();
    this.recordings.clear();
    this.transcribes.clear();
    this.messages.clear();
    this.records.clear();
    this.settled.length = 0;
    this.attempts.length = 0;
  }
}
