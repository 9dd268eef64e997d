import type { Attempts, Tried } from './attempts.js';
import type { Dispatch } from './dispatch.js';
import type { Lane, Entry } from './lanes/lane.js';
import type { Lanes } from './lanes/lanes.js';
import type { Clock, ReplyListener } from './ports.js';
import { isSafe } from './fetch.js';
import { maskJson } from './sending/mask-echo.js';
import type { Sender } from './sending/sender.js';
import { askAgainAfter } from './settling/ask-again.js';
import { replyOf } from './settling/reply.js';
import type { Reply } from './settling/reply.js';

export interface AwaitedParts {
  readonly lanes: Lanes;
  readonly dispatch: Dispatch;
  readonly attempts: Attempts;
  readonly sender: Sender;
  readonly replies: ReplyListener;
  readonly clock: Clock;
  /** Requests in flight to one component at a time; more are not tried. */
  readonly limit: number;
}

/**
 * Requests that calls wait for: first attempts of webhooks, and all tries of fetches. They queue behind nothing, take no
 * lane's slot, and their outcome is told at once; a server that rests is not asked. Repeats of webhooks, where wanted, take
 * their turn in the lane; those of fetches come within the time that the call waits, or never.
 */
export class Awaited {
  /** Requests in flight. */
  inFlight = 0;
  #stopped = false;

  constructor(private readonly parts: AwaitedParts) {}

  try(lane: Lane, entry: Entry): void {
    const { lanes } = this.parts;
    lanes.known.set(entry.delivery.id, entry);
    lane.backlog.passOver(entry.delivery.id);
    if (lane.waits >= this.parts.limit) {
      return this.#refuse(lane, entry, 'unavailable', 'Too many calls wait for this server already.');
    }
    const leave = this.#admit(lane, entry);
    if (leave > 0) {
      const origin = this.#originOf(entry) ?? 'The server';
      return this.#refuse(
        lane,
        entry,
        'unavailable',
        `Not tried: ${origin} did not answer the last requests.`,
      );
    }
    lane.waits += 1;
    this.inFlight += 1;
    entry.sending = true;
    this.#send(lane, entry, leave, [], this.parts.clock.now());
  }

  /**
   * A request that may have been sent before a restart. What changes something is not sent twice: whether it arrived, the
   * call does not learn in time.
   */
  tryAgain(lane: Lane, entry: Entry): void {
    const { request } = entry.delivery;
    if (request?.fetch === undefined || isSafe(request.method)) return this.try(lane, entry);
    this.parts.lanes.known.set(entry.delivery.id, entry);
    lane.backlog.passOver(entry.delivery.id);
    this.#refuse(
      lane,
      entry,
      'timeout',
      `Hookswitch was restarted before the answer came. A ${request.method} is not sent twice.`,
    );
  }

  /** Asks nothing more: the next process does, what may be asked twice. */
  stop(): void {
    this.#stopped = true;
  }

  #send(lane: Lane, entry: Entry, leave: number, earlier: readonly Tried[], since: number): void {
    const { attempts, clock, dispatch } = this.parts;
    const budget = entry.delivery.request?.timeout_ms ?? Infinity;
    attempts.try(
      entry,
      undefined,
      (tried) => {
        let pause: number | null = null;
        try {
          dispatch.report(lane, this.#originOf(entry), leave, tried, clock.now());
          pause = this.#pauseBefore(entry, tried, earlier.length + 1, budget - (clock.now() - since));
        } finally {
          if (pause === null) this.#end(lane, entry, earlier, tried);
          else this.#sendLater(lane, entry, [...earlier, tried], since, pause);
        }
      },
      Math.max(1, budget - (clock.now() - since)),
    );
  }

  #pauseBefore(entry: Entry, tried: Tried, tries: number, left: number): number | null {
    const most = entry.delivery.request?.fetch?.tries ?? 1;
    return askAgainAfter(tried.result, tries, most, left);
  }

  #sendLater(lane: Lane, entry: Entry, earlier: readonly Tried[], since: number, pause: number): void {
    const { clock } = this.parts;
    clock.setTimer(clock.now() + pause, () => {
      if (this.#stopped) return;
      const leave = this.#admit(lane, entry);
      // Others have found out meanwhile that the server does not answer: what came before stands.
      const last = earlier.at(-1);
      if (leave > 0 && last !== undefined) this.#end(lane, entry, earlier.slice(0, -1), last);
      else this.#send(lane, entry, leave, earlier, since);
    });
  }

  #end(lane: Lane, entry: Entry, earlier: readonly Tried[], tried: Tried): void {
    lane.waits -= 1;
    this.inFlight -= 1;
    entry.sending = false;
    // Written together with the last: a restart in between asks anew, and finds no half of it.
    for (const { attempt } of earlier) this.parts.dispatch.settle(entry, 'retrying', attempt, null);
    this.#conclude(lane, entry, tried);
  }

  #admit(lane: Lane, entry: Entry): number {
    const { dispatch, clock } = this.parts;
    return dispatch.admit(lane, entry, this.#originOf(entry), true, clock.now());
  }

  #originOf(entry: Entry): string | null {
    return this.parts.sender.originOf(entry.delivery.request?.url ?? '');
  }

  #refuse(lane: Lane, entry: Entry, code: 'unavailable' | 'timeout', message: string): void {
    this.#conclude(lane, entry, this.parts.attempts.untried(entry, undefined, { code, message }));
  }

  #conclude(lane: Lane, entry: Entry, tried: Tried): void {
    const { lanes, dispatch, replies, clock } = this.parts;
    const { delivery } = entry;
    const now = clock.now();
    const verdict = dispatch.judge(entry, tried, now);
    dispatch.throttle(lane, verdict.throttle_until);
    dispatch.settle(entry, verdict.status, tried.attempt, verdict.next_attempt_at);
    if (verdict.status === 'retrying') {
      entry.dueAt = verdict.next_attempt_at ?? now;
      lane.add(entry, now);
    } else {
      lanes.forget(lane, delivery.id);
    }
    if (delivery.wait !== null) replies.onReply(delivery.wait, this.#replyOf(entry, tried));
  }

  #replyOf({ delivery }: Entry, { result, sent }: Tried): Reply {
    const reply = replyOf(result, delivery.request?.fetch);
    return sent === null ? reply : { ...reply, body: maskJson(reply.body, sent) };
  }
}
