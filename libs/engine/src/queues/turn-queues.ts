import type { KeptRecord } from '../records.js';
import type { QueueCall } from './queue-call.js';
import type { QueueNews } from './settle-queues.js';

const NO_CALLS: readonly QueueCall[] = [];

/** What a turn changes of queues. */
export class TurnQueues {
  /** The queues that the call waits in, or whose agent serves it. */
  calls: readonly QueueCall[];
  /** What counts for the figures of queues. */
  readonly news: QueueNews[] = [];
  /** Whether anything has changed that queues look at or count. */
  touchesQueues = false;
  /** Records to write with the turn's change. */
  kept: readonly KeptRecord[] = [];

  constructor(calls: readonly QueueCall[] | undefined) {
    this.calls = calls ?? NO_CALLS;
  }

  /** Notes a queue call that is new or has changed. */
  put(queueCall: QueueCall): void {
    this.calls = [...this.calls.filter(({ id }) => id !== queueCall.id), queueCall];
  }

  drop({ id }: QueueCall): void {
    this.calls = this.calls.filter((queueCall) => queueCall.id !== id);
  }

  /** Writes a record with the turn's change: the last one of its kind and id counts. */
  keep(record: KeptRecord): void {
    const others = this.kept.filter(({ kind, id }) => kind !== record.kind || id !== record.id);
    this.kept = [...others, record];
  }
}
