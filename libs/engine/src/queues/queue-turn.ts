import { legOfChannel, missedInQueue } from '@hookswitch/calls';
import type { Leg } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { Id, NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import { joinQueue, mayNotJoin, positionOf } from '@hookswitch/pbx';
import type { AgentState } from '@hookswitch/pbx';
import type { Place } from '../place.js';
import type { OpenFrame, Turn } from '../turn.js';
import { isWaiting } from './queue-call.js';
import type { QueueAgent, QueueCall } from './queue-call.js';
import type { QueueDesk } from './queue-desk.js';
import { rulesOfQueue } from './rules-of-queue.js';
import { stateQueueCall } from './state-queue-call.js';

const NOBODY: ReadonlyMap<Id, AgentState> = new Map();

type Join = Extract<NodeEffect, { kind: 'join_queue' }>;

/** A node asks for a place in a queue. Whether there is one is judged by the caller's own release. */
export function joinLine(
  turn: Turn,
  frame: OpenFrame,
  place: Place,
  { queue_id, priority, refused_priority }: Join,
  desk: QueueDesk,
): NodeEvent {
  const object = place.node.objects?.[queue_id];
  if (object === undefined) {
    return { type: 'command.failed', effect: 'join_queue', reason: 'The release has no such queue.' };
  }
  desk.noteQueue(queue_id, object);
  const rules = rulesOfQueue(queue_id, object);
  const others = desk.places(queue_id);
  const members = desk.rules(queue_id)?.members ?? rules.members;
  const agents =
    rules.join_empty === null ? NOBODY : desk.agentsNow(new Map([[queue_id, { ...rules, members }]]));
  const refusal = mayNotJoin({ ...rules, members }, others.length, agents, turn.now);
  if (refusal !== null) {
    turn.queues.news.push({ queue_id, event: null });
    turn.changeVariables({ 'queue.name': object.name, 'queue.result': refusal.outcome }, frame);
    const text = `Does not get into the queue ${object.name}: ${refusal.words}.`;
    turn.signals.push({ at: turn.at, kind: 'queue_refused', leg_id: null, text });
    return { type: 'queue.refused', why: refusal.outcome };
  }
  const waiting = joinQueue({
    call_id: turn.call.id,
    queue_id,
    place: desk.nextPlace(turn.now),
    joined_at: turn.now,
    priority,
  });
  const queueCall: QueueCall = {
    id: newId(),
    queue_id,
    queue_name: object.name,
    visit: frame.visit,
    status: 'wait',
    waiting,
    agent: null,
    leg_id: null,
    rung: 0,
    tm_create: turn.at,
    tm_service: null,
  };
  const position = positionOf(waiting, others);
  turn.queues.put(queueCall);
  turn.changeVariables(
    {
      'queue.id': queue_id,
      'queue.name': object.name,
      'queue.position': String(position),
      'queue.wait_s': '0',
      'queue.result': null,
      'queue.agent_name': null,
      'queue.agent_extension': null,
    },
    frame,
  );
  const note =
    refused_priority === undefined
      ? ''
      : ` “${refused_priority.slice(0, 40)}” is no priority from −100 to 100: ${priority} counts.`;
  const text = `Waits in the queue ${object.name}, place ${position}.${note}`;
  turn.signals.push({ at: turn.at, kind: 'queue_joined', leg_id: null, text });
  stateQueueCall(turn, 'queuecall_created', queueCall);
  turn.queues.news.push({ queue_id, event: { type: 'joined' } });
  return { type: 'queue.joined' };
}

/** The agent of a leg is connected to the caller. */
export function serveCaller(turn: Turn, frame: OpenFrame, legName: string): undefined {
  const queueCall = turn.queues.calls.find(({ visit }) => visit === frame.visit);
  const leg = legOfChannel(turn.call, frame.names[`leg:${legName}`] ?? '');
  if (queueCall === undefined || leg === undefined || !isWaiting(queueCall)) return;
  const served: QueueCall = {
    ...queueCall,
    status: 'service',
    agent: agentOf(leg),
    leg_id: leg.id,
    tm_service: turn.at,
  };
  turn.queues.put(served);
  const wait_ms = turn.now - queueCall.waiting.joined_at;
  turn.changeVariables(
    {
      'queue.wait_s': String(Math.round(wait_ms / 1000)),
      'queue.agent_name': leg.name,
      'queue.agent_extension': leg.number,
    },
    frame,
  );
  stateQueueCall(turn, 'queuecall_serviced', served);
  const event = { type: 'answered', waited_ms: wait_ms } as const;
  turn.queues.news.push({ queue_id: queueCall.queue_id, event });
}

/** The caller's own line ends: who still waits is told to be lost before the call is told to be over. */
export function loseCaller(turn: Turn, at: string): void {
  const queueCall = turn.queues.calls.find(isWaiting);
  if (queueCall !== undefined) endWait(turn, queueCall, 'caller_hung_up', at);
}

/** A node is left: who still waits there has lost the place. */
export function leaveLine(turn: Turn, frame: OpenFrame, outcome: string): void {
  const queueCall = turn.queues.calls.find((one) => one.visit === frame.visit && isWaiting(one));
  if (queueCall !== undefined) endWait(turn, queueCall, outcome, turn.at);
}

/** Ways to leave a queue by which a caller counts as missed. */
const MISSED: ReadonlySet<string> = new Set(['caller_hung_up', 'timeout']);

function endWait(turn: Turn, queueCall: QueueCall, reason: string, at: string): void {
  const { queue_id, queue_name, waiting } = queueCall;
  turn.queues.drop(queueCall);
  const wait_ms = Math.max(0, Date.parse(at) - waiting.joined_at);
  turn.changeVariables({ 'queue.wait_s': String(Math.round(wait_ms / 1000)), 'queue.result': reason });
  if (MISSED.has(reason)) {
    const why = reason === 'timeout' ? 'timeout' : 'abandoned';
    turn.apply(missedInQueue(turn.call, { id: queue_id, name: queue_name }, at, why));
  }
  stateQueueCall(turn, 'queuecall_abandoned', queueCall, reason, at);
  const type = reason === 'caller_hung_up' ? 'abandoned' : 'left';
  turn.queues.news.push({ queue_id, event: { type, waited_ms: wait_ms } });
}

function agentOf(leg: Pick<Leg, 'user_id' | 'name' | 'number'>): QueueAgent | null {
  return leg.user_id === null ? null : { user_id: leg.user_id, name: leg.name, extension: leg.number };
}
