import { IdMap } from '@hookswitch/flow-model';
import type { Delivery } from '../records.js';
import type { Alarm, Alarms } from './alarms.js';
import { Backlog } from './backlog.js';
import { Fifo } from './fifo.js';
import { LaneHealth } from './lane-health.js';
import { RateLimit } from './rate-limit.js';

/** A delivery that is owed, in memory. */
export interface Entry {
  readonly delivery: Delivery;
  /** Attempts made so far, over all time: they are numbered. */
  attempts: number;
  /** Position in the retry schedule. */
  tries: number;
  /** When this process could first have sent it, milliseconds since the epoch. */
  readonly since: number;
  dueAt: number;
  sending: boolean;
}

/** What one call is owed on one lane: only the first is tried, the others wait for it. */
class CallQueue {
  readonly entries: Entry[] = [];
  busy = false;
  listed = false;
  alarm: Alarm | null = null;
  constructor(readonly key: string) {}
}

/** Requests in flight that a lane starts with; grows with each success, halves with each failure to answer. */
const FIRST_WINDOW = 4;

/**
 * What one endpoint is owed. At most one delivery of a call is in flight, in the order of its events; calls do not wait
 * for each other. `window` is how many may be in flight at once.
 */
export class Lane {
  /** Deliveries in memory, those in flight included. */
  size = 0;
  inFlight = 0;
  paused = false;
  /** Nothing is sent before these times, whatever is due: the server asked for it, its origin rests, its rate limit. */
  throttledUntil = 0;
  restingUntil = 0;
  rateLimitedUntil = 0;
  /** News is as fresh as this at least: time in which nothing could be sent does not age it. */
  freshFrom = 0;
  /** Requests in flight that calls wait for: they take no turns. */
  waits = 0;
  /** Memory is full of deliveries that wait for a later attempt; one of them tries whether the server is back. */
  stuck = false;
  /** Everything that the log owes on this lane, in memory or not. */
  owed = 0;
  /** How often what it held was let go: an answer to an earlier time no longer counts. */
  releases = 0;
  /** Stands in the queue for a turn (see FairShare). */
  listed = false;
  window: number;
  readonly backlog: Backlog;

  readonly health = new LaneHealth();
  /** Rings when the lane may send again. */
  alarm: Alarm | null = null;

  #rate: RateLimit | null = null;
  readonly #calls = new IdMap<CallQueue>();
  readonly #ready = new Fifo<CallQueue>();

  /** @param onReady called when something has become due */
  constructor(
    readonly key: string,
    private readonly maxWindow: number,
    private readonly alarms: Alarms,
    private readonly onReady: (lane: Lane) => void,
  ) {
    this.window = Math.min(FIRST_WINDOW, maxWindow);
    this.backlog = new Backlog(key);
  }

  /** When the lane may send again, if it may not now. */
  get closedUntil(): number {
    return Math.max(this.throttledUntil, this.restingUntil, this.rateLimitedUntil);
  }

  /** Adds what is owed, in its place: after what is older, never before what is in flight. */
  add(entry: Entry, now: number): void {
    const key = entry.delivery.call_id ?? entry.delivery.id;
    let call = this.#calls.get(key);
    if (call === undefined) {
      call = new CallQueue(key);
      this.#calls.set(key, call);
    }
    let place = call.entries.length;
    const first = call.busy ? 1 : 0;
    while (place > first && isLater(call.entries[place - 1]!.delivery, entry.delivery)) place -= 1;
    if (place === call.entries.length) call.entries.push(entry);
    else call.entries.splice(place, 0, entry);
    this.size += 1;
    this.#list(call, now);
  }

  /** When the oldest of what is in memory happened; `null` when there is nothing. Looks at all of it. */
  oldest(): string | null {
    let oldest: string | null = null;
    for (const { entries } of this.#calls.values()) {
      const time = entries[0]?.delivery.created_at;
      if (time !== undefined && (oldest === null || time < oldest)) oldest = time;
    }
    return oldest;
  }

  hasReady(): boolean {
    return this.#ready.length > 0;
  }

  /** Whether something may be sent now. @param atMost what the others leave it */
  canStart(now: number, atMost = Infinity): boolean {
    const window = Math.min(this.window, atMost);
    return !this.paused && this.#ready.length > 0 && this.inFlight < window && now >= this.closedUntil;
  }

  /** Takes the next delivery that is due: it counts as in flight until `remove` or `defer`. */
  take(now: number): Entry | undefined {
    for (let call = this.#ready.shift(); call !== undefined; call = this.#ready.shift()) {
      call.listed = false;
      const entry = call.entries[0];
      if (entry === undefined || call.busy) continue;
      if (entry.dueAt > now) {
        this.#list(call, now);
        continue;
      }
      call.busy = true;
      entry.sending = true;
      this.inFlight += 1;
      return entry;
    }
    return undefined;
  }

  /** A delivery that was in flight is settled. */
  remove(entry: Entry, now: number): void {
    const call = this.#release(entry);
    if (call === undefined) return;
    call.entries.shift();
    this.size -= 1;
    if (call.entries.length === 0) this.#calls.delete(call.key);
    else this.#list(call, now);
  }

  /** A delivery that was in flight is to be tried again at its `dueAt`. */
  defer(entry: Entry, now: number): void {
    const call = this.#release(entry);
    if (call !== undefined) this.#list(call, now);
  }

  /** Makes everything due that waits for a later attempt; with `limit`, only the first of so many calls. */
  pullForward(now: number, limit = Infinity): void {
    let left = limit;
    for (const call of this.#calls.values()) {
      const head = call.entries[0];
      if (head === undefined || call.busy || head.dueAt <= now) continue;
      if (left <= 0) break;
      left -= 1;
      head.dueAt = now;
      this.#list(call, now);
    }
  }

  /** Makes one delivery due, if it is not in flight. */
  hasten(entry: Entry, now: number): void {
    entry.dueAt = Math.min(entry.dueAt, now);
    const call = this.#calls.get(entry.delivery.call_id ?? entry.delivery.id);
    if (call !== undefined) this.#list(call, now);
  }

  /** Forgets everything but what is in flight, and gives back what it forgot. */
  clear(): readonly Entry[] {
    const forgotten: Entry[] = [];
    for (const call of this.#calls.values()) {
      call.alarm?.cancel();
      call.alarm = null;
      forgotten.push(...call.entries.splice(call.busy ? 1 : 0));
      if (!call.busy) this.#calls.delete(call.key);
    }
    this.size -= forgotten.length;
    return forgotten;
  }

  #release(entry: Entry): CallQueue | undefined {
    const call = this.#calls.get(entry.delivery.call_id ?? entry.delivery.id);
    entry.sending = false;
    if (call?.entries[0] !== entry || !call.busy) return undefined;
    call.busy = false;
    this.inFlight -= 1;
    return call;
  }

  #list(call: CallQueue, now: number): void {
    const head = call.entries[0];
    if (head === undefined || call.busy || call.listed) return;
    if (head.dueAt <= now) {
      call.alarm?.cancel();
      call.alarm = null;
      call.listed = true;
      this.#ready.push(call);
      this.onReady(this);
      return;
    }
    if (call.alarm !== null && call.alarm.at <= head.dueAt) return;
    call.alarm?.cancel();
    call.alarm = this.alarms.set(head.dueAt, () => {
      call.alarm = null;
      this.#list(call, head.dueAt);
    });
  }

  /** A request is sent: with a limit per second, the next one has to wait. */
  spendRate(perSecond: number, now: number): void {
    if (this.#rate?.perSecond !== perSecond) this.#rate = new RateLimit(perSecond);
    this.rateLimitedUntil = this.#rate.spend(now);
  }

  /** An attempt has ended: learns how many requests at a time the endpoint can take. */
  adjustWindow(answered: boolean): void {
    this.window = answered
      ? Math.min(this.window + 1, this.maxWindow)
      : Math.max(1, Math.floor(this.window / 2));
  }
}

/** By the call's own count: ids rise with the clock, which may have been put back between two runs of the process. */
function isLater(one: Delivery, other: Delivery): boolean {
  if (one.sequence === null || other.sequence === null || one.sequence === other.sequence) {
    return one.id > other.id;
  }
  return one.sequence > other.sequence;
}
