import type { Id } from '@hookswitch/flow-model';
import type { LostStatus } from '@hookswitch/webhooks';

/** Which deliveries are sent again. */
export interface RecoverFilter {
  /** `null`: of all global webhooks, and of the Webhook objects of flows. */
  readonly webhook_id: Id | null;
  readonly statuses: readonly LostStatus[];
  /** Created then or later, RFC 3339 UTC; `null`: however old. */
  readonly since: string | null;
  /** Created before. Never after the run began: what fails later is none of its business. */
  readonly until: string;
}

/** What a run has done on one lane. */
export interface RecoverPart {
  readonly lane: string;
  /** Deliveries that there were when the run began. */
  readonly total: number;
  /** Handed over to be sent. */
  readonly resent: number;
  /** Passed over: they could not be sent, or were no longer there. */
  readonly skipped: number;
  /** Everything up to this delivery is done; `null` before the first. */
  readonly cursor: Id | null;
  readonly ended: boolean;
  /** Why what was passed over was; `null` when nothing was. */
  readonly note: string | null;
}

/** Sending again what was lost in a span of time: begun by somebody, done by and by, over every restart. */
export interface RecoverRun {
  readonly id: Id;
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly filter: RecoverFilter;
  /** One for each lane that had something when the run began. */
  readonly parts: readonly RecoverPart[];
  /** A username, or the name of an API token. */
  readonly created_by: string;
  readonly created_at: string;
  readonly updated_at: string;
  /** `null` while it runs. */
  readonly ended_at: string | null;
  /** Why it failed; `null` when it did not. */
  readonly reason: string | null;
}
