import type { Attempts, Tried } from './attempts.js';
import type { DeliveryStatus } from './delivery-status.js';
import type { Alarms } from './lanes/alarms.js';
import { Breakers, GO } from './lanes/breakers.js';
import { FairShare } from './lanes/fair-share.js';
import type { Entry, Lane } from './lanes/lane.js';
import type { Lanes } from './lanes/lanes.js';
import type { Clock, DeliveryLog, DeliveryObserver, EndpointDirectory, WebhookEndpoint } from './ports.js';
import type { Attempt } from './records.js';
import type { FailureCode } from './sending/failure.js';
import type { Sender } from './sending/sender.js';
import type { Verdict } from './settling/verdict.js';
import { failsOver, NOT_ASKED } from './settling/fails-over.js';
import { isStale, judge } from './settling/verdict.js';

/** How long a lane whose memory is full of failures waits before one of them tries again. */
const STUCK_PROBE_MS = 30_000;

/** Failures after which an endpoint gets fewer requests at a time. */
const SLOWING: ReadonlySet<FailureCode> = new Set(['timeout', 'connect', 'reset']);

export interface DispatchParts {
  readonly lanes: Lanes;
  readonly attempts: Attempts;
  readonly sender: Sender;
  readonly log: DeliveryLog;
  readonly directory: EndpointDirectory;
  readonly clock: Clock;
  readonly alarms: Alarms;
  readonly observer: DeliveryObserver | undefined;
  readonly inFlightLimit: number;
}

/** Takes deliveries from their lanes when it is their turn, has them sent, and settles what came of it. */
export class Dispatch {
  readonly share: FairShare;
  readonly breakers = new Breakers<Lane>();

  constructor(private readonly parts: DispatchParts) {
    this.share = new FairShare(
      parts.inFlightLimit,
      () => parts.clock.now(),
      (lane, entry, now) => this.#start(lane, entry, now),
    );
  }

  /** Sends what a lane has to send, as far as turns and limits allow. */
  wake(lane: Lane): void {
    this.share.offer(lane);
    this.share.run();
  }

  /** Stops a lane: what it owes is held, except what is in flight. */
  hold(lane: Lane): void {
    const { lanes, log } = this.parts;
    lane.paused = true;
    for (const entry of lane.clear()) lanes.known.delete(entry.delivery.id);
    lane.backlog.rewind();
    log.hold(lane.key);
    lanes.owe(lane, lane.inFlight + lane.waits - lane.owed);
  }

  /** Writes down what became of a delivery, and tells whoever observes. */
  settle(entry: Entry, status: DeliveryStatus, attempt: Attempt | null, next: number | null): void {
    const next_attempt_at = next === null ? null : next - this.#aheadOfWall();
    const settlement = { delivery_id: entry.delivery.id, status, attempt, next_attempt_at };
    this.parts.log.settle(settlement);
    this.parts.observer?.onSettled(entry.delivery, settlement);
  }

  /** What an attempt means for its delivery. */
  judge(entry: Entry, tried: Tried, now: number): Verdict {
    const { delivery } = entry;
    return judge(
      tried.result,
      {
        profile: delivery.profile,
        tries: entry.tries,
        since: entry.since,
        repeats: delivery.request === null || delivery.request.retry,
        holds: delivery.request === null,
      },
      now,
      this.parts.clock.random?.() ?? Math.random(),
    );
  }

  /**
   * Asks leave to send to an origin: see `Breakers.admit`. What failed before this process knew the origin makes it
   * suspect: one request shows whether it is back, not one of each lane.
   */
  admit(lane: Lane, entry: Entry, origin: string | null, urgent: boolean, now: number): number {
    lane.health.origin = origin;
    if (origin === null) return GO;
    return this.breakers.admit(origin, lane, now, urgent, entry.tries > 0);
  }

  /** Tells lane and breaker how a request ended; lanes that wait for a server which is back go on. */
  report(lane: Lane, origin: string | null, leave: number, { result }: Tried, now: number): void {
    lane.health.record(result.failure, now);
    this.#reportOrigin(lane, origin, leave, { result }, now);
  }

  #reportOrigin(
    lane: Lane,
    origin: string | null,
    leave: number,
    { result }: Pick<Tried, 'result'>,
    now: number,
  ): void {
    const { failure } = result;
    const alive = failure === null || failure.code === 'http';
    if (alive || SLOWING.has(failure.code)) lane.adjustWindow(alive);
    if (origin === null) return;
    for (const waiter of this.breakers.report(origin, leave, failure, lane, now)) {
      waiter.restingUntil = 0;
      waiter.pullForward(now);
      this.wake(waiter);
    }
  }

  /** Keeps a lane from sending for a while. */
  throttle(lane: Lane, until: number | null): void {
    if (until === null || until <= lane.throttledUntil) return;
    lane.throttledUntil = until;
    this.#wakeWhenOpen(lane);
  }

  #start(lane: Lane, entry: Entry, now: number): void {
    const { directory, sender, attempts, clock } = this.parts;
    const { delivery } = entry;
    if (isStale(delivery.profile, entry.since, now)) return this.#drop(lane, entry, 'expired');
    let endpoint: WebhookEndpoint | undefined;
    if (delivery.request === null) {
      endpoint = delivery.webhook_id === null ? undefined : directory.get(delivery.webhook_id);
      if (endpoint === undefined) return this.#drop(lane, entry, 'cancelled');
      if (endpoint.paused || !endpoint.enabled) return this.#giveBack(lane, entry, () => this.hold(lane));
    }
    const origin = sender.originOf(delivery.request?.url ?? endpoint?.url ?? '');
    const leave = this.admit(lane, entry, origin, false, now);
    if (leave > 0) {
      if (this.#fallBack(lane, entry, endpoint, null)) return;
      lane.restingUntil = leave;
      return this.#giveBack(lane, entry, () => this.#wakeWhenOpen(lane));
    }
    if (endpoint !== undefined) this.#spendRate(lane, endpoint, now);
    attempts.try(entry, endpoint, (tried) => {
      this.report(lane, origin, leave, tried, clock.now());
      if (!this.#fallBack(lane, entry, endpoint, tried)) this.#ended(lane, entry, tried);
    });
  }

  /**
   * Sends to the fallback URL, in the same turn, what the webhook's own server has not taken.
   *
   * @param first the attempt at that server; `null` when it rests and was not asked
   * @returns `false` when that is not how it goes on: there is no fallback, or its server rests too
   */
  #fallBack(lane: Lane, entry: Entry, endpoint: WebhookEndpoint | undefined, first: Tried | null): boolean {
    const { sender, attempts, clock } = this.parts;
    const url = endpoint?.fallback_url ?? null;
    if (endpoint === undefined || url === null || lane.paused) return false;
    if (first !== null && !failsOver(first.result)) return false;
    const now = clock.now();
    const origin = sender.originOf(url);
    const leave = origin === null ? GO : this.breakers.admit(origin, lane, now);
    if (leave > 0) return false;
    if (first === null) this.#spendRate(lane, endpoint, now);
    else {
      this.settle(entry, 'retrying', first.attempt, null);
      // Both are one place in the retry schedule.
      entry.tries -= 1;
    }
    attempts.try(entry, { ...endpoint, url }, ({ attempt, ...tried }) => {
      const second = { ...tried, attempt: { ...attempt, fallback: true as const } };
      const at = clock.now();
      lane.health.recordFallback(origin, second.result.failure, at);
      this.#reportOrigin(lane, origin, leave, second, at);
      const isTaken = second.result.failure === null;
      this.#ended(lane, entry, second, isTaken ? second.result : (first?.result ?? NOT_ASKED));
    });
    return true;
  }

  /** @param counts what decides on the delivery: the attempt's own result, unless its fallback has failed too */
  #ended(lane: Lane, entry: Entry, tried: Tried, counts = tried.result): void {
    const { lanes, directory, clock } = this.parts;
    this.share.ended();
    const now = clock.now();
    try {
      const verdict = this.judge(entry, { ...tried, result: counts }, now);
      this.throttle(lane, verdict.throttle_until);
      const again = verdict.status === 'retrying' && !lane.paused;
      const status = verdict.status === 'retrying' && lane.paused ? 'held' : verdict.status;
      this.settle(entry, status, tried.attempt, again ? verdict.next_attempt_at : null);
      if (again) {
        entry.dueAt = verdict.next_attempt_at ?? now;
        lane.defer(entry, now);
      } else {
        lane.remove(entry, now);
        lanes.forget(lane, entry.delivery.id);
      }
      if (verdict.gone) {
        directory.disable(entry.delivery.webhook_id ?? '', 'The server answered 410: this endpoint is gone.');
        this.hold(lane);
      }
      if (verdict.status === 'delivered') this.#recovered(lane, now);
    } finally {
      this.#goOn(lane);
    }
  }

  #goOn(lane: Lane): void {
    const { lanes } = this.parts;
    lanes.refill(lane);
    this.wake(lane);
    if (lane.stuck || !lanes.isStuck(lane)) return;
    lane.stuck = true;
    this.#probeStuck(lane);
  }

  #spendRate(lane: Lane, { rate_limit_per_s }: WebhookEndpoint, now: number): void {
    if (rate_limit_per_s === null) return;
    lane.spendRate(rate_limit_per_s, now);
    this.#wakeWhenOpen(lane);
  }

  /** Every now and then one of them tries whether the server is back, until one has arrived. */
  #probeStuck(lane: Lane): void {
    const { lanes, alarms, clock } = this.parts;
    alarms.set(clock.now() + STUCK_PROBE_MS, () => {
      if (!lane.stuck) return;
      if (!lanes.isStuck(lane)) {
        lane.stuck = false;
        return;
      }
      this.#probeStuck(lane);
      lane.pullForward(clock.now(), 1);
    });
  }

  #recovered(lane: Lane, now: number): void {
    if (!lane.stuck) return;
    lane.stuck = false;
    lane.pullForward(now);
  }

  /** Settles a delivery whose turn has come without an attempt. */
  #drop(lane: Lane, entry: Entry, status: 'expired' | 'cancelled'): void {
    const now = this.parts.clock.now();
    this.share.ended();
    this.settle(entry, status, null, null);
    lane.remove(entry, now);
    this.parts.lanes.forget(lane, entry.delivery.id);
    this.parts.lanes.refill(lane);
  }

  #giveBack(lane: Lane, entry: Entry, then: () => void): void {
    this.share.ended();
    lane.defer(entry, this.parts.clock.now());
    then();
  }

  /** By how much the clock that things fall due by is ahead of the one that people read. */
  #aheadOfWall(): number {
    const { clock } = this.parts;
    return clock.wall === undefined ? 0 : clock.now() - clock.wall();
  }

  /** One alarm a lane: it asks again when it rings too early. */
  #wakeWhenOpen(lane: Lane): void {
    const at = lane.closedUntil;
    if (lane.alarm !== null && lane.alarm.at <= at) return;
    lane.alarm?.cancel();
    lane.alarm = this.parts.alarms.set(at, () => {
      lane.alarm = null;
      if (lane.closedUntil > this.parts.clock.now()) this.#wakeWhenOpen(lane);
      else this.wake(lane);
    });
  }
}
