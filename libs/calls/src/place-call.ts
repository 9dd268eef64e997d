import { newId } from '@hookswitch/flow-model';
import type { Party } from '@hookswitch/telephony';
import { stateEvent } from './call-events.js';
import type { CallChange, CallDraft } from './call-events.js';
import type { Call, Leg, PlacedCall } from './call.js';
import type { CallBinding } from './create-call.js';

/** A call that the engine begins by itself, and what is known of it. */
export interface CallToPlace {
  readonly from: Party;
  readonly to: Party;
  readonly crm_id: string | null;
  readonly placed: PlacedCall;
  readonly binding: CallBinding;
}

/** A call that rings its first party: the leg that stands where the caller's does. */
export function placeCall({ from, to, crm_id, placed, binding }: CallToPlace, at: string): CallChange {
  const { command, rings } = placed;
  const [callLiveId, legLiveId] = binding.live_ids;
  const rung = rings === 'user' ? from : to;
  const first: Leg = {
    id: newId(),
    live_id: legLiveId,
    kind: 'caller',
    channel_id: command.channel_id,
    number: rung.number,
    name: rung.name ?? '',
    user_id: binding.user?.id ?? null,
    via: null,
    via_name: null,
    state: 'initial',
    started_at: at,
    ringing_at: null,
    answered_at: null,
    ended_at: null,
    cause: null,
    sip_status: null,
  };
  const call: CallDraft = {
    id: newId(),
    live_id: callLiveId,
    direction: 'outbound',
    state: 'initial',
    from,
    to,
    crm_id,
    environment_id: binding.environment_id,
    number_id: binding.number_id,
    flow_id: binding.flow_id,
    activeflow_id: binding.activeflow_id,
    release: binding.release,
    started_at: at,
    answered_at: null,
    ended_at: null,
    end_reason: null,
    hangup_by: null,
    legs: [first],
    gateway: binding.gateway,
    channel_id: command.channel_id,
    cursors: [0],
    sequence: 0,
    webhooks_enabled: binding.webhooks_enabled,
    placed,
  };
  return { call, events: [stateEvent(call, 'call_created', at, null)] };
}

/** The command that rings the first party of a call, as long as nothing was heard of its channel. */
export function openPlacing({ placed, legs: [first], cursors }: Call): PlacedCall['command'] | null {
  if (placed === undefined || first === undefined || first.channel_id !== placed.command.channel_id)
    return null;
  const silent = first.ringing_at === null && first.answered_at === null && first.ended_at === null;
  return silent && cursors[0] === 0 ? placed.command : null;
}

/** The flow answers a call whose first party has picked up already. */
export function answerPlaced(call: Call, at: string): CallChange {
  if (call.answered_at !== null) return { call, events: [] };
  const next: CallDraft = { ...call, answered_at: at, state: 'connected' };
  return { call: next, events: [stateEvent(next, 'call_answered', at, null)] };
}
