import type { Id } from '@hookswitch/flow-model';
import type { AgentState, DeviceState, Pause, WrapUp } from './agent-state.js';
import { wrapUpOf } from './queue-rules.js';
import type { AutopauseCause, QueueRules } from './queue-rules.js';

/** What happens to an agent. `queue_ids: null` means every queue, those of the future too where one is paused. */
export type AgentEvent =
  | { readonly type: 'signed_in'; readonly queue_ids: readonly Id[] }
  | { readonly type: 'signed_out'; readonly queue_ids: readonly Id[] | null }
  | { readonly type: 'paused'; readonly reason: string; readonly queue_ids: readonly Id[] | null }
  | { readonly type: 'unpaused'; readonly queue_ids: readonly Id[] | null }
  /** The agent's phone is to ring for a call. */
  | { readonly type: 'rung'; readonly call_id: Id }
  /**
   * It rings no more, or the agent answered and hung up before the two were connected. `queue`: the queue that offered the
   * call, `null` for a call of none.
   */
  | {
      readonly type: 'ring_ended';
      readonly call_id: Id;
      readonly queue: QueueRules | null;
      /** `taken_back`: answered elsewhere, or the caller has gone; the agent is not to blame. */
      readonly cause: AutopauseCause | 'taken_back';
    }
  | { readonly type: 'call_began'; readonly call_id: Id; readonly queue_id: Id | null }
  | { readonly type: 'call_ended'; readonly call_id: Id; readonly queue: QueueRules | null }
  | { readonly type: 'wrap_up_ended' }
  | { readonly type: 'device_changed'; readonly device: DeviceState }
  /** Time has passed: a wrap-up may be over. */
  | { readonly type: 'time' };

/** What an event made true, for events and screens. */
export type AgentFact =
  | { readonly type: 'wrap_up_started'; readonly wrap_up: WrapUp }
  | { readonly type: 'wrap_up_ended'; readonly wrap_up: WrapUp; readonly by: 'agent' | 'time' }
  | { readonly type: 'autopaused'; readonly pause: Pause; readonly queue_id: Id | null };

export interface AgentChange {
  /** The same object where the event changes nothing. */
  readonly agent: AgentState;
  readonly facts: readonly AgentFact[];
}

/** What an event makes of an agent. One that comes twice, or late, changes nothing the second time. */
export function applyAgentEvent(agent: AgentState, event: AgentEvent, now: number): AgentChange {
  switch (event.type) {
    case 'signed_in':
      return plain(signIn(agent, event.queue_ids, now));
    case 'signed_out':
      return plain(signOut(agent, event.queue_ids));
    case 'paused':
      return plain(pause(agent, { reason: event.reason, since: now, by: 'agent' }, event.queue_ids));
    case 'unpaused':
      return plain(unpause(agent, event.queue_ids));
    case 'rung':
      return plain(ring(agent, event.call_id));
    case 'ring_ended':
      return endRing(agent, event, now);
    case 'call_began':
      return plain(beginCall(agent, event));
    case 'call_ended':
      return endCall(agent, event, now);
    case 'wrap_up_ended':
      return endWrapUp(agent, 'agent');
    case 'device_changed':
      return plain(agent.device === event.device ? agent : { ...agent, device: event.device });
    case 'time':
      return agent.wrap_up !== null && agent.wrap_up.until <= now ? endWrapUp(agent, 'time') : plain(agent);
  }
}

function plain(agent: AgentState): AgentChange {
  return { agent, facts: [] };
}

function signIn(agent: AgentState, queueIds: readonly Id[], now: number): AgentState {
  const added = queueIds.filter((id) => agent.signed_in[id] === undefined);
  if (added.length === 0) return agent;
  const missed_in_a_row = Object.keys(agent.signed_in).length === 0 ? 0 : agent.missed_in_a_row;
  const signed_in = { ...agent.signed_in, ...Object.fromEntries(added.map((id) => [id, now])) };
  return { ...agent, signed_in, missed_in_a_row };
}

/** Who signs out of a queue leaves its pause behind, and who signs out of the last one every pause. */
function signOut(agent: AgentState, queueIds: readonly Id[] | null): AgentState {
  const left = queueIds ?? Object.keys(agent.signed_in);
  if (!left.some((id) => agent.signed_in[id] !== undefined)) return agent;
  const signed_in = without(agent.signed_in, left);
  const paused = Object.keys(signed_in).length === 0 ? null : agent.paused;
  return { ...agent, signed_in, paused, paused_in: without(agent.paused_in, left) };
}

function pause(agent: AgentState, entry: Pause, queueIds: readonly Id[] | null): AgentState {
  if (queueIds === null) return { ...agent, paused: entry };
  return {
    ...agent,
    paused_in: { ...agent.paused_in, ...Object.fromEntries(queueIds.map((id) => [id, entry])) },
  };
}

function unpause(agent: AgentState, queueIds: readonly Id[] | null): AgentState {
  if (queueIds === null) return { ...agent, paused: null, paused_in: {}, missed_in_a_row: 0 };
  return { ...agent, paused_in: without(agent.paused_in, queueIds), missed_in_a_row: 0 };
}

function ring(agent: AgentState, callId: Id): AgentState {
  if (agent.ringing_for.includes(callId)) return agent;
  return { ...agent, ringing_for: [...agent.ringing_for, callId] };
}

function endRing(
  agent: AgentState,
  { call_id, queue, cause }: Extract<AgentEvent, { type: 'ring_ended' }>,
  now: number,
): AgentChange {
  if (!agent.ringing_for.includes(call_id) && !agent.calls.includes(call_id)) return plain(agent);
  const others = (ids: readonly Id[]) => ids.filter((id) => id !== call_id);
  const silent = { ...agent, ringing_for: others(agent.ringing_for), calls: others(agent.calls) };
  if (cause === 'taken_back' || queue === null) return plain(silent);
  const missed: AgentState = { ...silent, refused_at: now, missed_in_a_row: agent.missed_in_a_row + 1 };
  const { scope, on, delay_s, after_missed } = queue.autopause;
  const sinceCall = now - (agent.last_call_ended_at ?? -Infinity);
  if (
    scope === 'off' ||
    !on.includes(cause) ||
    missed.missed_in_a_row < after_missed ||
    sinceCall < delay_s * 1000
  )
    return plain(missed);
  const entry: Pause = { reason: AUTOPAUSE_REASON[cause], since: now, by: 'queue' };
  const queue_id = scope === 'this_queue' ? queue.id : null;
  const paused = pause({ ...missed, missed_in_a_row: 0 }, entry, queue_id === null ? null : [queue_id]);
  return { agent: paused, facts: [{ type: 'autopaused', pause: entry, queue_id }] };
}

const AUTOPAUSE_REASON: Readonly<Record<AutopauseCause, string>> = {
  no_answer: 'did not answer',
  busy: 'the phone was busy',
  declined: 'declined a call',
  unreachable: 'the phone could not be reached',
};

function beginCall(
  agent: AgentState,
  { call_id, queue_id }: Extract<AgentEvent, { type: 'call_began' }>,
): AgentState {
  if (agent.calls.includes(call_id)) return agent;
  const ringing_for = agent.ringing_for.filter((id) => id !== call_id);
  const talks: AgentState = { ...agent, ringing_for, calls: [...agent.calls, call_id] };
  if (queue_id === null) return talks;
  const taken = (agent.calls_taken[queue_id] ?? 0) + 1;
  return {
    ...talks,
    missed_in_a_row: 0,
    refused_at: null,
    calls_taken: { ...agent.calls_taken, [queue_id]: taken },
  };
}

/** After-call work begins when the last call is over; with a wrap-up still going on, the longer of the two holds. */
function endCall(
  agent: AgentState,
  { call_id, queue }: Extract<AgentEvent, { type: 'call_ended' }>,
  now: number,
): AgentChange {
  if (!agent.calls.includes(call_id)) return plain(agent);
  const calls = agent.calls.filter((id) => id !== call_id);
  if (queue === null) return plain({ ...agent, calls });
  const free: AgentState = { ...agent, calls, last_call_ended_at: now };
  const until = now + wrapUpOf(queue, agent.user_id) * 1000;
  if (until === now || (agent.wrap_up !== null && agent.wrap_up.until >= until)) return plain(free);
  const before = agent.wrap_up === null ? [] : endWrapUp(agent, 'time').facts;
  const wrap_up: WrapUp = { queue_id: queue.id, call_id, since: now, until };
  return { agent: { ...free, wrap_up }, facts: [...before, { type: 'wrap_up_started', wrap_up }] };
}

function endWrapUp(agent: AgentState, by: 'agent' | 'time'): AgentChange {
  const { wrap_up } = agent;
  if (wrap_up === null) return plain(agent);
  return { agent: { ...agent, wrap_up: null }, facts: [{ type: 'wrap_up_ended', wrap_up, by }] };
}

function without<T>(record: Readonly<Record<Id, T>>, ids: readonly Id[]): Record<Id, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}
