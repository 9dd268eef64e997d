import type { Id } from '@hookswitch/flow-model';

/** An agent who was rung for a call and did not take it. */
export interface Refusal {
  readonly user_id: Id;
  /** The last time; milliseconds since 1970. */
  readonly at: number;
  /** How often; once where it is missing. */
  readonly times?: number;
}

/** What a caller has been told so far. Times in milliseconds since 1970. */
export interface Announced {
  /** When the place or the waiting time was said last; `null`: never. */
  readonly position_at: number | null;
  /** The place that was said. */
  readonly position: number | null;
  readonly hold_time_said: boolean;
  readonly periodic_at: number | null;
  /** How many periodic announcements were said. */
  readonly periodic_said: number;
}

/** A caller who waits in a queue, or who left a number and keeps the place. A value that JSON can hold. */
export interface WaitingCall {
  readonly call_id: Id;
  readonly queue_id: Id;
  /** Given once, rising over all queues of the house; a callback keeps it. Who has a lower one came first. */
  readonly place: number;
  /** Milliseconds since 1970. */
  readonly joined_at: number;
  /** Higher is served first; equal ones by place. */
  readonly priority: number;
  /** Whose phones ring for it now. */
  readonly offered_to: readonly Id[];
  /** Who was rung and did not take it: one entry an agent, so that it does not grow with the wait. */
  readonly refused_by: readonly Refusal[];
  /** The agent who took it while it is not over for the queue: whoever left a number is being rung back. */
  readonly taken_by: Id | null;
  /** Who left a number: the agent is rung first, then the caller. */
  readonly is_callback: boolean;
  /** How often it was tried to reach the caller back. */
  readonly callback_attempts: number;
  /** Not offered before (ms since 1970): a callback that was not answered. `null`: at once. */
  readonly not_before: number | null;
  readonly announced: Announced;
}

/** A caller joins a queue. */
export function joinQueue(
  entry: Pick<WaitingCall, 'call_id' | 'queue_id' | 'place' | 'joined_at'> & { readonly priority?: number },
): WaitingCall {
  const { call_id, queue_id, place, joined_at, priority = 0 } = entry;
  const announced: Announced = {
    position_at: null,
    position: null,
    hold_time_said: false,
    periodic_at: null,
    periodic_said: 0,
  };
  return {
    ...{ call_id, queue_id, place, joined_at, priority },
    ...{ offered_to: [], refused_by: [], taken_by: null },
    ...{ is_callback: false, callback_attempts: 0, not_before: null },
    announced,
  };
}

/** Phones begin to ring for the call, beside those that ring already. */
export function offered(call: WaitingCall, userIds: readonly Id[]): WaitingCall {
  return { ...call, offered_to: [...new Set([...call.offered_to, ...userIds])] };
}

/** An agent's phone has stopped ringing, and the agent did not take the call. */
export function refused(call: WaitingCall, userId: Id, at: number): WaitingCall {
  const others = call.refused_by.filter(({ user_id }) => user_id !== userId);
  return {
    ...call,
    offered_to: call.offered_to.filter((id) => id !== userId),
    refused_by: [...others, { user_id: userId, at, times: refusalsOf(call, userId) + 1 }],
  };
}

/** How often an agent was rung for a call in vain. */
export function refusalsOf({ refused_by }: Pick<WaitingCall, 'refused_by'>, userId: Id): number {
  let count = 0;
  for (const { user_id, times = 1 } of refused_by) if (user_id === userId) count += times;
  return count;
}

/** A phone rings no more, and nobody is to blame: the agent was needed elsewhere, the offer was taken back. */
export function offerEnded(call: WaitingCall, userId: Id): WaitingCall {
  return { ...call, offered_to: call.offered_to.filter((id) => id !== userId) };
}

/** In the order in which callers of one queue are served. */
export function compareCalls(a: WaitingCall, b: WaitingCall): number {
  return b.priority - a.priority || a.place - b.place || (a.call_id < b.call_id ? -1 : 1);
}

/** The caller's place as people count, 1 for who is served next. */
export function positionOf(call: WaitingCall, waiting: Iterable<WaitingCall>): number {
  let before = 0;
  for (const other of waiting) {
    if (other.queue_id === call.queue_id && other.call_id !== call.call_id && compareCalls(other, call) < 0)
      before += 1;
  }
  return before + 1;
}
