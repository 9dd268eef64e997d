import { partyOfChannel, signalOfEvent, takeDeviceEvent } from '@hookswitch/calls';
import type { GatewayEvent } from '@hookswitch/telephony';
import { acknowledge } from '../acknowledge.js';
import { channelOfHangup } from '../hang-up.js';
import type { Turn } from '../turn.js';

type CommandFailed = Extract<GatewayEvent, { type: 'command_failed' }>;

/**
 * What an event of a channel is to the call: the event itself, for all but the phones of a party that ring together. Of
 * those the call hears what they say of the party; the rest is noted here, and is `null` (ADR 0030).
 */
export function eventOfParty(turn: Turn, told: GatewayEvent): GatewayEvent | null {
  const party = partyOfChannel(turn.call, told.channel_id);
  if (party?.devices === undefined) return told;
  const event = told.type === 'command_failed' ? endByFailure(turn, told) : told;
  if (event !== told) note(turn, told);
  const news = takeDeviceEvent(turn.call, event);
  if (news === undefined) return event;
  if (news.event === null) {
    note(turn, event);
    for (const frame of turn.frames) acknowledge(frame, event);
  }
  turn.apply(news.change);
  if (news.moved !== null) moveNames(turn, news.moved);
  return news.event;
}

/** A phone that cannot be rung, or that is gone when it is hung up, has ended: the others of its user may go on. */
function endByFailure(turn: Turn, event: CommandFailed): GatewayEvent {
  const { command_id, command_kind, channel_id, at, cursor, reason } = event;
  const isGone = channelOfHangup(command_id) === channel_id && reason === 'no_such_channel';
  if (command_kind !== 'originate' && !isGone) return event;
  for (const frame of turn.frames) frame.pending = frame.pending.filter(({ id }) => id !== command_id);
  const cause = isGone ? 'cancelled' : 'unreachable';
  return {
    type: 'channel_ended',
    channel_id,
    at,
    cursor,
    cause,
    ended_by: 'gateway',
    sip_status: null,
  };
}

/** Taken down for the timeline, where the call itself does not. */
function note(turn: Turn, event: GatewayEvent): void {
  const signal = signalOfEvent(turn.call, event);
  if (signal !== null) turn.signals.push(signal);
}

/** What frames call by the channel that a leg was on is on another one now. */
function moveNames(turn: Turn, { from, to }: { readonly from: string; readonly to: string }): void {
  for (const frame of turn.frames) {
    for (const name in frame.names) {
      if (frame.names[name] === from) frame.names = { ...frame.names, [name]: to };
    }
  }
}
