import type { Call, Leg } from '@hookswitch/calls';
import { liveOf } from './packed-call.js';
import type { PackedCall } from './packed-call.js';

type PackedLegChange = readonly [
  state: Leg['state'],
  ringing_at: string | null,
  answered_at: string | null,
  ended_at: string | null,
  cause: Leg['cause'],
  sip_status: number | null,
  cursor: number,
];

/** What changes while a call runs: a third of what there is to say of it. The legs are those of its last whole line. */
export type PackedCallChange = readonly [
  id: string,
  live: PackedCall[1],
  state: Call['state'],
  ended_at: string | null,
  answered_at: string | null,
  end_reason: Call['end_reason'],
  hangup_by: Call['hangup_by'],
  end_detail: string | null,
  sequence: number,
  legs: readonly PackedLegChange[],
];

export function packCallChange(call: Call): PackedCallChange {
  const { legs, cursors } = call;
  const packedLegs: PackedLegChange[] = [];
  for (let index = 0; index < legs.length; index += 1) {
    const { state, ringing_at, answered_at, ended_at, cause, sip_status } = legs[index]!;
    packedLegs.push([state, ringing_at, answered_at, ended_at, cause, sip_status, cursors[index] ?? 0]);
  }
  return [
    call.id,
    liveOf(call),
    call.state,
    call.ended_at,
    call.answered_at,
    call.end_reason,
    call.hangup_by,
    call.end_detail ?? null,
    call.sequence,
    packedLegs,
  ];
}

/** The whole call after a change of it. @throws Error when it is none of this call's */
export function applyCallChange(call: PackedCall, change: PackedCallChange): PackedCall {
  const [id, live, state, ended_at, answered_at, end_reason, hangup_by, end_detail, sequence, legs] = change;
  if (call[0] !== id || call[24].length !== legs.length)
    throw new Error(`It is no change of call ${call[0]}.`);
  return [
    id,
    live,
    state,
    ...call.slice(3, 6),
    ended_at,
    ...call.slice(7, 17),
    answered_at,
    end_reason,
    hangup_by,
    end_detail,
    call[21],
    sequence,
    call[23],
    call[24].map((leg, index) => applyLegChange(leg, legs[index]!)),
    ...call.slice(25),
  ] as unknown as PackedCall;
}

/** Whether two states of a call differ in nothing but what a change tells. */
export function differInChangeOnly(one: Call, other: Call): boolean {
  return (
    one.id === other.id &&
    one.live_id === other.live_id &&
    one.direction === other.direction &&
    one.from === other.from &&
    one.to === other.to &&
    one.diverted_from === other.diverted_from &&
    one.crm_id === other.crm_id &&
    one.environment_id === other.environment_id &&
    one.number_id === other.number_id &&
    one.flow_id === other.flow_id &&
    one.activeflow_id === other.activeflow_id &&
    one.release === other.release &&
    one.started_at === other.started_at &&
    one.gateway === other.gateway &&
    one.channel_id === other.channel_id &&
    one.webhooks_enabled === other.webhooks_enabled &&
    one.placed === other.placed &&
    one.came_to === other.came_to &&
    one.stands_for === other.stands_for &&
    one.as_dialled === other.as_dialled &&
    one.place === other.place &&
    one.came_through === other.came_through &&
    one.legs.length === other.legs.length &&
    one.legs.every((leg, index) => isSameLeg(leg, other.legs[index]!))
  );
}

function isSameLeg(one: Leg, other: Leg): boolean {
  if (one === other) return true;
  return (
    one.id === other.id &&
    one.live_id === other.live_id &&
    one.kind === other.kind &&
    one.channel_id === other.channel_id &&
    one.number === other.number &&
    one.name === other.name &&
    one.user_id === other.user_id &&
    one.via === other.via &&
    one.via_name === other.via_name &&
    one.queue_id === other.queue_id &&
    one.started_at === other.started_at &&
    one.devices === other.devices
  );
}

function applyLegChange(leg: PackedCall[24][number], change: PackedLegChange): PackedCall[24][number] {
  const [state, ...rest] = change;
  return [...leg.slice(0, 9), state, leg[10], ...rest, ...leg.slice(17)] as unknown as PackedCall[24][number];
}
