import type { EventFacts } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import { nextSequence } from './call-events.js';
import type { CallChange, CallDraft } from './call-events.js';
import { callEventData } from './call-resource.js';
import type { CallEventData } from './call-resource.js';
import type { Call } from './call.js';
import { EventOfCall } from './event-of-call.js';

/** A queue as an event names it. */
export interface MissedQueue {
  readonly id: Id;
  readonly name: string;
}

/** `data` of `call_missed`. */
export interface CallMissedData extends CallEventData {
  /** Whose agents have not served the caller; `null` where it is about a leg. */
  readonly queue: MissedQueue | null;
}

/** States that a caller waited in a queue in vain: until they gave up, or for too long (`timeout`). */
export function missedInQueue(
  call: Call,
  queue: MissedQueue,
  at: string,
  why: 'abandoned' | 'timeout',
): CallChange {
  const next: CallDraft = { ...call };
  if (why === 'timeout') next.came_to = why;
  return { call: next, events: [new QueueMissedEvent(next, queue, at)] };
}

class QueueMissedEvent extends EventOfCall {
  constructor(
    draft: CallDraft,
    private readonly queue: MissedQueue,
    at: string,
  ) {
    super('call_missed', at, nextSequence(draft), draft);
  }

  override get facts(): EventFacts {
    return { ...super.facts, queue_id: this.queue.id };
  }

  protected override makeData(): CallMissedData {
    return { ...callEventData(this.call, null), queue: this.queue };
  }
}
