import type { DomainEvent } from '@hookswitch/events';
import { eventTypes } from '@hookswitch/events';
import { NIL, START } from '../ids.js';
import type { CallData, DataOf, LegData } from '../known-data.js';
import type { KnownAction } from '../action.js';
import type { seedActiveflows } from './seed-activeflows.js';
import type { seedQueuecalls } from './seed-queuecalls.js';

/** The events of ours that would have given the examples of VoIPBIN's pages. */

type Activeflow = (typeof seedActiveflows)[keyof typeof seedActiveflows];
type Queuecall = (typeof seedQueuecalls)[Exclude<keyof typeof seedQueuecalls, 'agent_status_updated'>];

const { call_created } = eventTypes;

function iso(time: string): string {
  return `${time.replace(' ', 'T')}Z`;
}

function isoOrNull(time: string): string | null {
  return time.startsWith('9999') ? null : iso(time);
}

function event(type: string, timestamp: string, data: object, more: Partial<DomainEvent> = {}): DomainEvent {
  const ids = { id: NIL, call_id: null, sequence: null, activeflow_id: null, environment_id: null };
  return { ...ids, type, timestamp, facts: {}, data: data as DomainEvent['data'], ...more };
}

export function activeflowOf({ type, data }: Activeflow): DomainEvent {
  const node = (
    action: { id: string; type: string; option?: object },
    next_id: string | null,
  ): KnownAction => ({
    id: action.id,
    next_id,
    type: action.type,
    option: { ...action.option },
  });
  const { actions, current_action: current } = data;
  const reached = current.id === START ? 0 : actions.findIndex(({ id }) => id === current.id) + 1;
  const nodes = actions.map((action, at) => node(action, actions[at + 1]?.id ?? null));
  const executed = nodes.slice(0, reached).map((one) => ({ ...one, tm_execute: iso(data.tm_update) }));
  const native: DataOf<'activeflow_created'> = {
    ...eventTypes.activeflow_created.example,
    id: data.id,
    flow_id: data.flow_id,
    reference_id: data.reference_id,
    actions: nodes as DataOf<'activeflow_created'>['actions'],
    executed_actions: executed as DataOf<'activeflow_created'>['executed_actions'],
    current_action: (executed.at(-1) ?? null) as DataOf<'activeflow_created'>['current_action'],
    tm_create: iso(data.tm_create),
    tm_update: iso(data.tm_update),
    tm_delete: type === 'activeflow_deleted' ? iso(data.tm_update) : null,
  };
  return event(type, iso(data.tm_update), native);
}

interface SeedCall {
  readonly type: string;
  readonly data: {
    readonly id: string;
    readonly flow_id: string;
    readonly master_call_id: string;
    readonly chained_call_ids: readonly string[];
    readonly source: { readonly target: string };
    readonly destination: { readonly target: string };
    readonly status: string;
    readonly action: { readonly id: string; readonly type: string; option?: object; tm_execute?: string };
    readonly tm_create: string;
    readonly tm_update: string;
    readonly tm_progressing: string;
    readonly tm_ringing: string;
    readonly tm_hangup: string;
  };
}

/** A call from outside, which its caller ends. */
export function callOf({ type, data }: SeedCall): DomainEvent {
  const [caller] = call_created.example.legs;
  if (caller === undefined) throw new Error('The example of a call has no caller.');
  const ended_at = isoOrNull(data.tm_hangup);
  const native: CallData = {
    ...call_created.example,
    id: data.id,
    flow_id: data.flow_id,
    state: data.status === 'hangup' ? 'hangup' : data.status === 'progressing' ? 'connected' : 'initial',
    from: { number: data.source.target, name: null },
    to: { number: data.destination.target, name: null },
    started_at: iso(data.tm_create),
    answered_at: isoOrNull(data.tm_progressing),
    ended_at,
    end_reason: ended_at === null ? null : 'hungup_by_caller',
    hangup_by: ended_at === null ? null : 'caller',
    legs: [caller, ...data.chained_call_ids.map((id): LegData => ({ ...caller, id, kind: 'number' }))],
  };
  const { id, type: kind, option, tm_execute } = data.action;
  const action =
    tm_execute === undefined
      ? null
      : {
          id,
          type: kind,
          option: { ...option },
          next_id: null,
          flow_id: data.flow_id,
          tm_execute: iso(tm_execute),
        };
  const moment = { action, recording_id: null, recording_ids: [] };
  return event(type, isoOrNull(data.tm_update) ?? native.started_at, native, { moment });
}

/** Somebody who is dialled for a call of ours. */
export function legOf(example: SeedCall): DomainEvent {
  const { type, data } = example;
  const [caller] = call_created.example.legs;
  if (caller === undefined) throw new Error('The example of a call has no caller.');
  const leg: LegData = {
    ...caller,
    id: data.id,
    kind: 'number',
    number: data.destination.target,
    name: '',
    state: 'ringing',
    started_at: iso(data.tm_create),
    ringing_at: isoOrNull(data.tm_ringing),
    answered_at: null,
  };
  const call: CallData = {
    ...call_created.example,
    id: data.master_call_id,
    flow_id: data.flow_id,
    from: { number: data.source.target, name: null },
    legs: [caller, leg],
    subject: 'leg',
    leg,
  };
  return event(type, iso(data.tm_update), call);
}

export function queuecallOf({ type, data }: Queuecall): DomainEvent {
  const agent =
    data.service_agent_id === NIL
      ? null
      : { id: data.service_agent_id, name: 'test agent 1', extension: '1001' };
  const native: DataOf<'queuecall_created'> = {
    ...eventTypes.queuecall_created.example,
    id: data.id,
    call_id: data.reference_id,
    status: data.status,
    agent,
    tm_create: iso(data.tm_create),
    tm_service: isoOrNull(data.tm_service),
    tm_update: isoOrNull(data.tm_update) ?? iso(data.tm_create),
    tm_delete: isoOrNull(data.tm_delete),
  };
  return event(type, native.tm_update, native);
}

export function agentOf({ type, data }: typeof seedQueuecalls.agent_status_updated, id: string): DomainEvent {
  const native: DataOf<'agent_status_updated'> = {
    ...eventTypes.agent_status_updated.example,
    id,
    name: data.name,
    extension: data.addresses[0].target,
    status: data.status,
    queues: data.tag_ids.map((queue_id) => ({ queue_id, signed_in_at: null, paused: null, calls_taken: 0 })),
  };
  return event(type, iso(data.tm_update), native);
}
