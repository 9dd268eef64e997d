import type { Id } from '@hookswitch/flow-model';
import type { HangupCause, Party } from '@hookswitch/telephony';
import { stopsOf } from './came-through.js';
import type { Call, CallState, EndReason, HangupBy, Leg, Stop } from './call.js';
import { isPlacer } from './disposition.js';

/** What stands for the number of a caller who withheld it, everywhere outside the engine. */
export const WITHHELD_NUMBER = 'Anonymous';

/** A party in wire form. */
export interface PartyResource {
  readonly number: string;
  readonly name: string | null;
}

/** One party of a call in wire form: in a call's `legs` and as an event's `leg`. */
export interface LegResource {
  readonly id: Id;
  readonly live_id: number;
  readonly kind: Leg['kind'];
  readonly number: string;
  readonly name: string;
  /** The person behind a `user` or `agent` leg. */
  readonly user: { readonly id: Id; readonly name: string; readonly extension: string } | null;
  readonly via: Leg['via'];
  readonly via_name: string | null;
  readonly state: CallState;
  readonly started_at: string;
  readonly ringing_at: string | null;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
  readonly cause: HangupCause | null;
  readonly sip_status: number | null;
}

/** A call as the REST API, the stream and every `call_*` event show it. */
export interface CallResource {
  readonly id: Id;
  readonly live_id: number;
  readonly direction: Call['direction'];
  /** Who began it: somebody outside, one of our phones, or the API. */
  readonly origin: 'outside' | 'extension' | 'api';
  readonly state: CallState;
  readonly from: PartyResource;
  readonly to: PartyResource;
  /** Who was called first, when the call was diverted to us. */
  readonly diverted_from: PartyResource | null;
  readonly crm_id: string | null;
  readonly environment_id: Id | null;
  readonly flow_id: Id | null;
  readonly activeflow_id: Id | null;
  readonly release: number | null;
  readonly started_at: string;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
  /** `null` until the call has ended. */
  readonly end_reason: EndReason | null;
  /** `null` until the call has ended. */
  readonly hangup_by: HangupBy | null;
  /** A sentence that explains `end_reason` where there is more to say; `null` until the call has ended. */
  readonly end_detail: string | null;
  /** What it has come to on its way, in order. */
  readonly came_through: readonly Stop[];
  readonly legs: readonly LegResource[];
}

/** `data` of every `call_*` event: the call as it is after the event, and whom the event is about. */
export interface CallEventData extends CallResource {
  readonly subject: 'call' | 'leg';
  /** The leg that the event is about; `null` when it is about the call. */
  readonly leg: LegResource | null;
}

/** `data` of `call_dtmf_received`. */
export interface CallDtmfData extends CallEventData {
  /** One of `0-9 * # A-D`. */
  readonly digit: string;
  /** All digits that the call's flow has received so far, this one included. */
  readonly digits: string;
}

/** The wire form of a call. What only the engine needs (gateway, channels, cursors) stays out. */
export function callResource(call: Call): CallResource {
  const ended = call.ended_at !== null;
  return {
    id: call.id,
    live_id: call.live_id,
    direction: call.direction,
    origin: originOf(call),
    state: call.state,
    from: partyResource(call.from),
    to: partyResource(call.to),
    diverted_from: call.diverted_from === undefined ? null : partyResource(call.diverted_from),
    crm_id: call.crm_id,
    environment_id: call.environment_id,
    flow_id: call.flow_id,
    activeflow_id: call.activeflow_id,
    release: call.release,
    started_at: call.started_at,
    answered_at: call.answered_at,
    ended_at: call.ended_at,
    end_reason: ended ? call.end_reason : null,
    hangup_by: ended ? call.hangup_by : null,
    end_detail: ended ? (call.end_detail ?? null) : null,
    came_through: stopsOf(call),
    legs: call.legs.map(legResource),
  };
}

function originOf({ placed, legs }: Call): CallResource['origin'] {
  if (placed !== undefined) return 'api';
  return legs.find(isPlacer)?.user_id == null ? 'outside' : 'extension';
}

/** The wire form of one leg. */
export function legResource(leg: Leg): LegResource {
  return {
    id: leg.id,
    live_id: leg.live_id,
    kind: leg.kind,
    number: leg.number,
    name: leg.name,
    user: leg.user_id === null ? null : { id: leg.user_id, name: leg.name, extension: leg.number },
    via: leg.via,
    via_name: leg.via_name,
    state: leg.state,
    started_at: leg.started_at,
    ringing_at: leg.ringing_at,
    answered_at: leg.answered_at,
    ended_at: leg.ended_at,
    cause: leg.cause,
    sip_status: leg.sip_status,
  };
}

/** `data` of a `call_*` event; `leg` is `null` when the event is about the call itself. */
export function callEventData(call: Call, leg: Leg | null): CallEventData {
  return {
    ...callResource(call),
    subject: leg === null ? 'call' : 'leg',
    leg: leg === null ? null : legResource(leg),
  };
}

/** `data` of `call_dtmf_received`. */
export function callDtmfData(call: Call, leg: Leg | null, digit: string, digits: string): CallDtmfData {
  return { ...callEventData(call, leg), digit, digits };
}

/** The wire form of a party. */
export function partyResource(party: Party): PartyResource {
  return { number: displayNumber(party), name: party.name };
}

/** The number as it may be shown: `Anonymous` when it is withheld, `""` when there is none. */
export function displayNumber(party: Party): string {
  return party.withheld === true ? WITHHELD_NUMBER : party.number;
}
