import type { Call } from '@hookswitch/calls';
import type { ObservedJournal } from './observed-journal.js';

/** Lets a request wait until the call on a channel is durable, without looking for it again and again. */
export class CallWaiters {
  private readonly waiting = new Map<string, (call: Call) => void>();

  constructor(journal: ObservedJournal) {
    journal.observe(({ call }) => {
      const resolve = this.waiting.get(call.channel_id);
      if (resolve === undefined) return;
      this.waiting.delete(call.channel_id);
      resolve(call);
    });
  }

  /**
   * The call that the engine makes of this caller's channel, as first committed. Ask in the same turn in which the
   * channel was made.
   * @returns `null` when there was none after `timeoutMs`
   */
  forChannel(channelId: string, timeoutMs: number): Promise<Call | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.delete(channelId);
        resolve(null);
      }, timeoutMs);
      this.waiting.set(channelId, (call) => {
        clearTimeout(timer);
        resolve(call);
      });
    });
  }
}
