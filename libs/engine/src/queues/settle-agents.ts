import { callResource, factsOfCall } from '@hookswitch/calls';
import type { Leg } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { offerEnded, refused, wrapUpOf } from '@hookswitch/pbx';
import type { AgentEvent, AgentFact, AutopauseCause } from '@hookswitch/pbx';
import type { Turn } from '../turn.js';
import { isWaiting } from './queue-call.js';
import type { Callback } from './callback.js';
import type { QueueCall } from './queue-call.js';
import { wrapUpNewsOf } from './agent-facts.js';
import type { QueueDesk } from './queue-desk.js';
import { wrapUpEvent } from './queue-events.js';
import { stateQueueCall } from './state-queue-call.js';

/**
 * What a turn has changed for agents, found by comparing the call's legs before and after it: who rings, who talks, whose
 * call is over. A user in any call of ours is busy for queues, whoever dialled whom.
 */
export function settleAgents(turn: Turn, desk: QueueDesk): void {
  const before = turn.live.call.legs;
  const after = turn.call.legs;
  if (before === after && !turn.isNew) return;
  const had = new Map(before.map((leg) => [leg.id, leg]));
  for (const leg of after) {
    if (leg.user_id === null) continue;
    const was = turn.isNew ? undefined : had.get(leg.id);
    if (was !== leg) settleLeg(turn, leg, leg.user_id, was, desk);
  }
}

function settleLeg(turn: Turn, leg: Leg, userId: Id, was: Leg | undefined, desk: QueueDesk): void {
  const call_id = turn.call.id;
  const ended = leg.ended_at !== null;
  if (was?.ended_at !== undefined && was.ended_at !== null) return;
  const callback = callbackOf(turn, leg, desk);
  if (was === undefined && !ended && leg.answered_at === null) {
    const begins = leg.kind === 'caller' && callback === undefined;
    const event: AgentEvent = begins
      ? { type: 'call_began', call_id, queue_id: null }
      : { type: 'rung', call_id };
    apply(turn, userId, event, desk);
  }
  const queueCall = queueCallOf(turn, leg);
  if (leg.answered_at !== null && (was?.answered_at ?? null) === null) {
    if (queueCall !== undefined && queueCall.leg_id === null && isWaiting(queueCall)) {
      turn.queues.put({
        ...queueCall,
        leg_id: leg.id,
        waiting: { ...queueCall.waiting, taken_by: userId },
      });
    }
    if (leg.kind !== 'caller' || callback !== undefined) {
      const queue_id = queueCall?.queue_id ?? callback?.queue_id ?? null;
      apply(turn, userId, { type: 'call_began', call_id, queue_id }, desk);
    }
  }
  if (ended) endLeg(turn, leg, userId, desk);
}

function endLeg(turn: Turn, leg: Leg, userId: Id, desk: QueueDesk): void {
  const call_id = turn.call.id;
  const queueCall = queueCallOf(turn, leg);
  const queue = queueCall === undefined ? null : (desk.rules(queueCall.queue_id) ?? null);
  const serves = queueCall?.leg_id === leg.id;
  if (queueCall !== undefined && serves && !isWaiting(queueCall)) {
    turn.queues.drop(queueCall);
    stateQueueCall(turn, 'queuecall_done', queueCall, null, leg.ended_at ?? turn.at);
    const served_ms = Date.parse(leg.ended_at ?? turn.at) - Date.parse(queueCall.tm_service ?? turn.at);
    const took_ms = served_ms + (queue === null ? 0 : wrapUpOf(queue, userId)) * 1000;
    turn.queues.news.push({ queue_id: queueCall.queue_id, event: { type: 'handled', took_ms } });
    apply(turn, userId, { type: 'call_ended', call_id, queue }, desk);
    return;
  }
  if (queueCall !== undefined && isWaiting(queueCall)) {
    const cause = leg.answered_at === null ? causeOf(leg) : serves ? 'declined' : 'taken_back';
    const { waiting } = queueCall;
    const left = cause === 'taken_back' ? offerEnded(waiting, userId) : refused(waiting, userId, turn.now);
    turn.queues.put({
      ...queueCall,
      waiting: serves ? { ...left, taken_by: null } : left,
      leg_id: serves ? null : queueCall.leg_id,
      ...(left.offered_to.length === 0 ? { status: 'wait', agent: null, tm_service: null } : {}),
    });
    apply(turn, userId, { type: 'ring_ended', call_id, queue, cause }, desk);
  } else {
    const callback = leg.answered_at === null ? callbackOf(turn, leg, desk) : undefined;
    const rang = callback === undefined ? null : (desk.rules(callback.queue_id) ?? null);
    const cause = callback === undefined ? 'taken_back' : causeOf(leg);
    apply(turn, userId, { type: 'ring_ended', call_id, queue: rang, cause }, desk);
  }
  apply(turn, userId, { type: 'call_ended', call_id, queue: null }, desk);
}

/** How an offer ended, as far as the agent is to blame. */
function causeOf({ cause }: Leg): AutopauseCause | 'taken_back' {
  switch (cause) {
    case 'no_answer':
    case 'busy':
    case 'declined':
      return cause;
    case 'unreachable':
    case 'congestion':
    case 'unallocated':
    case 'gateway_lost':
      return 'unreachable';
    case 'normal':
    case 'cancelled':
    case 'answered_elsewhere':
    case null:
      return 'taken_back';
  }
}

/** The queue call that a leg was rung for, or serves. */
function queueCallOf(turn: Turn, leg: Leg): QueueCall | undefined {
  return (
    turn.queues.calls.find(({ leg_id }) => leg_id === leg.id) ??
    turn.queues.calls.find(
      ({ waiting }) =>
        leg.via === 'queue' && leg.user_id !== null && waiting.offered_to.includes(leg.user_id),
    )
  );
}

/** The callback that an agent is rung for where callers stand, and is wanted for. */
function callbackOf(turn: Turn, leg: Leg, desk: QueueDesk): Callback | undefined {
  const callback = leg.kind === 'caller' ? desk.callbacks.ofCall(turn.call.id) : undefined;
  const { offered_to = [], taken_by = null } = callback?.waiting ?? {};
  return leg.user_id !== null && (taken_by === leg.user_id || offered_to.includes(leg.user_id))
    ? callback
    : undefined;
}

function apply(turn: Turn, userId: Id, event: AgentEvent, desk: QueueDesk): void {
  turn.queues.touchesQueues = true;
  const { facts, isKept } = desk.agents.apply(userId, event, turn.now);
  for (const fact of facts) tell(turn, userId, fact, desk);
  if (isKept) turn.queues.keep(desk.agents.record(userId));
}

function tell(turn: Turn, userId: Id, fact: AgentFact, desk: QueueDesk): void {
  const user = desk.user(userId);
  const who = user?.name ?? 'The agent';
  if (fact.type === 'autopaused') {
    const text = `${who} is paused: ${fact.pause.reason}.`;
    turn.signals.push({ at: turn.at, kind: 'agent_paused', leg_id: null, text });
    return;
  }
  if (fact.type === 'wrap_up_started') {
    const { call } = turn;
    desk.agents.change(userId, { wrap_up_call: callResource(call), wrap_up_facts: factsOfCall(call) });
  }
  const news = wrapUpNewsOf(userId, fact, desk);
  if (news !== null) turn.events.push(wrapUpEvent(news, turn.at));
}
