import type { Call, Leg, LegDevices, PlacedCall } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { Party } from '@hookswitch/telephony';

type PackedParty = readonly [number: string, name: string | null, withheld?: boolean];

type PackedLeg = readonly [
  id: Id,
  live_id: number,
  kind: Leg['kind'],
  channel_id: string,
  number: string,
  name: string,
  user_id: Id | null,
  via: Leg['via'],
  via_name: string | null,
  state: Leg['state'],
  started_at: string,
  ringing_at: string | null,
  answered_at: string | null,
  ended_at: string | null,
  cause: Leg['cause'],
  sip_status: number | null,
  cursor: number,
  /** Only of a party whose phones ring together. */
  devices?: LegDevices | null,
  /** Only of a leg that a queue has dialled. */
  queue_id?: Id,
];

/**
 * A call without the names of its fields. The first eight are those that the table has columns for. Rows are in this order
 * for ever: a new field comes last, and may be missing in them.
 */
export type PackedCall = readonly [
  id: Id,
  /** 2: it is no call, but stands in the place of one. */
  live: 0 | 1 | 2,
  state: Call['state'],
  release: number | null,
  channel_id: string,
  started_at: string,
  ended_at: string | null,
  highest_live_id: number,
  live_id: number,
  direction: Call['direction'],
  from: PackedParty,
  to: PackedParty,
  crm_id: string | null,
  environment_id: Id | null,
  number_id: Id | null,
  flow_id: Id | null,
  activeflow_id: Id | null,
  answered_at: string | null,
  end_reason: Call['end_reason'],
  hangup_by: Call['hangup_by'],
  end_detail: string | null,
  gateway: string,
  sequence: number,
  webhooks_enabled: boolean,
  legs: readonly PackedLeg[],
  /** Only of a call that was diverted to us. */
  diverted_from?: PackedParty | null,
  /** Only of a call that the engine has begun. */
  placed?: PlacedCall | null,
  came_to?: Call['came_to'] | null,
  stands_for?: Call['stands_for'] | null,
  as_dialled?: Call['as_dialled'] | null,
  place?: Call['place'] | null,
  came_through?: Call['came_through'],
];

/** SQL: the environment of a row of `calls`. Rows of the first version have names, and no environment. */
export const ENVIRONMENT_OF_CALL = `json_extract(calls.body, '$[13]')`;

/** As the tables hold it: the first version wrote it whole. */
export type StoredCall = PackedCall | Call;

export function packCall(call: Call): PackedCall {
  const { legs, cursors } = call;
  let highest = call.live_id;
  const packedLegs: PackedLeg[] = [];
  for (let index = 0; index < legs.length; index += 1) {
    const leg = legs[index]!;
    if (leg.live_id > highest) highest = leg.live_id;
    packedLegs.push(packLeg(leg, cursors[index] ?? 0));
  }
  const packed: PackedCall = [
    call.id,
    liveOf(call),
    call.state,
    call.release,
    call.channel_id,
    call.started_at,
    call.ended_at,
    highest,
    call.live_id,
    call.direction,
    packParty(call.from),
    packParty(call.to),
    call.crm_id,
    call.environment_id,
    call.number_id,
    call.flow_id,
    call.activeflow_id,
    call.answered_at,
    call.end_reason,
    call.hangup_by,
    call.end_detail ?? null,
    call.gateway,
    call.sequence,
    call.webhooks_enabled,
    packedLegs,
  ];
  const { diverted_from, placed, came_to, stands_for, as_dialled, place, came_through } = call;
  const diverted = diverted_from === undefined ? undefined : packParty(diverted_from);
  const more = [diverted, placed, came_to, stands_for, as_dialled, place, came_through];
  const last = more.findLastIndex((part) => part !== undefined);
  if (last < 0) return packed;
  return [...packed, ...more.slice(0, last + 1).map((part) => part ?? null)] as unknown as PackedCall;
}

/** In progress, over, or no call at all. */
export function liveOf({ state, stands_for }: Call): PackedCall[1] {
  if (stands_for !== undefined) return 2;
  return state === 'hangup' ? 0 : 1;
}

export function unpackCall(body: StoredCall): Call {
  if ('id' in body) return body;
  const [id, , state, release, channel_id, started_at, ended_at, , ...rest] = body;
  const [live_id, direction, from, to, crm_id, environment_id, number_id, flow_id, activeflow_id, ...end] =
    rest;
  const [
    answered_at,
    end_reason,
    hangup_by,
    end_detail,
    gateway,
    sequence,
    webhooks_enabled,
    legs,
    diverted_from,
    placed,
    came_to,
    stands_for,
    as_dialled,
    place,
    came_through,
  ] = end;
  return {
    id,
    live_id,
    direction,
    state,
    from: unpackParty(from),
    to: unpackParty(to),
    ...(diverted_from ? { diverted_from: unpackParty(diverted_from) } : {}),
    crm_id,
    environment_id,
    number_id,
    flow_id,
    activeflow_id,
    release,
    started_at,
    answered_at,
    ended_at,
    end_reason,
    hangup_by,
    ...(end_detail === null ? {} : { end_detail }),
    legs: legs.map(unpackLeg),
    gateway,
    channel_id,
    cursors: legs.map((leg) => leg[16]),
    sequence,
    webhooks_enabled,
    ...(placed ? { placed } : {}),
    ...(came_to ? { came_to } : {}),
    ...(stands_for ? { stands_for } : {}),
    ...(as_dialled ? { as_dialled } : {}),
    ...(place ? { place } : {}),
    ...(came_through ? { came_through } : {}),
  };
}

function packParty({ number, name, withheld }: Party): PackedParty {
  return withheld === undefined ? [number, name] : [number, name, withheld];
}

function unpackParty([number, name, withheld]: PackedParty): Party {
  return withheld === undefined ? { number, name } : { number, name, withheld };
}

function packLeg(leg: Leg, cursor: number): PackedLeg {
  const packed = [
    leg.id,
    leg.live_id,
    leg.kind,
    leg.channel_id,
    leg.number,
    leg.name,
    leg.user_id,
    leg.via,
    leg.via_name,
    leg.state,
    leg.started_at,
    leg.ringing_at,
    leg.answered_at,
    leg.ended_at,
    leg.cause,
    leg.sip_status,
    cursor,
  ] as const;
  if (leg.queue_id !== undefined) return [...packed, leg.devices ?? null, leg.queue_id];
  return leg.devices === undefined ? packed : [...packed, leg.devices];
}

function unpackLeg(leg: PackedLeg): Leg {
  const [id, live_id, kind, channel_id, number, name, user_id, via, via_name, state, ...rest] = leg;
  const [started_at, ringing_at, answered_at, ended_at, cause, sip_status, , devices, queue_id] = rest;
  return {
    id,
    live_id,
    kind,
    channel_id,
    number,
    name,
    user_id,
    via,
    via_name,
    state,
    started_at,
    ringing_at,
    answered_at,
    ended_at,
    cause,
    sip_status,
    ...(devices ? { devices } : {}),
    ...(queue_id !== undefined && { queue_id }),
  };
}
