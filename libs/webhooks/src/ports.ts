import type { DomainEvent, RetryProfile } from '@hookswitch/events';
import type { Id, StoredSecret } from '@hookswitch/flow-model';
import type { DeliveryStatus } from './delivery-status.js';
import type { Surroundings } from './dialects/surroundings.js';
import type { Attempt, Delivery } from './records.js';

/** What came of an attempt, or of a decision without one (`expired`, `held`, `blocked` …). */
export interface Settlement {
  readonly delivery_id: Id;
  readonly status: DeliveryStatus;
  readonly attempt: Attempt | null;
  /** Milliseconds since the epoch. */
  readonly next_attempt_at: number | null;
}

/** What a lane owes: `pending`, `sending` and `retrying` deliveries. */
export interface LaneBacklog {
  readonly lane: string;
  readonly count: number;
}

/**
 * The delivery log. What a step owes is written together with the step: not here. Reads see everything that is
 * durable; writes are queued, in the order of the calls.
 */
export interface DeliveryLog {
  /** Becomes durable with the next batch; in order. */
  settle(settlement: Settlement): void;
  /** Lanes with deliveries that are owed. Read at the start. */
  lanes(): readonly LaneBacklog[];
  /**
   * Owed deliveries of one lane with ids above `afterId`, in order of id: the start, and what memory had no room for.
   * Holds everything that was committed before the call. `done` is called once, never before this returns.
   */
  backlog(
    lane: string,
    afterId: Id | null,
    limit: number,
    done: (error: Error | null, deliveries: readonly Delivery[]) => void,
  ): void;
  /** Owed deliveries that a flow waits for and that were never tried (`wait` set, no attempts). Read at the start. */
  waiting(): readonly Delivery[];
  /** All that the lane owes becomes `held`, in one statement. */
  hold(lane: string): void;
  /** All that the lane holds becomes `pending`, due at once; `done` is called after the commit with what the lane now owes. */
  release(lane: string, done: (error: Error | null, owed: number) => void): void;
}

/** A global webhook as it is now: URL, secret and switches are read when sending, so that a repair reaches what waits. */
export interface WebhookEndpoint {
  readonly id: Id;
  readonly name: string;
  readonly url: string;
  /** Where deliveries go while the server at `url` does not answer, or answers 5xx; `null`: nowhere. */
  readonly fallback_url: string | null;
  readonly method: string;
  readonly dialect: string;
  readonly event_types: readonly string[];
  readonly secret: StoredSecret | null;
  readonly headers: readonly { readonly name: string; readonly value: string | StoredSecret }[];
  readonly enabled: boolean;
  /** Paused by hand or by a 410: deliveries are held. */
  readonly paused: boolean;
  readonly scope: 'all' | 'subscribed';
  /** Environments that list this webhook: what `subscribed` means. */
  readonly environment_ids: readonly Id[];
  readonly filters: Readonly<Record<string, unknown>>;
  /** What is sent in the place of the dialect's own body (Liquid); `null`: that. */
  readonly template: string | null;
  readonly timeout_ms: number;
  /** `event`: the dialect's habit, or the profile of each event's type. */
  readonly retry_profile: 'event' | RetryProfile;
  readonly rate_limit_per_s: number | null;
}

/** The live release's webhooks, with the operating switches on top. */
export interface EndpointDirectory {
  /** What dialects ask of the configuration that these webhooks belong to. */
  readonly surroundings: Surroundings;
  /** Those that are owed this event (`Subscriptions` answers it). Consulted in every step: must be quick. */
  matching(event: DomainEvent): readonly WebhookEndpoint[];
  get(id: Id): WebhookEndpoint | undefined;
  /** A 410 answer disables an endpoint, with notice. */
  disable(id: Id, reason: string): void;
}

/** Opens a stored secret. `current` values only: rotation acts at once. */
export interface SecretReader {
  /** All values that are valid now, newest first (an old one stays for the overlap of a rotation). */
  reveal(secret: StoredSecret): readonly string[];
  /** The same for a test event: a value that is drafted and not applied yet goes before the one that is current. */
  revealDrafted?(secret: StoredSecret): readonly string[];
}

/** How a waiting Webhook component hears of its first attempt. */
export interface ReplyListener {
  onReply(
    wait: { readonly activeflow_id: Id; readonly visit: number },
    reply: {
      readonly outcome: 'ok' | 'client_error' | 'server_error' | 'timeout' | 'unavailable' | 'bad_response';
      readonly status: number | null;
      /** The parsed JSON body, `undefined` when there was none. */
      readonly body: unknown;
      readonly reason: string;
    },
  ): void;
}

/** Time, timers and randomness, replaced by fakes in tests. */
export interface Clock {
  /** What falls due falls due by it. */
  now(): number;
  /** The wall clock, where that is another one: requests and the log are stamped with it. */
  wall?(): number;
  setTimer(at: number, callback: () => void): { cancel(): void };
  /** From 0 up to 1: the jitter of retries. `Math.random` when missing. */
  random?(): number;
}

/** Hears of each settlement once it has been handed to the log: metrics, the stream of changes. */
export interface DeliveryObserver {
  onSettled(delivery: Delivery, settlement: Settlement): void;
}
