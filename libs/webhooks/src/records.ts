import type { RetryProfile } from '@hookswitch/events';
import type { Id, StoredSecret } from '@hookswitch/flow-model';
import type { DeliveryStatus } from './delivery-status.js';

/** One event owed to one endpoint. Its `id` is the `webhook-id` header; its body's bytes never change. */
export interface Delivery {
  readonly id: Id;
  /** `webhook:<id>` or `component:<flow id>:<node id>`: has slots of its own, keeps order per call. */
  readonly lane: string;
  readonly webhook_id: Id | null;
  readonly flow_id: Id | null;
  readonly node_id: string | null;
  readonly event_type: string;
  readonly call_id: Id | null;
  readonly sequence: number | null;
  readonly profile: RetryProfile;
  /** A test event from the editor: marked in the log. */
  readonly test: boolean;
  readonly created_at: string;
  readonly body: string;
  /** The own request of a component, or of a Fetch object; `null` for a global webhook, whose settings are read when sending. */
  readonly request: ComponentTarget | null;
  readonly wait: { readonly activeflow_id: Id; readonly visit: number } | null;
  readonly status: DeliveryStatus;
  readonly attempt_count: number;
  /** Milliseconds since the epoch; `null` when nothing is planned. */
  readonly next_attempt_at: number | null;
}

/** Where and how to send: resolved configuration, secrets still as references. */
export interface ComponentTarget {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string | StoredSecret])[];
  readonly secret_token: StoredSecret | null;
  readonly signing_secret: StoredSecret | null;
  readonly timeout_ms: number;
  readonly retry: boolean;
  /** Values in it that the log does not show; missing when there are none. */
  readonly masked?: readonly string[];
  /** Set for what a Fetch object asks: it is no event, and nothing of it is sent once the call waits no more. */
  readonly fetch?: FetchTarget;
  /** Set for a test event of a webhook: the dialect that says how its text travels. */
  readonly dialect?: string;
  /** Why there is nothing to send: the webhook's template failed. The body is the native one, so that it is not lost. */
  readonly fault?: string;
}

/** How another system is asked, and how its answer is read: see `FetchRequest`. */
export interface FetchTarget {
  readonly content_type: string;
  readonly tries: number;
  readonly max_bytes: number;
  readonly expects_json: boolean;
}

/** Where the time of an attempt went, milliseconds; `null` where it did not come so far, or where there was no such part. */
export interface AttemptTimings {
  /** The connection was open from a request before: no name, connection or TLS was waited for. */
  readonly reused: boolean;
  readonly dns_ms: number | null;
  readonly connect_ms: number | null;
  readonly tls_ms: number | null;
  /** From the start of the attempt until the answer began. */
  readonly first_byte_ms: number | null;
}

/** One HTTP try, as the log shows it. Secret values are masked before it is written. */
export interface Attempt {
  readonly number: number;
  /** Set when it went to the webhook's fallback URL. */
  readonly fallback?: true;
  readonly started_at: string;
  readonly duration_ms: number;
  /** Missing in attempts of earlier versions, and where nothing was sent. */
  readonly timings?: AttemptTimings;
  readonly http_status: number | null;
  /** `null` when the answer was 2xx; else a code (`timeout`, `dns`, `connect`, `tls`, `reset`, `blocked`, `http`) and words. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    /** `null`: the delivery's own body, kept once. */
    readonly body: string | null;
  };
  readonly response: { readonly headers: Readonly<Record<string, string>>; readonly body: string } | null;
}
