import type { Committer } from '../committer/committer.js';
import type { Writer } from '../committer/writer.js';
import { silentLog } from '../log.js';
import type { StoreLog } from '../log.js';
import type { KeptBytes } from './kept-bytes.js';
import {
  removeOldAuditEntries,
  removeOldCalls,
  removeOldCdrs,
  removeOldDeliveries,
  removeOldMessages,
  removeOldSecrets,
  removeOldSessions,
} from './remove-old.js';
import type { Removal } from './remove-old.js';
import { removeOldPayloads } from './remove-payloads.js';

/** How long what happened is kept. */
export interface RetentionPolicy {
  /** Days after its end that a call with its activeflow, steps and signals is kept (default 30). */
  readonly callDays: number;
  /** Days after a leg's end that its call detail record is kept (default 365). */
  readonly cdrDays: number;
  /** Days after its creation that a settled delivery with its attempts is kept (default 30). */
  readonly deliveryDays: number;
  /** Days after its creation that the payload of a settled delivery is kept; missing, or more than `deliveryDays`: as long as it. */
  readonly payloadDays?: number;
  /** Days after its start that a recording is kept, with its file (default 30). */
  readonly recordingDays: number;
  /** Days after it was written that a text message is kept (default 365). */
  readonly messageDays: number;
  /** Days that an entry of the audit log is kept (default 365). */
  readonly auditDays: number;
}

export const DEFAULT_RETENTION: RetentionPolicy = {
  callDays: 30,
  cdrDays: 365,
  deliveryDays: 30,
  recordingDays: 30,
  messageDays: 365,
  auditDays: 365,
};

/** What one run removed. */
export interface RetentionReport {
  readonly calls: number;
  readonly cdrs: number;
  readonly deliveries: number;
  /** Of deliveries that stay. */
  readonly payloads: number;
  readonly recordings: number;
  readonly messages: number;
  readonly audit_entries: number;
  readonly sessions: number;
  readonly secrets: number;
}

/** What is kept how long, and how often old rows are looked for. */
export interface RetentionOptions {
  readonly committer: Committer;
  readonly now: () => number;
  readonly policy?: RetentionPolicy;
  readonly log?: StoreLog;
  /** Removes some of the recordings that started before this time, with their files; gives their number, 0 at the end. */
  readonly removeRecordings?: (before: string) => Promise<number>;
  /** Measures what is left after a run. Rejects when the signal aborts. */
  readonly measure?: (signal: AbortSignal) => Promise<KeptBytes>;
  /** Milliseconds between runs (default one hour; the first comes a minute after the start). */
  readonly everyMs?: number;
  /** Milliseconds between the batches of a run (default 20), for what is more urgent. */
  readonly pauseMs?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_RUN_MS = 60_000;

/** Removes what is old, a hundred rows at a time: each batch is one closure of a few milliseconds. */
export class Retention {
  readonly #committer: Committer;
  readonly #now: () => number;
  readonly #policy: RetentionPolicy;
  readonly #log: StoreLog;
  readonly #removeRecordings: RetentionOptions['removeRecordings'];
  readonly #everyMs: number;
  readonly #pauseMs: number;
  readonly #measure: RetentionOptions['measure'];
  readonly #stopping = new AbortController();
  readonly #removed = {
    calls: 0,
    cdrs: 0,
    deliveries: 0,
    payloads: 0,
    recordings: 0,
    messages: 0,
    audit_entries: 0,
    sessions: 0,
    secrets: 0,
  };
  #kept: KeptBytes | null = null;
  #ranAt: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<RetentionReport> | undefined;

  constructor(options: RetentionOptions) {
    this.#committer = options.committer;
    this.#now = options.now;
    this.#policy = options.policy ?? DEFAULT_RETENTION;
    this.#log = options.log ?? silentLog;
    this.#removeRecordings = options.removeRecordings;
    this.#everyMs = options.everyMs ?? 60 * 60 * 1000;
    this.#pauseMs = options.pauseMs ?? 20;
    this.#measure = options.measure;
  }

  /** What all runs of this process have removed. */
  get removed(): RetentionReport {
    return this.#removed;
  }

  /** What was left after the last run; `null` before the first. */
  get kept(): KeptBytes | null {
    return this.#kept;
  }

  /** When the last run that reached its end did so, in milliseconds since the epoch; `null` before the first. */
  get ranAt(): number | null {
    return this.#ranAt;
  }

  /** Runs now and then from here on. */
  start(): void {
    this.#schedule(Math.min(FIRST_RUN_MS, this.#everyMs));
  }

  /** Ends after the batch that runs. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#running?.catch(() => {});
  }

  /** One whole run; a second call joins the one that runs. */
  run(): Promise<RetentionReport> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #schedule(delayMs: number): void {
    this.#timer = setTimeout(() => {
      this.run()
        .then(
          (report) => this.#log.info('Old data was removed.', { ...report }),
          (error: unknown) =>
            this.#log.error('Old data could not be removed; the next run tries again.', { error }),
        )
        .finally(() => {
          if (!this.#stopping.signal.aborted) this.#schedule(this.#everyMs);
        });
    }, delayMs);
    this.#timer.unref();
  }

  async #run(): Promise<RetentionReport> {
    const now = this.#now();
    const before = (days: number): string => daysBefore(now, days);
    const report = {
      calls: await this.#sweep('calls', (writer, after) =>
        removeOldCalls(writer, before(this.#policy.callDays), after),
      ),
      cdrs: await this.#sweep('cdrs', (writer, after) =>
        removeOldCdrs(writer, before(this.#policy.cdrDays), after),
      ),
      deliveries: await this.#sweep('deliveries', (writer, after) =>
        removeOldDeliveries(writer, before(this.#policy.deliveryDays), after),
      ),
      payloads: await this.#sweepPayloads(now),
      recordings: await this.#sweepRecordings(before(this.#policy.recordingDays)),
      messages: await this.#sweep('messages', (writer, after) =>
        removeOldMessages(writer, before(this.#policy.messageDays), after),
      ),
      audit_entries: await this.#sweep('audit_entries', (writer) =>
        removeOldAuditEntries(writer, before(this.#policy.auditDays)),
      ),
      sessions: await this.#sweep('sessions', (writer) => removeOldSessions(writer, now)),
      secrets: await this.#sweep('secrets', (writer) => removeOldSecrets(writer, now)),
    };
    await this.#look();
    return report;
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopping;
    if (signal.aborted) return;
    this.#ranAt = this.#now();
    try {
      this.#kept = (await this.#measure?.(signal)) ?? null;
    } catch (error) {
      if (!signal.aborted) this.#log.error('What is kept could not be measured.', { error });
    }
  }

  async #sweepPayloads(now: number): Promise<number> {
    const { deliveryDays, payloadDays = deliveryDays } = this.#policy;
    if (payloadDays >= deliveryDays) return 0;
    const cutoff = daysBefore(now, payloadDays);
    return this.#sweep('payloads', (writer, after) => removeOldPayloads(writer, cutoff, after, now));
  }

  async #sweepRecordings(before: string): Promise<number> {
    let removed = 0;
    for (let batch = -1; batch !== 0 && !this.#stopping.signal.aborted; removed += batch) {
      batch = (await this.#removeRecordings?.(before)) ?? 0;
      this.#removed.recordings += batch;
      if (batch !== 0) await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
    }
    return removed;
  }

  async #sweep(
    what: keyof RetentionReport,
    removeBatch: (writer: Writer, after: string) => Removal,
  ): Promise<number> {
    let removed = 0;
    let after: string | null = '';
    while (after !== null && !this.#stopping.signal.aborted) {
      const from: string = after;
      const batch: Removal = await this.#committer.write((writer) => removeBatch(writer, from));
      removed += batch.removed;
      this.#removed[what] += batch.removed;
      after = batch.next;
      if (after !== null) await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
    }
    return removed;
  }
}

function daysBefore(now: number, days: number): string {
  return new Date(now - days * DAY_MS).toISOString();
}
