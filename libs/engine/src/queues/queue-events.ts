import { callResource, EventOfCall } from '@hookswitch/calls';
import type { Call, CallResource } from '@hookswitch/calls';
import { eventApart } from '@hookswitch/events';
import type { DomainEvent, EventFacts } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import { isoTime } from '../iso-time.js';
import type { QueueAgent, QueueCall } from './queue-call.js';

export type QueueCallEventType =
  | 'queuecall_created'
  | 'queuecall_entering'
  | 'queuecall_kicking'
  | 'queuecall_serviced'
  | 'queuecall_done'
  | 'queuecall_abandoned';

/** A queue as events name it. */
export interface QueueName {
  readonly id: Id;
  readonly name: string;
}

/** A call in a queue in wire form: `data` of every `queuecall_*` event. */
export interface QueueCallResource {
  readonly id: Id;
  readonly queue: QueueName;
  readonly call_id: Id;
  readonly activeflow_id: Id | null;
  readonly status: QueueCall['status'] | 'done' | 'abandoned';
  readonly priority: number;
  /** Who is rung, serves or served. */
  readonly agent: AgentName | null;
  /** All who are rung at once. */
  readonly rung: readonly Id[];
  readonly waited_ms: number;
  readonly served_ms: number;
  /** How the wait ended without being served: the outcome, or `caller_hung_up`. */
  readonly reason: string | null;
  readonly tm_create: string;
  readonly tm_service: string | null;
  readonly tm_update: string;
  readonly tm_delete: string | null;
}

/** An agent as events name them. */
export interface AgentName {
  readonly id: Id;
  readonly name: string;
  readonly extension: string;
}

/** The wire form of a queue call that goes on, or of one that has ended (`end`). */
export function queueCallResource(
  { id, queue_id, queue_name, status, waiting, agent, tm_create, tm_service }: QueueCall,
  { id: call_id, activeflow_id }: Pick<Call, 'id' | 'activeflow_id'>,
  at: string,
  end: { readonly status: 'done' | 'abandoned'; readonly reason: string | null } | null = null,
): QueueCallResource {
  const served = status === 'service' ? tm_service : null;
  return {
    id,
    queue: { id: queue_id, name: queue_name },
    call_id,
    activeflow_id,
    status: end?.status ?? status,
    priority: waiting.priority,
    agent: agent && agentName(agent),
    rung: waiting.offered_to,
    waited_ms: Date.parse(served ?? at) - Date.parse(tm_create),
    served_ms: served === null ? 0 : Date.parse(at) - Date.parse(served),
    reason: end?.reason ?? null,
    tm_create,
    tm_service,
    tm_update: at,
    tm_delete: end === null ? null : at,
  };
}

function agentName({ user_id, name, extension }: QueueAgent): AgentName {
  return { id: user_id, name, extension };
}

/** An event in the life of a call in a queue. */
export class QueueCallEvent extends EventOfCall {
  constructor(
    type: QueueCallEventType,
    at: string,
    sequence: number,
    call: Call,
    private readonly queueCall: QueueCall,
    private readonly reason: string | null,
  ) {
    super(type, at, sequence, call);
  }

  override get facts(): EventFacts {
    const { queue_id, agent } = this.queueCall;
    return { ...super.facts, queue_id, ...(agent && { user_id: agent.user_id }) };
  }

  protected override makeData(): object {
    const { call, queueCall, timestamp, type, reason } = this;
    const status = type === 'queuecall_done' ? 'done' : type === 'queuecall_abandoned' ? 'abandoned' : null;
    const end = status === null ? null : ({ status, reason } as const);
    return { ...queueCallResource(queueCall, call, timestamp, end), call: callResource(call) };
  }
}

/** `data` of `queue_wrapup`: the call that is wrapped up, as it is then, and what the agent does. */
export interface WrapUpData extends CallResource {
  readonly wrap_up: {
    readonly state: 'START' | 'END' | 'TIMEOUT';
    readonly queue: QueueName;
    readonly agent: AgentName;
    readonly started_at: string;
    readonly until: string;
  };
}

export interface WrapUpNews {
  readonly state: WrapUpData['wrap_up']['state'];
  readonly queue: QueueName;
  readonly agent: AgentName;
  readonly since: number;
  readonly until: number;
  readonly call: CallResource;
  /** What holds for every event of that call. */
  readonly facts: EventFacts;
}

/** `queue_wrapup`. It begins with the end of a call, and ends when that call's own events are over: it has no number. */
export function wrapUpEvent(
  { state, queue, agent, since, until, call, facts }: WrapUpNews,
  at: string,
): DomainEvent {
  const wrap_up = { state, queue, agent, started_at: isoTime(since), until: isoTime(until) };
  const data: WrapUpData = { ...call, wrap_up };
  return eventApart({
    type: 'queue_wrapup',
    timestamp: at,
    call_id: call.id,
    activeflow_id: call.activeflow_id,
    environment_id: call.environment_id,
    facts: { ...facts, user_id: agent.id, queue_id: queue.id },
    data,
  });
}
