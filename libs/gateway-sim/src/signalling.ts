import type { HangupCause, PlayedMedia } from '@hookswitch/telephony';
import { sipStatus } from './causes.js';
import { moment, nextCursor } from './channel.js';
import type { Channel, Playback } from './channel.js';
import { endRecordings } from './recording.js';
import type { Exchange } from './exchange.js';
import { timestamp } from './timestamp.js';

const MS_PER_CHARACTER = 60;
const LONGEST_SPEECH_MS = 10_000;

/** How long a text is spoken, in milliseconds of real time. */
export function speechTime(text: string, speed: number): number {
  return Math.round(Math.min(text.length * MS_PER_CHARACTER, LONGEST_SPEECH_MS) / speed);
}

/** The call comes up: by our answer (inbound) or the phone's (outbound). Steps that waited for it are due now. */
export function comeUp(exchange: Exchange, channel: Channel, at: number): void {
  channel.state = 'up';
  channel.reaction = null;
  const step = channel.script[channel.step];
  if (step && channel.step_at === null) {
    channel.step_at = channel.direction === 'outbound' ? at + step.after_ms : at;
  }
  if (channel.hangup_after_ms !== null) channel.hangup_at = at + channel.hangup_after_ms;
  exchange.happen(channel, {
    type: 'channel_answered',
    channel_id: channel.id,
    at: timestamp(at),
    cursor: nextCursor(channel),
  });
  exchange.schedule(channel);
}

/** Puts speech, a prompt or a beep at the end of the channel's queue. */
export function startPlayback(
  exchange: Exchange,
  channel: Channel,
  at: number,
  id: string,
  media: PlayedMedia,
): void {
  const started_at = channel.playbacks.at(-1)?.ends_at ?? at;
  const stored = storedSound(media);
  if (stored !== null) {
    const { prompt, name, duration_ms } = stored;
    const ends_at = started_at + Math.round(duration_ms / exchange.speed);
    channel.playbacks.push({ id, prompt, name, started_at, ends_at });
  } else if ('speech' in media) {
    const { speech: text, language, voice } = media;
    const ends_at = started_at + speechTime(text, exchange.speed);
    channel.playbacks.push({ id, text, language, voice, started_at, ends_at });
  }
  exchange.note(channel);
  exchange.schedule(channel);
}

/** What is played of a file: its key, what people call it, and how long it is; `null`: speech. */
function storedSound(media: PlayedMedia) {
  if ('prompt' in media) return { ...media, name: media.name ?? '' };
  if ('tone' in media) return { prompt: media.tone, name: 'Beep', duration_ms: media.duration_ms };
  if ('recording' in media)
    return { prompt: media.recording, name: 'What was recorded', duration_ms: media.duration_ms };
  return null;
}

/** Ends one playback; those that queue behind it move up. */
export function endPlayback(
  exchange: Exchange,
  channel: Channel,
  at: number,
  playback: Playback,
  result: 'done' | 'stopped',
): void {
  channel.playbacks.splice(channel.playbacks.indexOf(playback), 1);
  let free = at;
  for (const queued of channel.playbacks) {
    if (queued.started_at < at) {
      free = queued.ends_at;
      continue;
    }
    const length = queued.ends_at - queued.started_at;
    queued.started_at = free;
    queued.ends_at = free + length;
    free = queued.ends_at;
  }
  finishPlayback(exchange, channel, at, playback, result);
  exchange.schedule(channel);
}

function finishPlayback(
  exchange: Exchange,
  channel: Channel,
  at: number,
  { id: playback_id, untold = false }: Playback,
  result: 'done' | 'stopped',
): void {
  if (untold) return exchange.note(channel);
  exchange.happen(channel, {
    type: 'playback_finished',
    channel_id: channel.id,
    at: timestamp(at),
    cursor: nextCursor(channel),
    playback_id,
    result,
  });
}

/** Connects a channel with the others on a bridge. From another bridge it moves over. */
export function joinBridge(exchange: Exchange, channel: Channel, bridgeId: string, at: number): void {
  leaveBridge(exchange, channel, at);
  channel.background = 'none';
  exchange.join(channel, bridgeId);
  exchange.happen(channel, { ...moment(channel, at), type: 'channel_bridged', bridge_id: bridgeId });
}

/** Takes a channel off its bridge. One that would be left alone there is taken off too: a bridge needs two, a room does not. */
export function leaveBridge(exchange: Exchange, channel: Channel, at: number): void {
  const bridgeId = channel.bridge_id;
  if (bridgeId === null) return;
  const others = exchange.unjoin(channel);
  exchange.happen(channel, { ...moment(channel, at), type: 'channel_unbridged', bridge_id: bridgeId });
  const wasRoom = channel.in_room === true;
  channel.in_room = channel.muted = false;
  channel.room_sound = 'none';
  for (const other of others) {
    if (others.length === 1 && !wasRoom) leaveBridge(exchange, other, at);
    else exchange.note(other);
  }
}

/** The channel ends: what plays is stopped, its bridge is left, and its last event says why. */
export function end(
  exchange: Exchange,
  channel: Channel,
  at: number,
  cause: HangupCause,
  by: 'remote' | 'local',
): void {
  const answered = channel.state === 'up';
  for (const playback of channel.playbacks) {
    finishPlayback(exchange, channel, at, playback, 'stopped');
  }
  leaveBridge(exchange, channel, at);
  endRecordings(exchange, channel, at, () => true);
  channel.state = 'ended';
  channel.ended_at = at;
  channel.playbacks = [];
  channel.reaction = null;
  channel.step_at = null;
  channel.hangup_at = null;
  exchange.happen(channel, {
    type: 'channel_ended',
    channel_id: channel.id,
    at: timestamp(at),
    cursor: nextCursor(channel),
    cause,
    ended_by: by,
    sip_status: sipStatus(cause, answered),
  });
  exchange.ended.add(channel);
  exchange.schedule(channel);
  if (channel.forgotten) exchange.remove(channel);
}
