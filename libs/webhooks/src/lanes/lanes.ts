import { IdMap } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { Clock, DeliveryLog } from '../ports.js';
import type { Delivery } from '../records.js';
import type { Alarms } from './alarms.js';
import type { BreakerStatus } from './breakers.js';
import { Lane } from './lane.js';
import type { LastFailure } from './lane-health.js';
import type { Entry } from './lane.js';

/** A lane as health and metrics show it. */
export interface LaneState {
  readonly lane: string;
  readonly owed: number;
  readonly in_memory: number;
  readonly in_flight: number;
  readonly window: number;
  readonly paused: boolean;
  /** Nothing is sent before then, milliseconds since the epoch; 0 when nothing keeps it. */
  readonly closed_until: number;
  /** The server asked for a pause until then (429, 503 with Retry-After), milliseconds since the epoch; 0 when not. */
  readonly throttled_until: number;
  /** The rate limit keeps it until then, milliseconds since the epoch; 0 without one. */
  readonly rate_limited_until: number;
  /** When the oldest event that is owed happened; `null` when nothing is owed. */
  readonly oldest_owed_at: string | null;
  /** Where the last request went, such as `https://crm.example`; `null` before the first. */
  readonly origin: string | null;
  /** Where the last request went instead, the webhook's fallback URL; `null` when it did not. */
  readonly fallback: string | null;
  readonly breaker: BreakerStatus;
  /** Attempts in a row that failed, in whatever way. */
  readonly failures: number;
  readonly last_failure: LastFailure | null;
  /** Milliseconds since the epoch. */
  readonly last_delivered_at: number | null;
}

/** The part of `DelivererLimits` that lanes look at. */
export interface LaneLimits {
  readonly per_lane: number;
  readonly lane_memory: number;
  readonly memory: number;
}

/** What a lane may keep in memory when all lanes together keep too much. */
const CROWDED_LANE_MEMORY = 64;
/** What a lane keeps in memory whose server does not answer. */
const SILENT_LANE_MEMORY = 32;
const PAGE = 1_000;
/** When the log is asked again after it could not be read. */
const READ_AGAIN_MS = 1_000;

/** All lanes, and the deliveries that they have in memory. */
export class Lanes {
  readonly known = new IdMap<Entry>();
  /** Deliveries that are owed over all lanes. */
  depth = 0;
  readonly #lanes = new Map<string, Lane>();
  #closed = false;

  constructor(
    private readonly log: DeliveryLog,
    private readonly alarms: Alarms,
    private readonly clock: Clock,
    private readonly limits: LaneLimits,
    private readonly onReady: (lane: Lane) => void,
  ) {}

  of(key: string): Lane {
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = new Lane(key, this.limits.per_lane, this.alarms, this.onReady);
      this.#lanes.set(key, lane);
    }
    return lane;
  }

  find(key: string): Lane | undefined {
    return this.#lanes.get(key);
  }

  /** Counts what the log owes on a lane. */
  owe(lane: Lane, change: number): void {
    lane.owed += change;
    this.depth += change;
  }

  /** Takes a new delivery into memory, or leaves it in the log until there is room. */
  take(lane: Lane, delivery: Delivery, now: number): void {
    if (this.known.has(delivery.id)) return;
    if (!lane.backlog.takes(delivery.id, lane.size < this.#capacity(lane))) return;
    this.enter(lane, entryOf(delivery, now, now), now);
  }

  /** Puts an entry into its lane. */
  enter(lane: Lane, entry: Entry, now: number): void {
    this.known.set(entry.delivery.id, entry);
    lane.add(entry, now);
  }

  /** A delivery is settled for good. */
  forget(lane: Lane, id: Id): void {
    this.known.delete(id);
    lane.backlog.passOver(id);
    this.owe(lane, -1);
    // Whatever was miscounted around a release is put right when there is provably nothing left.
    if (lane.size === 0 && lane.waits === 0 && !lane.backlog.behind && !lane.paused) {
      this.owe(lane, -lane.owed);
    }
  }

  /** Reads from the log what memory has room for, if the lane is behind and has little left to send. */
  refill(lane: Lane): void {
    const { backlog } = lane;
    if (!backlog.readable || lane.paused || this.#closed) return;
    const capacity = this.#readCapacity(lane);
    const room = capacity - lane.size;
    if (room <= 0 || (lane.hasReady() && room < capacity / 2)) return;
    backlog.read(this.log, Math.min(room, PAGE), (error, deliveries) => {
      if (this.#closed) return;
      if (error !== null) return this.#readLater(lane);
      this.#enterAll(lane, deliveries);
      this.refill(lane);
    });
  }

  /** Reads nothing more: what is still being read is left to the next start. */
  close(): void {
    this.#closed = true;
  }

  #enterAll(lane: Lane, deliveries: readonly Delivery[]): void {
    const now = this.clock.now();
    for (const delivery of deliveries) {
      // The one before may have shown that nothing may be sent at all: the lane then holds these too.
      if (lane.paused) return;
      // What a call waits for comes by another way, at once.
      const awaited = delivery.wait !== null && delivery.attempt_count === 0;
      if (awaited || this.known.has(delivery.id)) continue;
      const since = Math.max(Date.parse(delivery.created_at), lane.freshFrom);
      this.enter(lane, entryOf(delivery, since, delivery.next_attempt_at ?? now), now);
    }
  }

  #readLater(lane: Lane): void {
    lane.backlog.unreadable = true;
    this.alarms.set(this.clock.now() + READ_AGAIN_MS, () => {
      lane.backlog.unreadable = false;
      this.refill(lane);
    });
  }

  /** Whether memory is full of deliveries none of which can be sent before its time. */
  isStuck(lane: Lane): boolean {
    return (
      lane.backlog.readable &&
      !lane.paused &&
      lane.inFlight === 0 &&
      !lane.hasReady() &&
      lane.size >= this.#readCapacity(lane)
    );
  }

  /** All lanes, in no order. @param breakerOf what is known of an origin */
  states(breakerOf: (origin: string) => BreakerStatus): readonly LaneState[] {
    return [...this.#lanes.values()].map((lane) => this.state(lane, breakerOf));
  }

  /** Its times are the wall clock's, whatever clock things fall due by. */
  state(lane: Lane, breakerOf: (origin: string) => BreakerStatus): LaneState {
    const { clock } = this;
    const { health } = lane;
    const breaker = breakerOf(health.origin ?? '');
    const shift = (clock.wall?.() ?? clock.now()) - clock.now();
    const until = (at: number): number => (at === 0 ? 0 : at + shift);
    const moment = (at: number | null): number | null => (at === null ? null : at + shift);
    return {
      lane: lane.key,
      owed: lane.owed,
      in_memory: lane.size,
      in_flight: lane.inFlight + lane.waits,
      window: lane.window,
      paused: lane.paused,
      closed_until: until(lane.closedUntil),
      throttled_until: until(lane.throttledUntil),
      rate_limited_until: until(lane.rateLimitedUntil),
      oldest_owed_at: lane.oldest(),
      origin: health.origin,
      fallback: health.fallback,
      breaker: { ...breaker, since: moment(breaker.since), next_probe_at: moment(breaker.next_probe_at) },
      failures: health.failures,
      last_failure: health.failure === null ? null : { ...health.failure, at: health.failure.at + shift },
      last_delivered_at: moment(health.deliveredAt),
    };
  }

  /** How much of what is new a lane keeps in memory. */
  #capacity(lane: Lane): number {
    const { limits } = this;
    if (lane.health.answers === false) return Math.min(SILENT_LANE_MEMORY, limits.lane_memory);
    return this.known.size < limits.memory
      ? limits.lane_memory
      : Math.min(CROWDED_LANE_MEMORY, limits.lane_memory);
  }

  /** How much of what is in the log: little, until the server has answered at least once. */
  #readCapacity(lane: Lane): number {
    const capacity = this.#capacity(lane);
    return lane.health.answers === true ? capacity : Math.min(SILENT_LANE_MEMORY, capacity);
  }
}

/** A delivery in memory. */
export function entryOf(delivery: Delivery, since: number, dueAt: number): Entry {
  return {
    delivery,
    attempts: delivery.attempt_count,
    tries: delivery.attempt_count,
    since,
    dueAt,
    sending: false,
  };
}
