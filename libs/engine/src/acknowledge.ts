import type { Command, GatewayEvent } from '@hookswitch/telephony';
import type { OpenFrame } from './turn.js';

/** Takes the commands off a frame's list that an event answers: they need no repetition after a restart. */
export function acknowledge(frame: OpenFrame, event: GatewayEvent): void {
  if (frame.pending.length === 0) return;
  const pending = frame.pending.filter((command) => !answers(frame, event, command));
  if (pending.length < frame.pending.length) frame.pending = pending;
}

function answers(frame: OpenFrame, event: GatewayEvent, command: Command): boolean {
  switch (command.kind) {
    case 'answer':
      return event.channel_id === command.channel_id && isEither(event, 'channel_answered', 'channel_ended');
    case 'play':
      return event.type === 'playback_finished' && event.playback_id === command.id;
    case 'stop_playback':
      return event.type === 'playback_finished' && event.playback_id === command.playback_id;
    case 'originate':
      return event.channel_id === command.channel_id;
    case 'bridge':
      return event.type === 'channel_bridged' && event.bridge_id === command.bridge_id;
    case 'join_room':
      if (event.channel_id !== command.channel_id) return false;
      return (
        event.type === 'channel_ended' ||
        (event.type === 'channel_bridged' && event.bridge_id === command.room_id)
      );
    case 'leave_room':
      if (event.channel_id !== command.channel_id) return false;
      return (
        event.type === 'channel_ended' ||
        (event.type === 'channel_unbridged' && event.bridge_id === command.room_id)
      );
    case 'unbridge':
      return event.type === 'channel_unbridged' && event.bridge_id === command.bridge_id;
    case 'hold':
      return event.channel_id === command.channel_id && isEither(event, 'channel_held', 'channel_ended');
    case 'unhold':
      return event.channel_id === command.channel_id && isEither(event, 'channel_unheld', 'channel_ended');
    case 'background':
      if (event.channel_id !== command.channel_id) return false;
      return event.type === 'channel_ended' || (event.type === 'channel_bridged' && isOwn(frame, event));
    case 'report_transfer':
      return event.channel_id === command.channel_id && event.type === 'channel_ended';
    case 'mute':
    case 'unmute':
    case 'room_sound':
    case 'record':
    case 'stop_recording':
    case 'pause_recording':
    case 'resume_recording':
    case 'send_digits':
    case 'hangup':
      return false;
  }
}

function isEither(event: GatewayEvent, ...types: readonly GatewayEvent['type'][]): boolean {
  return types.includes(event.type);
}

/** Whether the frame has asked for this bridge: one of a node that was left may be told late. */
function isOwn(
  { names }: OpenFrame,
  { bridge_id }: Extract<GatewayEvent, { type: 'channel_bridged' }>,
): boolean {
  return Object.values(names).includes(bridge_id);
}
