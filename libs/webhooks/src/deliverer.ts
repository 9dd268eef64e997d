import type { Id, NetworkPolicy } from '@hookswitch/flow-model';
import { Attempts } from './attempts.js';
import { Awaited } from './awaited.js';
import { isOwed } from './delivery-status.js';
import { Dispatch } from './dispatch.js';
import { Alarms } from './lanes/alarms.js';
import type { BreakerStatus } from './lanes/breakers.js';
import type { Lane } from './lanes/lane.js';
import { entryOf, Lanes } from './lanes/lanes.js';
import type { LaneState } from './lanes/lanes.js';
import type {
  Clock,
  DeliveryLog,
  DeliveryObserver,
  EndpointDirectory,
  ReplyListener,
  SecretReader,
  WebhookEndpoint,
} from './ports.js';
import type { Delivery } from './records.js';
import { webhookLane } from './router.js';
import type { Resolver } from './sending/network-guard.js';
import type { OutgoingWay } from './sending/outgoing-way.js';
import { Sender } from './sending/sender.js';
import { testDelivery } from './test-delivery.js';

/** Everything around the deliverer. */
export interface DelivererOptions {
  readonly log: DeliveryLog;
  readonly directory: EndpointDirectory;
  readonly secrets: SecretReader;
  readonly replies: ReplyListener;
  readonly policy: NetworkPolicy;
  readonly clock: Clock;
  readonly observer?: DeliveryObserver;
  /** Finds the addresses of names; the system's by default. */
  readonly resolve?: Resolver;
  /** By which way requests leave this machine; the system's by default. */
  readonly way?: OutgoingWay;
  readonly limits?: Partial<DelivererLimits>;
}

/** What may be in flight and in memory at a time. */
export interface DelivererLimits {
  /** Requests in flight to one endpoint. */
  readonly per_lane: number;
  /** Requests in flight to all endpoints; beyond it each endpoint has one at most. */
  readonly in_flight: number;
  /** Requests in flight to one component that calls wait for. */
  readonly waiting_per_lane: number;
  /** Deliveries that one lane keeps in memory; more stay in the log until there is room. */
  readonly lane_memory: number;
  /** Deliveries in memory over all lanes; beyond it a lane keeps a few only. */
  readonly memory: number;
}

const DEFAULT_LIMITS: DelivererLimits = {
  per_lane: 16,
  in_flight: 768,
  waiting_per_lane: 256,
  lane_memory: 4_000,
  memory: 32_000,
};

/** When the log is asked again to let go what it holds, after it could not. */
const RELEASE_AGAIN_MS = 1_000;

/** What is on its way, for health and metrics. */
export interface DelivererStats {
  /** All deliveries that are owed, in memory and in the log; held ones are not. */
  readonly depth: number;
  readonly in_flight: number;
  readonly lanes: readonly LaneState[];
}

/** What came of a request that may be refused: `refusal` is a sentence for people. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: string };

/**
 * Sends what the log owes: each endpoint on a lane of its own, each call's deliveries in order, again and again by the
 * retry profile. The log is the truth: whatever is in memory here can be lost and is read again at the next start.
 */
export class Deliverer {
  readonly #options: DelivererOptions;
  readonly #alarms: Alarms;
  readonly #lanes: Lanes;
  readonly #sender: Sender;
  readonly #dispatch: Dispatch;
  readonly #awaited: Awaited;
  #stopping = false;
  readonly #breakerOf = (origin: string): BreakerStatus => this.#dispatch.breakers.status(origin);

  constructor(options: DelivererOptions) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const { log, directory, clock, observer } = options;
    this.#options = options;
    this.#alarms = new Alarms(clock);
    const alarms = this.#alarms;
    this.#lanes = new Lanes(log, alarms, clock, limits, (lane) => this.#dispatch.wake(lane));
    const lanes = this.#lanes;
    this.#sender = new Sender(options.policy, options.resolve, options.way);
    const sender = this.#sender;
    const attempts = new Attempts(sender, options.secrets, clock);
    this.#dispatch = new Dispatch({
      lanes,
      attempts,
      sender,
      log,
      directory,
      clock,
      alarms,
      observer,
      inFlightLimit: limits.in_flight,
    });
    this.#awaited = new Awaited({
      lanes,
      dispatch: this.#dispatch,
      attempts,
      sender,
      replies: options.replies,
      clock,
      limit: limits.waiting_per_lane,
    });
  }

  /** Takes up what the log owes from before. Call it once, before the first `accept`. */
  start(): void {
    const { log, clock } = this.#options;
    const now = clock.now();
    const lanes = log.lanes().map(({ lane: key, count }) => {
      const lane = this.#lanes.of(key);
      this.#lanes.owe(lane, count);
      lane.freshFrom = now;
      lane.backlog.rewind();
      return lane;
    });
    for (const delivery of log.waiting()) {
      this.#awaited.tryAgain(this.#lanes.of(delivery.lane), entryOf(delivery, now, now));
    }
    for (const lane of lanes) this.#lanes.refill(lane);
  }

  /** New deliveries, in order, after the commit that inserted them. Held ones are left to their resume. */
  accept(deliveries: readonly Delivery[]): void {
    if (this.#stopping) return;
    const now = this.#options.clock.now();
    for (const delivery of deliveries) {
      if (delivery.status === 'held') continue;
      const lane = this.#lanes.of(delivery.lane);
      if (lane.paused) {
        // Routed before the pause, committed after it.
        this.#dispatch.settle(entryOf(delivery, now, now), 'held', null, null);
        continue;
      }
      this.#lanes.owe(lane, 1);
      if (delivery.wait === null) this.#lanes.take(lane, delivery, now);
      else this.#awaited.try(lane, entryOf(delivery, now, now));
    }
  }

  /**
   * Sends a delivery once more, whatever became of it: same id, same bytes, and the retry schedule from its start. One
   * that still waits for a later attempt is tried now.
   */
  resend(delivery: Delivery): Answer {
    const now = this.#options.clock.now();
    const lane = this.#lanes.of(delivery.lane);
    const refusal = this.whyNotResend(delivery);
    if (refusal !== null) return { ok: false, refusal };
    const known = this.#lanes.known.get(delivery.id);
    if (known !== undefined) {
      if (known.sending) return { ok: false, refusal: 'This delivery is being sent at this moment.' };
      lane.hasten(known, now);
      return { ok: true };
    }
    const entry = { ...entryOf({ ...delivery, wait: null }, now, now), tries: 0 };
    lane.backlog.passOver(delivery.id);
    if (!isOwed(delivery.status)) this.#lanes.owe(lane, 1);
    this.#dispatch.settle(entry, 'retrying', null, now);
    this.#lanes.enter(lane, entry, now);
    return { ok: true };
  }

  /** Why a delivery cannot be sent again now, in a sentence; `null` when it can. */
  whyNotResend(delivery: Delivery): string | null {
    if (this.#stopping) return 'The server is stopping.';
    if (delivery.request?.fetch !== undefined) {
      return 'A call has asked this and gone on: nobody waits for an answer any more.';
    }
    if (delivery.request !== null) return null;
    const endpoint = this.#options.directory.get(delivery.webhook_id ?? '');
    if (endpoint === undefined)
      return 'The webhook of this delivery is no longer part of the live configuration.';
    if (!endpoint.enabled) return 'The webhook of this delivery is switched off. Switch it on and apply.';
    if (endpoint.paused || this.#lanes.find(delivery.lane)?.paused === true)
      return 'The webhook is paused, or all webhooks are switched off. Once it sends again, it sends all that it holds.';
    return null;
  }

  /** Holds all that a webhook is owed, at once; what is in flight ends. The directory must already say so. */
  pause(webhookId: Id): void {
    const lane = this.#lanes.of(webhookLane(webhookId));
    if (!lane.paused) this.#dispatch.hold(lane);
  }

  /** Sends what a webhook was owed while it was paused, in order. The directory must already say so. */
  resume(webhookId: Id): void {
    const lane = this.#lanes.of(webhookLane(webhookId));
    lane.paused = false;
    lane.throttledUntil = 0;
    lane.freshFrom = this.#options.clock.now();
    this.#release(lane);
  }

  /** A configuration became live: webhooks that it enables get what was held while they were not. */
  configurationChanged(enabledWebhookIds: readonly Id[]): void {
    for (const id of enabledWebhookIds) {
      if (this.#lanes.find(webhookLane(id))?.paused !== false) this.resume(id);
    }
  }

  /**
   * A test event for a webhook as it is drafted, to be inserted into the log and then given to `accept`.
   *
   * @returns `undefined` when the webhook's dialect has no such event
   */
  test(endpoint: WebhookEndpoint, name: string): Delivery | undefined {
    const { clock, directory } = this.#options;
    return testDelivery(endpoint, name, clock.now(), directory.surroundings);
  }

  /** Whether a delivery is in flight now: the log does not write that down. */
  isSending(id: Id): boolean {
    return this.#lanes.known.get(id)?.sending === true;
  }

  /** Deliveries that are owed, in memory and in the log: what back-pressure looks at. */
  get depth(): number {
    return this.#lanes.depth;
  }

  stats(): DelivererStats {
    return { depth: this.depth, in_flight: this.#inFlight, lanes: this.#lanes.states(this.#breakerOf) };
  }

  /** How a lane stands; `undefined` before its first delivery in this process. */
  lane(key: string): LaneState | undefined {
    const lane = this.#lanes.find(key);
    return lane === undefined ? undefined : this.#lanes.state(lane, this.#breakerOf);
  }

  /** Starts nothing more and waits for what is in flight, `timeoutMs` at most; then stops. */
  async drain(timeoutMs: number): Promise<void> {
    this.#close();
    const until = performance.now() + timeoutMs;
    while (this.#inFlight > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await this.stop();
  }

  /** Breaks off what is in flight: the log still owes it, and the next start sends it again. */
  async stop(): Promise<void> {
    this.#close();
    this.#awaited.stop();
    await this.#sender.destroy();
  }

  #release(lane: Lane): void {
    const { log, clock } = this.#options;
    lane.backlog.rewind();
    lane.backlog.waiting = true;
    lane.releases += 1;
    const release = lane.releases;
    log.release(lane.key, (error, owed) => {
      // Paused again meanwhile, and perhaps resumed again: only the last word counts.
      if (release !== lane.releases || lane.paused || this.#stopping) return;
      if (error !== null) {
        this.#alarms.set(clock.now() + RELEASE_AGAIN_MS, () => {
          if (release === lane.releases && !lane.paused) this.#release(lane);
        });
        return;
      }
      lane.backlog.waiting = false;
      this.#lanes.owe(lane, owed - lane.owed);
      this.#lanes.refill(lane);
    });
  }

  get #inFlight(): number {
    return this.#dispatch.share.inFlight + this.#awaited.inFlight;
  }

  #close(): void {
    this.#stopping = true;
    this.#dispatch.share.close();
    this.#lanes.close();
    this.#alarms.clear();
  }
}
