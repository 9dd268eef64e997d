import type { GatewayEvent, HangupCause } from '@hookswitch/telephony';
import { closeCall } from '../apply-gateway-event.js';
import type { CallChange, CallDraft } from '../call-events.js';
import type { Call, Leg } from '../call.js';
import type { LegDevices, OtherPhone } from './leg-devices.js';
import { otherOnChannel, partyOfChannel } from './leg-devices.js';

/** What an event of one of a party's phones is to their leg. */
export interface DeviceNews {
  /** What it changes of the call before the event is taken. */
  readonly change: CallChange;
  /** The event as the leg's own; `null`: it says nothing of the party, as long as another phone rings or talks. */
  readonly event: GatewayEvent | null;
  /** The leg is on another channel from now on. */
  readonly moved: { readonly from: string; readonly to: string } | null;
}

type ChannelEnded = Extract<GatewayEvent, { type: 'channel_ended' }>;

/**
 * Takes an event of a channel of a party with several phones. The leg moves to the phone that rings first, to another
 * that is alive when its own has ended, and for good to the one that is answered. It ends with the last of them.
 * `undefined` for every other channel.
 */
export function takeDeviceEvent(call: Call, event: GatewayEvent): DeviceNews | undefined {
  const leg = partyOfChannel(call, event.channel_id);
  if (leg?.devices === undefined) return undefined;
  const { devices } = leg;
  const other = otherOnChannel(leg, event.channel_id);
  if (other !== undefined) return ofOther(call, leg, devices, other, event);
  return leg.answered_at === null ? ofOwn(call, leg, devices, event) : passed(call, event);
}

function ofOwn(call: Call, leg: Leg, devices: LegDevices, event: GatewayEvent): DeviceNews {
  if (event.type !== 'channel_ended' || leg.ended_at !== null) return passed(call, event);
  const alive = devices.others.filter(({ end }) => end === null);
  const next = alive.find(({ rings }) => rings) ?? alive[0];
  if (next === undefined) return passed(call, tellingEnd(devices, event));
  const { cause, sip_status, cursor } = event;
  return {
    change: unsaid(swap(call, leg, devices, next, { end: { cause, sip_status }, cursor })),
    event: null,
    moved: { from: leg.channel_id, to: next.channel_id },
  };
}

function ofOther(
  call: Call,
  leg: Leg,
  devices: LegDevices,
  other: OtherPhone,
  event: GatewayEvent,
): DeviceNews {
  const isPending = leg.answered_at === null && leg.ended_at === null && other.end === null;
  const answers = event.type === 'channel_answered';
  const ringsFirst = event.type === 'channel_ringing' && leg.ringing_at === null;
  if (isPending && (answers || ringsFirst))
    return {
      change: unsaid(swap(call, leg, devices, other, {})),
      event,
      moved: { from: leg.channel_id, to: other.channel_id },
    };
  const seen: OtherPhone = {
    ...other,
    cursor: Math.max(other.cursor, event.cursor),
    rings: other.rings || event.type === 'channel_ringing',
    end: other.end ?? (event.type === 'channel_ended' ? endOf(event) : null),
  };
  const others = devices.others.map((one) => (one === other ? seen : one));
  const draft = withLeg(call, leg, { ...leg, devices: { ...devices, others } });
  const events = event.type === 'channel_ended' && other.end === null ? closeCall(draft, event.at) : [];
  return { change: { call: draft, events }, event: null, moved: null };
}

/** Puts another phone into the leg's place; what is known of the one that was there stays. */
function swap(
  call: Call,
  leg: Leg,
  { own, others }: LegDevices,
  next: OtherPhone,
  left: Partial<Pick<OtherPhone, 'end' | 'cursor'>>,
): CallDraft {
  const index = call.legs.indexOf(leg);
  const cursor = call.cursors[index] ?? 0;
  const former: OtherPhone = {
    channel_id: leg.channel_id,
    device: own,
    rings: leg.ringing_at !== null,
    end: left.end ?? null,
    cursor: Math.max(cursor, left.cursor ?? 0),
  };
  const devices = { own: next.device, others: others.map((one) => (one === next ? former : one)) };
  const draft = withLeg(call, leg, { ...leg, channel_id: next.channel_id, devices });
  draft.cursors = call.cursors.map((old, at) => (at === index ? next.cursor : old));
  if (index === 0) draft.channel_id = next.channel_id;
  return draft;
}

/** Causes from the one that says most of why nobody answered. What we took back ourselves says that. */
const TELLING: readonly HangupCause[] = [
  'answered_elsewhere',
  'cancelled',
  'busy',
  'declined',
  'no_answer',
  'normal',
  'unreachable',
  'congestion',
  'unallocated',
  'gateway_lost',
];

/** The end of the last phone, as that of the party: by the cause of all that says most. */
function tellingEnd({ others }: LegDevices, event: ChannelEnded): ChannelEnded {
  const ends = [endOf(event), ...others.flatMap(({ end }) => (end === null ? [] : [end]))];
  const most = ends.sort((one, other) => TELLING.indexOf(one.cause) - TELLING.indexOf(other.cause))[0];
  return { ...event, ...most };
}

function endOf({ cause, sip_status }: ChannelEnded): NonNullable<OtherPhone['end']> {
  return { cause, sip_status };
}

function withLeg(call: Call, before: Leg, leg: Leg): CallDraft {
  return { ...call, legs: call.legs.map((one) => (one === before ? leg : one)) };
}

function unsaid(call: Call): CallChange {
  return { call, events: [] };
}

function passed(call: Call, event: GatewayEvent): DeviceNews {
  return { change: unsaid(call), event, moved: null };
}
