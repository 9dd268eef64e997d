import type { Command, HangupCause } from '@hookswitch/telephony';
import { moment } from './channel.js';
import type { Channel } from './channel.js';
import type { Exchange } from './exchange.js';
import { placeOutbound } from './placing.js';
import { endRecordings, pauseRecording, resumeRecording, startRecording } from './recording.js';
import { joinRoom, leaveRoom, mute, soundInRoom } from './rooms.js';
import { comeUp, end, endPlayback, joinBridge, leaveBridge, startPlayback } from './signalling.js';
import { tellAgain } from './tell-again.js';
import { hearReport } from './transferring.js';
import { timestamp } from './timestamp.js';

type ChannelCommand = Exclude<Command, { kind: 'originate' | 'bridge' | 'unbridge' }>;

/** Carries one command out, or tells why not. A command id that was seen before has no second effect. */
export function carryOut(exchange: Exchange, command: Command, at: number): void {
  switch (command.kind) {
    case 'originate': {
      const known = exchange.channels.get(command.channel_id);
      if (!known) placeOutbound(exchange, command, at);
      else if (known.commands.includes(command.id)) tellAgain(exchange, known, command);
      else fail(exchange, known, command, at, 'channel_exists');
      return;
    }
    case 'bridge':
      bridge(exchange, command, at);
      return;
    case 'unbridge':
      // A bridge that is no more was left by everyone, and they were told so.
      for (const channel of [...(exchange.bridges.get(command.bridge_id) ?? [])]) {
        leaveBridge(exchange, channel, at);
      }
      return;
    default: {
      const channel = exchange.channels.get(command.channel_id);
      if (!channel) return failUnkept(exchange, command.channel_id, command, at);
      if (channel.commands.includes(command.id)) return void tellAgain(exchange, channel, command);
      if (channel.state === 'ended') return failUnkept(exchange, channel.id, command, at);
      channel.commands.push(command.id);
      act(exchange, channel, command, at);
    }
  }
}

const NEED_ANSWER: ReadonlySet<Command['kind']> = new Set([
  ...(['hold', 'unhold', 'send_digits', 'report_transfer', 'record', 'join_room'] as const),
]);

/** Commands that need the call to be up: nobody can be put on hold, sent digits or recorded who has not answered. */
function needsAnswer(command: ChannelCommand, channel: Channel): boolean {
  if (command.kind === 'play' || command.kind === 'background') return channel.direction === 'outbound';
  return NEED_ANSWER.has(command.kind);
}

function act(exchange: Exchange, channel: Channel, command: ChannelCommand, at: number): void {
  if (channel.state === 'ringing' && needsAnswer(command, channel)) {
    return fail(exchange, channel, command, at, 'not_answered');
  }
  switch (command.kind) {
    case 'answer':
      if (channel.direction === 'outbound') fail(exchange, channel, command, at, 'not_an_incoming_call');
      else if (channel.state === 'up') tellAgain(exchange, channel, command);
      else comeUp(exchange, channel, at);
      return;
    case 'play':
      startPlayback(exchange, channel, at, command.id, command.media);
      return;
    case 'stop_playback': {
      const playback = channel.playbacks.find(({ id }) => id === command.playback_id);
      if (playback) endPlayback(exchange, channel, at, playback, 'stopped');
      else if (!tellAgain(exchange, channel, command))
        fail(exchange, channel, command, at, 'no_such_playback');
      return;
    }
    case 'hold':
    case 'unhold': {
      const hold = command.kind === 'hold';
      if (channel.on_hold === hold && tellAgain(exchange, channel, command)) return;
      channel.on_hold = hold;
      exchange.happen(channel, { ...moment(channel, at), type: hold ? 'channel_held' : 'channel_unheld' });
      return;
    }
    case 'background':
      channel.background = command.sound;
      exchange.note(channel);
      return;
    case 'join_room':
      return joinRoom(exchange, channel, command, at);
    case 'leave_room':
      return leaveRoom(exchange, channel, command.room_id, at);
    case 'mute':
    case 'unmute':
      return mute(exchange, channel, command.kind === 'mute');
    case 'room_sound':
      return soundInRoom(exchange, channel, command, at);
    case 'report_transfer':
      return hearReport(exchange, channel, command.result, at);
    case 'send_digits':
      channel.digits_heard += command.digits;
      exchange.note(channel);
      return;
    case 'record': {
      const { recording_id } = command;
      if (channel.recordings.some(({ id }) => id === recording_id)) tellAgain(exchange, channel, command);
      else startRecording(exchange, channel, at, command);
      return;
    }
    case 'pause_recording':
    case 'resume_recording': {
      const recording = channel.recordings.find(({ id }) => id === command.recording_id);
      if (recording?.ended_at !== null) return fail(exchange, channel, command, at, 'no_such_recording');
      const change = command.kind === 'pause_recording' ? pauseRecording : resumeRecording;
      return change(exchange, channel, at, recording);
    }
    case 'stop_recording': {
      const recording = channel.recordings.find(({ id }) => id === command.recording_id);
      if (!recording) return fail(exchange, channel, command, at, 'no_such_recording');
      endRecordings(exchange, channel, at, (one) => one === recording);
      tellAgain(exchange, channel, command);
      return;
    }
    case 'hangup': {
      end(exchange, channel, at, causeOfOurEnd(channel, command.cause), 'local');
    }
  }
}

/** An offer that we take back is cancelled; a call that is up was not answered elsewhere. */
function causeOfOurEnd({ state, direction }: Channel, cause: HangupCause): HangupCause {
  if (state === 'ringing' && direction === 'outbound') {
    return cause === 'answered_elsewhere' ? cause : 'cancelled';
  }
  return cause === 'answered_elsewhere' ? 'normal' : cause;
}

function bridge(exchange: Exchange, command: Extract<Command, { kind: 'bridge' }>, at: number): void {
  const channels: Channel[] = [];
  for (const id of command.channel_ids) {
    const channel = exchange.channels.get(id);
    if (!channel || channel.state === 'ended') return failUnkept(exchange, id, command, at);
    channels.push(channel);
  }
  const unanswered = channels.find(
    (channel) => channel.state === 'ringing' && channel.direction === 'outbound',
  );
  if (unanswered) return fail(exchange, unanswered, command, at, 'not_answered');
  for (const channel of channels) {
    const seen = channel.commands.includes(command.id);
    if (!seen) channel.commands.push(command.id);
    if (seen || channel.bridge_id === command.bridge_id) tellAgain(exchange, channel, command);
    else joinBridge(exchange, channel, command.bridge_id, at);
  }
}

function fail(exchange: Exchange, channel: Channel, command: Command, at: number, reason: string): void {
  if (!channel.commands.includes(command.id)) channel.commands.push(command.id);
  const failure = { command_id: command.id, command_kind: command.kind, reason };
  exchange.happen(channel, { ...moment(channel, at), type: 'command_failed', ...failure });
}

/** An ended channel's history is closed, and an unknown one has none: the failure is told with cursor 0. */
function failUnkept(exchange: Exchange, channelId: string, command: Command, at: number): void {
  exchange.tellUnkept({
    type: 'command_failed',
    channel_id: channelId,
    at: timestamp(at),
    cursor: 0,
    command_id: command.id,
    command_kind: command.kind,
    reason: 'no_such_channel',
  });
}
