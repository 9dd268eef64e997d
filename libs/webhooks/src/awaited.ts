import type { Attempts, Tried } from './attempts.js';
import type { Dispatch } from './dispatch.js';
import type { Lane, Entry } from './lanes/lane.js';
import type { Lanes } from './lanes/lanes.js';
import type { Clock, ReplyListener } from './ports.js';
import type { Failure } from './sending/failure.js';
import type { Sender } from './sending/sender.js';
import { replyOf } from './settling/reply.js';

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
 * First attempts that calls wait for. They queue behind nothing, take no lane's slot, and their outcome is told at once;
 * a server that rests is not asked. Repeats, where wanted, take their turn in the lane.
 */
export class Awaited {
  /** Requests in flight. */
  inFlight = 0;

  constructor(private readonly parts: AwaitedParts) {}

  try(lane: Lane, entry: Entry): void {
    const { attempts, sender, dispatch, lanes } = this.parts;
    lanes.known.set(entry.delivery.id, entry);
    lane.backlog.passOver(entry.delivery.id);
    if (lane.waits >= this.parts.limit) {
      return this.#refuse(lane, entry, 'Too many calls wait for this server already.');
    }
    const origin = sender.originOf(entry.delivery.request?.url ?? '');
    const leave = dispatch.admit(lane, entry, origin, true, this.parts.clock.now());
    if (leave > 0) {
      return this.#refuse(lane, entry, `Not tried: ${origin} did not answer the last requests.`);
    }
    lane.waits += 1;
    this.inFlight += 1;
    entry.sending = true;
    attempts.try(entry, undefined, (tried) => {
      lane.waits -= 1;
      this.inFlight -= 1;
      entry.sending = false;
      try {
        dispatch.report(lane, origin, leave, tried, this.parts.clock.now());
      } finally {
        this.#conclude(lane, entry, tried);
      }
    });
  }

  #refuse(lane: Lane, entry: Entry, message: string): void {
    const failure: Failure = { code: 'unavailable', message };
    this.#conclude(lane, entry, this.parts.attempts.untried(entry, undefined, failure));
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
    if (delivery.wait !== null) replies.onReply(delivery.wait, replyOf(tried.result));
  }
}
