import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { GatewayEvent, Party } from '@hookswitch/telephony';
import { stateEvent } from './call-events.js';
import type { CallChange, CallDraft } from './call-events.js';
import { displayNumber } from './call-resource.js';
import { callStateOf } from './call-state.js';
import type { Call, Leg } from './call.js';
import type { LegDevices } from './devices/leg-devices.js';
import { canonicalNumber } from './numbers.js';

export type IncomingEvent = Extract<GatewayEvent, { type: 'channel_incoming' }>;

/** What the release and the engine say about a call that has just come in. */
export interface CallBinding {
  readonly gateway: string;
  /** For the call and for the caller's leg. */
  readonly live_ids: readonly [number, number];
  readonly environment_id: Id | null;
  readonly number_id: Id | null;
  readonly flow_id: Id | null;
  readonly activeflow_id: Id | null;
  readonly release: number | null;
  readonly webhooks_enabled: boolean;
  /** `inbound` without it. */
  readonly direction?: Call['direction'];
  /** The user whose extension calls. */
  readonly user: { readonly id: Id; readonly name: string } | null;
  /** The user whose extension was dialled from another one, where that and no number leads to the flow. */
  readonly called_user?: { readonly name: string } | null;
}

/** A call that has just reached the system: the caller's leg alone, not answered. */
export function createCall(event: IncomingEvent, binding: CallBinding): CallChange {
  const from = canonicalParty(event.from);
  const to = calledParty(event.to, binding.called_user ?? null);
  const [callLiveId, legLiveId] = binding.live_ids;
  const caller: Leg = {
    id: newId(),
    live_id: legLiveId,
    kind: 'caller',
    channel_id: event.channel_id,
    number: displayNumber(from),
    name: from.name ?? binding.user?.name ?? '',
    user_id: binding.user?.id ?? null,
    via: null,
    via_name: null,
    state: 'initial',
    started_at: event.at,
    ringing_at: null,
    answered_at: null,
    ended_at: null,
    cause: null,
    sip_status: null,
  };
  const call: CallDraft = {
    id: newId(),
    live_id: callLiveId,
    direction: binding.direction ?? 'inbound',
    state: 'initial',
    from: { ...from, name: from.name ?? binding.user?.name ?? null },
    to,
    ...asDialled(event, from, to),
    ...(event.diverted_from === undefined ? {} : { diverted_from: canonicalParty(event.diverted_from) }),
    crm_id: event.crm_id,
    environment_id: binding.environment_id,
    number_id: binding.number_id,
    flow_id: binding.flow_id,
    activeflow_id: binding.activeflow_id,
    release: binding.release,
    started_at: event.at,
    answered_at: null,
    ended_at: null,
    end_reason: null,
    hangup_by: null,
    legs: [caller],
    gateway: binding.gateway,
    channel_id: event.channel_id,
    cursors: [event.cursor],
    sequence: 0,
    webhooks_enabled: binding.webhooks_enabled,
  };
  return { call, events: [stateEvent(call, 'call_created', event.at, null)] };
}

/** A party that the flow dials. */
export interface DialledParty {
  readonly channel_id: string;
  readonly live_id: number;
  readonly kind: 'user' | 'number' | 'agent';
  readonly number: string;
  readonly name: string;
  readonly user_id: Id | null;
  readonly via: NonNullable<Leg['via']>;
  readonly via_name: string | null;
  readonly queue_id?: Id;
  readonly devices?: LegDevices;
}

/** Adds a leg that is being dialled: the call's `call_created` for that leg. */
export function addLeg(call: Call, party: DialledParty, at: string): CallChange {
  const leg: Leg = {
    ...party,
    id: newId(),
    state: 'initial',
    started_at: at,
    ringing_at: null,
    answered_at: null,
    ended_at: null,
    cause: null,
    sip_status: null,
  };
  const legs = [...call.legs, leg];
  const next: CallDraft = { ...call, legs, cursors: [...call.cursors, 0] };
  next.state = callStateOf(next);
  return { call: next, events: [stateEvent(next, 'call_created', at, leg)] };
}

/** What a vendor's events show who write numbers as they were dialled. */
function asDialled(given: IncomingEvent, from: Party, to: Party): Pick<Call, 'as_dialled'> {
  if (given.from.number === from.number && given.to.number === to.number) return {};
  return { as_dialled: { from: displayNumber(given.from), to: given.to.number } };
}

/** A long extension is not to be taken for a number. */
function calledParty(to: Party, user: { readonly name: string } | null): Party {
  return user === null ? canonicalParty(to) : { ...to, name: to.name ?? user.name };
}

function canonicalParty(party: Party): Party {
  const number = canonicalNumber(party.number);
  return number === party.number ? party : { ...party, number };
}
