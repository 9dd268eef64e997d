import type { AttemptTimings } from '../records.js';
import type { Failure } from './failure.js';

/** A request that is ready to be sent, and how the log shows it. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  /** Name, value, name, value … in the order in which they are sent; values are safe to send. */
  readonly headers: string[];
  /** The same for the log: secret values masked. */
  readonly shown: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Total time from the start to the end of the answer, milliseconds. */
  readonly timeout_ms: number;
  /** How much of the answer is read, bytes; 16 KB when missing. */
  readonly answer_cap?: number;
  /** Which of the 2xx answers count as success; all when missing. */
  readonly accepts?: (status: number) => boolean;
}

/** What came of a request: `failure` is `null` when the answer was 2xx. */
export interface SendResult {
  readonly failure: Failure | null;
  readonly http_status: number | null;
  readonly duration_ms: number;
  /** Missing where nothing was sent. */
  readonly timings?: AttemptTimings;
  readonly response: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    /** The answer was longer than what is read of one. */
    readonly cut: boolean;
  } | null;
}
