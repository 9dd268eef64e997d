import type { Command } from '@hookswitch/telephony';
import { moment } from './channel.js';
import type { Channel } from './channel.js';
import type { Exchange } from './exchange.js';
import { leaveBridge } from './signalling.js';
import { tellAgain } from './tell-again.js';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

const BEEP_MS = 400;

/** Lets a channel into a room. It may be the first there. */
export function joinRoom(
  exchange: Exchange,
  channel: Channel,
  command: CommandOf<'join_room'>,
  at: number,
): void {
  const { room_id, muted } = command;
  if (channel.bridge_id === room_id) return void tellAgain(exchange, channel, command);
  leaveBridge(exchange, channel, at);
  channel.background = 'none';
  exchange.join(channel, room_id);
  channel.in_room = true;
  channel.muted = muted;
  exchange.happen(channel, { ...moment(channel, at), type: 'channel_bridged', bridge_id: room_id });
  for (const other of exchange.bridges.get(room_id) ?? []) if (other !== channel) exchange.note(other);
}

/** Takes a channel out of a room. One that has left it is told so again. */
export function leaveRoom(exchange: Exchange, channel: Channel, room_id: string, at: number): void {
  if (channel.bridge_id === room_id) leaveBridge(exchange, channel, at);
  else tellAgain(exchange, channel, { kind: 'leave_room', id: '', channel_id: channel.id, room_id });
}

/** Whether the others in its room hear a channel. */
export function mute(exchange: Exchange, channel: Channel, muted: boolean): void {
  channel.muted = muted;
  exchange.note(channel);
}

/** What all in a room hear: a beep now, or music for as long as one of them is alone there. */
export function soundInRoom(
  exchange: Exchange,
  channel: Channel,
  { id, room_id, sound }: CommandOf<'room_sound'>,
  at: number,
): void {
  if (channel.bridge_id !== room_id) return;
  for (const member of exchange.bridges.get(room_id) ?? []) {
    if (sound === 'beep') {
      const ends_at = at + Math.round(BEEP_MS / exchange.speed);
      const beep = { prompt: 'beep', name: 'Beep', started_at: at, ends_at, untold: true };
      if (member.playbacks.length === 0) member.playbacks.push({ id: `${id}:${member.id}`, ...beep });
    } else member.room_sound = sound;
    exchange.note(member);
    exchange.schedule(member);
  }
}
