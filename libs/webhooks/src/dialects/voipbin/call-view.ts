import type { CallMoment } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { actionOf, START_ACTION } from './action.js';
import type { Action } from './action.js';
import { addressOf } from './address.js';
import type { Address } from './address.js';
import { endOfCall, endOfLeg, statusOf } from './call-ends.js';
import type { CallEnd, CallStatus } from './call-ends.js';
import { NIL } from './ids.js';
import type { CallData, LegData } from './known-data.js';

/** What VoIPBIN calls a call: one party of ours. Times are RFC 3339, `null` where they are not set. */
export interface CallView extends CallEnd {
  readonly id: string;
  /** Whose call it is, where that is one of our users. */
  readonly owner_id: string | null;
  readonly flow_id: string;
  readonly activeflow_id: string;
  readonly master_call_id: string;
  readonly chained_call_ids: readonly string[];
  readonly recording_id: string;
  readonly recording_ids: readonly string[];
  readonly source: Address;
  readonly destination: Address;
  readonly status: CallStatus;
  readonly action: Action;
  /** When the action was begun; `null` for the one before the first. */
  readonly tm_execute: string | null;
  readonly direction: 'incoming' | 'outgoing';
  readonly tm_create: string;
  readonly tm_update: string | null;
  readonly tm_progressing: string | null;
  readonly tm_ringing: string | null;
  readonly tm_hangup: string | null;
}

/** The call of who called, or the one that we have placed: what the flow runs for. */
export function masterView(
  call: CallData,
  tm_update: string | null,
  moment: CallMoment | undefined,
  surroundings: Surroundings,
): CallView {
  const direction = call.direction === 'inbound' ? 'incoming' : 'outgoing';
  const action = moment?.action ?? null;
  return {
    id: call.id,
    owner_id: null,
    flow_id: call.flow_id ?? NIL,
    activeflow_id: call.activeflow_id ?? NIL,
    master_call_id: NIL,
    chained_call_ids: call.legs.filter(({ kind }) => kind !== 'caller').map(({ id }) => id),
    recording_id: moment?.recording_id ?? NIL,
    recording_ids: moment?.recording_ids ?? [],
    source: addressOf(call.from.number, call.from.name, surroundings),
    destination: addressOf(call.to.number, call.to.name, surroundings),
    status: isRung(call) ? 'ringing' : statusOf(call.state, direction),
    action: action === null ? START_ACTION : actionOf(action, action.flow_id, action.next_id),
    tm_execute: action?.tm_execute ?? null,
    direction,
    ...endOfCall(call),
    tm_create: call.started_at,
    tm_update,
    tm_progressing: call.answered_at,
    tm_ringing: direction === 'outgoing' ? (call.legs[0]?.ringing_at ?? null) : null,
    tm_hangup: call.ended_at,
  };
}

/** Whether the phone rings of whom we have called first, or they have picked up and wait for the other party. */
function isRung({ direction, state, legs }: CallData): boolean {
  return direction === 'outbound' && (state === 'accepted' || (state === 'initial' && !!legs[0]?.ringing_at));
}

/** A party that was dialled: a call of its own, which runs no flow. */
export function legView(
  leg: LegData,
  call: CallData,
  tm_update: string | null,
  surroundings: Surroundings,
): CallView {
  return {
    id: leg.id,
    owner_id: leg.user?.id ?? null,
    flow_id: call.flow_id ?? NIL,
    activeflow_id: call.activeflow_id ?? NIL,
    master_call_id: call.id,
    chained_call_ids: [],
    recording_id: NIL,
    recording_ids: [],
    source: addressOf(call.from.number, call.from.name, surroundings),
    destination: addressOf(leg.number, leg.name, surroundings),
    status: statusOf(leg.state, 'outgoing'),
    action: START_ACTION,
    tm_execute: null,
    direction: 'outgoing',
    ...endOfLeg(leg, call),
    tm_create: leg.started_at,
    tm_update,
    tm_progressing: leg.answered_at,
    tm_ringing: leg.ringing_at,
    tm_hangup: leg.ended_at,
  };
}
