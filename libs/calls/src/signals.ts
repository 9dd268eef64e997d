import type { Command, GatewayEvent, PlayedMedia } from '@hookswitch/telephony';
import { displayNumber } from './call-resource.js';
import { deviceNamed, partyOfChannel } from './devices/leg-devices.js';
import type { Call, Leg, Signal } from './call.js';

/**
 * A gateway event as a line of the call's timeline; `null` for what tells people nothing.
 *
 * @param hidden the key that was pressed is not to be shown
 */
export function signalOfEvent(call: Call, event: GatewayEvent, hidden = false): Signal | null {
  const leg = partyOfChannel(call, event.channel_id);
  const who = nameOf(leg, event.channel_id);
  const text = hidden ? `${who} pressed a key that is not shown.` : eventText(call, who, event);
  return text === null ? null : { at: event.at, kind: event.type, ...ofPhone(leg, event.channel_id), text };
}

/**
 * A command to the gateway as a line of the call's timeline; `null` for what the lines around it say: a ringing tone, and
 * the end of what is heard while waiting.
 */
export function signalOfCommand(call: Call, command: Command, at: string): Signal | null {
  if (command.kind === 'background' && command.sound !== 'music') return null;
  if (command.kind === 'room_sound') return null;
  const channelId = 'channel_id' in command ? command.channel_id : call.channel_id;
  const leg = partyOfChannel(call, channelId);
  const text = commandText(nameOf(leg, channelId), command);
  return { at, kind: `command_${command.kind}`, ...ofPhone(leg, channelId), text };
}

/**
 * A signal in as few words as do where it is plain whose it is: "rings" for "Ann rings.", "calls +442079460999" for
 * "+442079460123 calls +442079460999.". The whole sentence where it names somebody else.
 *
 * @param leg the signal's
 */
export function briefSignal({ kind, text, device }: Signal, leg: Leg | undefined): string {
  const who = leg === undefined ? 'A channel' : whoIs(leg, device ?? null);
  const sentence = text.replace(/\.$/, '');
  if (kind === 'channel_incoming') return sentence.replace(/^.* calls /, 'calls ');
  if (sentence.startsWith(`${who} `)) return sentence.slice(who.length + 1);
  return sentence.endsWith(`: ${who}`) ? sentence.slice(0, -who.length - 2) : sentence;
}

function ofPhone(leg: Leg | undefined, channelId: string): Pick<Signal, 'leg_id' | 'device'> {
  const device = leg === undefined ? null : deviceNamed(leg, channelId);
  return { leg_id: leg?.id ?? null, ...(device !== null && { device }) };
}

function eventText(call: Call, who: string, event: GatewayEvent): string | null {
  switch (event.type) {
    case 'channel_incoming':
      return `${displayNumber(call.from) || 'An unknown number'} calls ${displayNumber(call.to)}.`;
    case 'channel_ringing':
      return `${who} rings.`;
    case 'channel_answered':
      return `${who} is answered.`;
    case 'channel_held':
      return `${who} is on hold.`;
    case 'channel_unheld':
      return `${who} is off hold.`;
    case 'channel_bridged':
      return `${who} is connected.`;
    case 'channel_unbridged':
      return `${who} is disconnected from the other party.`;
    case 'digit_received':
      return `${who} pressed ${event.digit}.`;
    case 'transfer_requested':
      return event.consultation_channel_id === null
        ? `${who} asks to transfer the call to ${event.to || 'nobody'}.`
        : `${who} asks to connect the two parties of its lines.`;
    case 'speech_received':
      return `${who} said: ${event.text}`;
    case 'playback_finished':
      return event.result === 'failed' ? 'Playing failed.' : `Playing ended (${event.result}).`;
    case 'channel_ended':
      return `${who} ended: ${event.cause.replaceAll('_', ' ')}${event.sip_status === null ? '' : ` (SIP ${event.sip_status})`}.`;
    case 'recording_started':
      return `Recording has started: ${who}.`;
    case 'recording_finished':
      return event.file === null
        ? `Recording failed: ${event.reason ?? 'the gateway does not say why'}.`
        : `Recording saved (${lengthText(event.duration_ms)}, ${sizeText(event.file.bytes)}).`;
    case 'command_failed':
      // Both sides hung up: the channel's end is told by itself.
      if (event.command_kind === 'hangup' && event.reason === 'no_such_channel') return null;
      return `The gateway could not carry out ${event.command_kind}: ${event.reason}.`;
  }
}

function commandText(who: string, command: Command): string {
  switch (command.kind) {
    case 'answer':
      return `Answer: ${who}.`;
    case 'play':
      return playText(command.media);
    case 'stop_playback':
      return 'Stop playing.';
    case 'originate':
      return `Ring ${command.to.target}${command.to.trunk === undefined ? '' : ` over ${command.to.trunk}`}.`;
    case 'bridge':
      return 'Connect the parties.';
    case 'unbridge':
      return 'Disconnect the parties.';
    case 'join_room':
      return `Let into the room${command.muted ? ', muted' : ''}: ${who}.`;
    case 'leave_room':
      return `Take out of the room: ${who}.`;
    case 'mute':
      return `Mute: ${who}.`;
    case 'unmute':
      return `Unmute: ${who}.`;
    case 'room_sound':
      return 'A sound for the room.';
    case 'hold':
      return `Put on hold: ${who}.`;
    case 'unhold':
      return `Take off hold: ${who}.`;
    case 'background':
      return `Music while waiting: ${who}.`;
    case 'report_transfer':
      return `Tell ${who} what came of the transfer: ${command.result}.`;
    case 'send_digits':
      return `Send ${command.digits.length === 1 ? 'a digit' : `${command.digits.length} digits`}: ${who}.`;
    case 'record':
      return `Record: ${who}.`;
    case 'pause_recording':
      return 'Pause the recording.';
    case 'resume_recording':
      return 'Go on recording.';
    case 'stop_recording':
      return 'Stop recording.';
    case 'hangup':
      return `Hang up: ${who}.`;
  }
}

function playText(media: PlayedMedia): string {
  if ('prompt' in media) return `Play: ${media.name || 'a prompt'}`;
  if ('tone' in media) return 'Play: a beep';
  return 'recording' in media ? 'Play what was recorded.' : `Say: ${media.speech}`;
}

/** `90 s`; below ten seconds to a tenth. */
function lengthText(ms: number): string {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function nameOf(leg: Leg | undefined, channelId: string): string {
  return leg === undefined ? 'A channel' : whoIs(leg, deviceNamed(leg, channelId));
}

function whoIs(leg: Leg, device: string | null): string {
  const who = leg.kind === 'caller' ? 'The caller' : leg.name || leg.number;
  return device === null ? who : `${who} (${device})`;
}
