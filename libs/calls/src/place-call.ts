import { newId } from '@hookswitch/flow-model';
import type { Party } from '@hookswitch/telephony';
import { stateEvent } from './call-events.js';
import type { CallChange, CallDraft } from './call-events.js';
import type { Call, Leg, PlacedCall } from './call.js';
import type { CallBinding } from './create-call.js';
import type { LegDevices, OtherPhone } from './devices/leg-devices.js';

/** A call that the engine begins by itself, and what is known of it. */
export interface CallToPlace {
  readonly from: Party;
  readonly to: Party;
  readonly crm_id: string | null;
  readonly placed: PlacedCall;
  readonly binding: CallBinding;
  /** The phones that ring together for the first party; missing where it has one. */
  readonly devices?: LegDevices;
}

/** A call that rings its first party: the leg that stands where the caller's does. */
export function placeCall(
  { from, to, crm_id, placed, binding, devices }: CallToPlace,
  at: string,
): CallChange {
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
    ...(devices === undefined ? {} : { devices }),
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

/** The commands that ring the first party of a call, as long as nothing was heard of their channels. */
export function openPlacings({ placed, legs: [first], cursors }: Call): readonly PlacedCall['command'][] {
  if (placed === undefined || first === undefined) return [];
  if (first.answered_at !== null || first.ended_at !== null) return [];
  const { devices } = first;
  if (devices !== undefined) {
    const own = { channel_id: first.channel_id, device: devices.own, cursor: cursors[0] ?? 0, end: null };
    return [own, ...devices.others]
      .filter(({ end, cursor }) => end === null && cursor === 0)
      .map((phone) => placingOf(placed.command, phone));
  }
  const silent = first.ringing_at === null && cursors[0] === 0;
  return silent && first.channel_id === placed.command.channel_id ? [placed.command] : [];
}

/** The command that rings one more phone of who is rung first. */
export function placingOf(
  command: PlacedCall['command'],
  { channel_id, device }: Pick<OtherPhone, 'channel_id' | 'device'>,
): PlacedCall['command'] {
  if (channel_id === command.channel_id) return command;
  const to = device === null ? command.to : ({ type: 'device', target: device.sip_name } as const);
  return { ...command, id: `${channel_id}:originate`, channel_id, to };
}

/** The flow answers a call whose first party has picked up already. */
export function answerPlaced(call: Call, at: string): CallChange {
  if (call.answered_at !== null) return { call, events: [] };
  const next: CallDraft = { ...call, answered_at: at, state: 'connected' };
  return { call: next, events: [stateEvent(next, 'call_answered', at, null)] };
}
