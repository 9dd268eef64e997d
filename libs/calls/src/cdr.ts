import type { Id } from '@hookswitch/flow-model';
import { partyResource } from './call-resource.js';
import type { PartyResource } from './call-resource.js';
import type { Call, Leg } from './call.js';
import { dispositionOf, isPlacer } from './disposition.js';
import type { Disposition } from './disposition.js';

/**
 * What a report says of one leg that has ended: a call detail record. The leg of who placed the call stands for the call.
 * Durations are in milliseconds.
 */
export interface Cdr {
  /** The leg's. */
  readonly id: Id;
  readonly live_id: number;
  readonly call_id: Id;
  readonly call_live_id: number;
  /** `call`: the row of who placed the call; one for each call. */
  readonly subject: 'call' | 'leg';
  readonly kind: Leg['kind'];
  readonly direction: Call['direction'];
  readonly from: PartyResource;
  /** Who was rung; in the call's row the number that was called. */
  readonly to: PartyResource;
  readonly user_id: Id | null;
  readonly user_name: string | null;
  readonly via: Leg['via'];
  readonly via_name: string | null;
  readonly started_at: string;
  readonly ringing_at: string | null;
  readonly answered_at: string | null;
  readonly ended_at: string;
  /** From its start to its end. */
  readonly duration_ms: number;
  /** How long the phone rang; in the call's row how long the caller waited for an answer. */
  readonly ring_duration_ms: number;
  /** How long it was connected; in the call's row how long anybody was connected to the caller. */
  readonly talk_duration_ms: number;
  /** From its answer to its end: what a carrier charges for. */
  readonly billing_duration_ms: number;
  readonly disposition: Disposition;
  readonly cause: Leg['cause'];
  readonly sip_status: number | null;
  /** Of the call; `null` until it has ended. The same goes for the next one. */
  readonly hangup_by: Call['hangup_by'];
  readonly end_reason: Call['end_reason'];
  readonly crm_id: string | null;
  readonly environment_id: Id | null;
  readonly number_id: Id | null;
  readonly flow_id: Id | null;
  readonly activeflow_id: Id | null;
  readonly release: number | null;
}

/** The record of a leg that has ended; `null` while it goes on. What the call decides changes until it has ended too. */
export function cdrOf(call: Call, leg: Leg): Cdr | null {
  const { started_at, ringing_at, ended_at } = leg;
  if (ended_at === null) return null;
  const placer = isPlacer(leg);
  // Of a click to call the first to pick up is who clicked.
  const answered_at = placer && call.placed?.rings === 'user' ? call.answered_at : leg.answered_at;
  const over = call.ended_at !== null;
  const billing = span(answered_at, ended_at);
  return {
    id: leg.id,
    live_id: leg.live_id,
    call_id: call.id,
    call_live_id: call.live_id,
    subject: placer ? 'call' : 'leg',
    kind: leg.kind,
    direction: call.direction,
    from: partyResource(call.from),
    to: placer ? partyResource(call.to) : { number: leg.number, name: leg.name || null },
    user_id: leg.user_id,
    user_name: leg.user_id === null ? null : leg.name,
    via: leg.via,
    via_name: leg.via_name,
    started_at,
    ringing_at,
    answered_at,
    ended_at,
    duration_ms: span(started_at, ended_at),
    ring_duration_ms: span(placer ? started_at : ringing_at, answered_at ?? ended_at),
    talk_duration_ms: placer ? talkOf(call, ended_at) : billing,
    billing_duration_ms: billing,
    disposition: dispositionOf(call, leg),
    cause: leg.cause,
    sip_status: leg.sip_status,
    hangup_by: over ? call.hangup_by : null,
    end_reason: over ? call.end_reason : null,
    crm_id: call.crm_id,
    environment_id: call.environment_id,
    number_id: call.number_id,
    flow_id: call.flow_id,
    activeflow_id: call.activeflow_id,
    release: call.release,
  };
}

/** The records of all legs that have ended, in the order of the legs. */
export function cdrsOf(call: Call): readonly Cdr[] {
  return call.legs.flatMap((leg) => cdrOf(call, leg) ?? []);
}

/** How long at least one other party was connected. */
function talkOf(call: Call, until: string): number {
  const talks = call.legs
    .filter((leg) => !isPlacer(leg) && leg.answered_at !== null)
    .map(({ answered_at, ended_at }) => [Date.parse(answered_at!), Date.parse(ended_at ?? until)] as const)
    .sort(([one], [other]) => one - other);
  let total = 0;
  let counted = 0;
  for (const [from, to] of talks) {
    total += Math.max(0, to - Math.max(from, counted));
    counted = Math.max(counted, to);
  }
  return total;
}

/** Clocks of two systems may disagree by a little: never less than nothing. */
function span(from: string | null, to: string): number {
  return from === null ? 0 : Math.max(0, Date.parse(to) - Date.parse(from));
}
