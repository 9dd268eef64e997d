import type { Call } from '@hookswitch/calls';
import type { Clock } from './ports.js';

/** Channels that are remembered after their call's first commit. */
const REMEMBERED = 1000;

interface Waiter {
  readonly resolve: (call: Call) => void;
  readonly timer: { cancel(): void };
}

/** Tells who placed a call that it is durable: by the caller's channel, which is all that they know of it. */
export class CommittedCalls {
  readonly #clock: Clock;
  readonly #running: (channelId: string) => Call | null | undefined;
  readonly #recent = new Set<string>();
  readonly #waiters = new Map<string, Set<Waiter>>();

  /** @param running the running call of a channel as it was last committed, if it was */
  constructor(clock: Clock, running: (channelId: string) => Call | null | undefined) {
    this.#clock = clock;
    this.#running = running;
  }

  /** Whether a channel's call was committed a short while ago. */
  knows(channelId: string): boolean {
    return this.#recent.has(channelId);
  }

  /** A call was committed. One that is refused counts once it has ended: it does so at once. */
  note(call: Call): void {
    const { channel_id } = call;
    if (this.#recent.has(channel_id) || (call.activeflow_id === null && call.ended_at === null)) return;
    this.#recent.add(channel_id);
    if (this.#recent.size > REMEMBERED) {
      for (const oldest of this.#recent) {
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

  /** The call on a channel once it is committed. Rejects when none is within the time, or it is over. */
  when(channelId: string, timeoutMs: number): Promise<Call> {
    if (this.#recent.has(channelId)) {
      const known = this.#running(channelId);
      return known
        ? Promise.resolve(known)
        : Promise.reject(new Error(`The call on channel ${channelId} is over.`));
    }
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
