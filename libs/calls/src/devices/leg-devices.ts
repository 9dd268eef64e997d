import type { HangupCause } from '@hookswitch/telephony';
import { legOfChannel } from '../call-state.js';
import type { Call, Leg } from '../call.js';

/** A further phone of a user. */
export interface Device {
  readonly name: string;
  /** What it registers as. */
  readonly sip_name: string;
}

/**
 * The phones of one party that are rung together, each on a channel of its own (ADR 0030). The leg's channel is one of
 * them, and while any is alive, one that is: which it is changes until somebody answers.
 */
export interface LegDevices {
  /** The phone on the leg's own channel; `null`: the one at the extension. */
  readonly own: Device | null;
  readonly others: readonly OtherPhone[];
}

/** A phone that rings, or rang, beside the one on the leg's channel. */
export interface OtherPhone {
  readonly channel_id: string;
  readonly device: Device | null;
  /** Of the channel's last event that was committed; 0 before the first. */
  readonly cursor: number;
  readonly rings: boolean;
  readonly end: { readonly cause: HangupCause; readonly sip_status: number | null } | null;
}

/** A phone that is about to be rung beside another one. */
export function otherPhone(channel_id: string, device: Device | null): OtherPhone {
  return { channel_id, device, cursor: 0, rings: false, end: null };
}

/** The party that a channel is of: the leg that is on it, or of which another phone is. */
export function partyOfChannel(call: Call, channelId: string): Leg | undefined {
  return (
    legOfChannel(call, channelId) ?? call.legs.find((leg) => otherOnChannel(leg, channelId) !== undefined)
  );
}

/** The phone of a party that is on a channel beside the leg's own. */
export function otherOnChannel({ devices }: Leg, channelId: string): OtherPhone | undefined {
  return devices?.others.find(({ channel_id }) => channel_id === channelId);
}

/** Every channel of a call, ended or not, with its cursor. One that has moved to another call is among them. */
export function channelsOf({ legs, cursors }: Pick<Call, 'legs' | 'cursors'>): readonly CallChannel[] {
  return legs.flatMap(({ channel_id, ended_at, devices }, index): CallChannel[] => [
    { channel_id, cursor: cursors[index] ?? 0, isOpen: ended_at === null },
    ...(devices?.others ?? []).map(({ channel_id, cursor, end }) => ({
      channel_id,
      cursor,
      isOpen: end === null,
    })),
  ]);
}

export interface CallChannel {
  readonly channel_id: string;
  readonly cursor: number;
  readonly isOpen: boolean;
}

/** What people call the phone on a channel; `null` for the one at the extension, and where the party has one. */
export function deviceNamed(leg: Leg, channelId: string): string | null {
  if (leg.devices === undefined) return null;
  const device = leg.channel_id === channelId ? leg.devices.own : otherOnChannel(leg, channelId)?.device;
  return device?.name ?? null;
}

/** Whether all phones of a party have ended. */
export function isGone({ ended_at, devices }: Leg): boolean {
  return ended_at !== null && (devices === undefined || devices.others.every(({ end }) => end !== null));
}
