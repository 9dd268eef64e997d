import type { Command, GatewayEvent } from '@hookswitch/telephony';
import type { Channel } from './channel.js';
import type { Exchange } from './exchange.js';
import { tellOutcome } from './recording.js';

/** Tells what came of a command that was carried out before; false when nothing has come of it yet. */
export function tellAgain(exchange: Exchange, channel: Channel, command: Command): boolean {
  if (command.kind === 'record' || command.kind === 'stop_recording') {
    const recording = channel.recordings.find(({ id }) => id === command.recording_id);
    // What was begun is news only while it goes on: of one that has ended, the end alone is told.
    if (recording && recording.ended_at !== null) return tellOutcome(exchange, channel, recording);
  }
  let told = false;
  for (const event of channel.history) {
    if (!cameOf(command, event)) continue;
    exchange.tell(channel, event);
    told = true;
  }
  return told;
}

function cameOf(command: Command, event: GatewayEvent): boolean {
  if (event.type === 'command_failed') return event.command_id === command.id;
  switch (command.kind) {
    case 'answer':
      return event.type === 'channel_answered';
    case 'play':
      return event.type === 'playback_finished' && event.playback_id === command.id;
    case 'stop_playback':
      return event.type === 'playback_finished' && event.playback_id === command.playback_id;
    case 'originate':
      return ORIGINATED.has(event.type);
    case 'bridge':
      return event.type === 'channel_bridged' && event.bridge_id === command.bridge_id;
    case 'join_room':
      return event.type === 'channel_bridged' && event.bridge_id === command.room_id;
    case 'leave_room':
      return event.type === 'channel_unbridged' && event.bridge_id === command.room_id;
    case 'unbridge':
      return event.type === 'channel_unbridged' && event.bridge_id === command.bridge_id;
    case 'hold':
      return event.type === 'channel_held';
    case 'unhold':
      return event.type === 'channel_unheld';
    case 'record':
      return event.type === 'recording_started' && event.recording_id === command.recording_id;
    case 'stop_recording':
    case 'pause_recording':
    case 'resume_recording':
    case 'send_digits':
    case 'background':
    case 'mute':
    case 'unmute':
    case 'room_sound':
    case 'report_transfer':
      return false;
    case 'hangup':
      return event.type === 'channel_ended';
  }
}

const ORIGINATED: ReadonlySet<GatewayEvent['type']> = new Set([
  'channel_ringing',
  'channel_answered',
  'channel_ended',
]);
