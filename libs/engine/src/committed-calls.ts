import type { Call } from '@hookswitch/calls';
import type { Clock } from './ports.js';

/** Calls that are remembered by their channel after their first commit. */
const REMEMBERED = 1000;

interface Waiter {
  readonly resolve: (call: Call) => void;
  readonly timer: { cancel(): void };
}

/** Tells who placed a call that it is durable: by the caller's channel, which is all that they know of it. */
export class CommittedCalls {
  readonly #clock: Clock;
  readonly #recent = new Map<string, Call>();
  readonly #waiters = new Map<string, Set<Waiter>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether a channel's call was committed a short while ago. */
  knows(channelId: string): boolean {
    return this.#recent.has(channelId);
  }

  /** A call was committed. One that is refused counts once it has ended: it does so at once. */
  note(call: Call): void {
    const { channel_id } = call;
    if (this.#recent.has(channel_id) || (call.activeflow_id === null && call.ended_at === null)) return;
    this.#recent.set(channel_id, call);
    if (this.#recent.size > REMEMBERED) {
      for (const oldest of this.#recent.keys()) {
        this.#recent.delete(oldest);
        break;
      }
    }
    const waiters = this.#waiters.get(channel_id);
    if (waiters === undefined) return;
    this.#waiters.delete(channel_id);
    for (const { resolve, timer } of waiters) {
      timer.cancel();
      resolve(call);
    }
  }

  /** The call on a channel as it was first committed. Rejects when none is within the time. */
  when(channelId: string, timeoutMs: number): Promise<Call> {
    const known = this.#recent.get(channelId);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const waiters = this.#waiters.get(channelId) ?? new Set();
      this.#waiters.set(channelId, waiters);
      const timer = this.#clock.setTimer(this.#clock.now() + timeoutMs, () => {
        waiters.delete(waiter);
        if (waiters.size === 0) this.#waiters.delete(channelId);
        reject(new Error(`No call came in on channel ${channelId} within ${timeoutMs} ms.`));
      });
      const waiter: Waiter = { resolve, timer };
      waiters.add(waiter);
    });
  }
}
