import type { Command } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import { ifThere } from '../ari/if-there.js';
import type { DialStrings } from '../dial-strings.js';
import type { MediaSource } from '../media-source.js';
import { setBackground, silence } from './background.js';
import type { ChannelRecord } from './channel-record.js';
import type { Exchange } from './exchange.js';
import { reasonOf } from './hangup-causes.js';
import { MILESTONE } from './milestones.js';
import { isLost } from './lost-playbacks.js';
import { isNewThere, markPlayed, wasPlayed } from './played-marks.js';
import { bridge, destroyBridge } from './bridges.js';
import { originate } from './originate.js';
import { joinRoom, leaveRoom, mute, soundInRoom } from './rooms.js';
import type { RoomTurns } from './rooms.js';

/** What commands are carried out with. */
export interface Tools {
  readonly client: AriClient;
  readonly exchange: Exchange;
  readonly rooms: RoomTurns;
  readonly media: MediaSource;
  readonly dialStrings: DialStrings;
  readonly app: string;
  /** Asterisk's time, RFC 3339. */
  readonly now: () => string;
}

/** Recordings outlast their channels, and are carried out apart. */
export type RecordingCommand = Extract<
  Command,
  { kind: 'record' | 'pause_recording' | 'resume_recording' | 'stop_recording' }
>;

const OF_RECORDINGS: ReadonlySet<Command['kind']> = new Set<RecordingCommand['kind']>([
  ...(['record', 'pause_recording', 'resume_recording', 'stop_recording'] as const),
]);

export function isOfRecording(command: Command): command is RecordingCommand {
  return OF_RECORDINGS.has(command.kind);
}

export type ChannelCommand = Exclude<Command, { kind: RecordingCommand['kind'] }>;

/** How often a playback is begun that Asterisk takes and loses. */
const PLAY_TRIES = 10;

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/**
 * Carries one command out. Resolves when Asterisk has taken it; what comes of it comes as events. Rejects with an
 * `AriError` when it was refused, or when nobody knows (`isLost`): then it is called again.
 *
 * @param again it may have been carried out before, by us or by the process before us
 */
export function carryOut(
  tools: Tools,
  record: ChannelRecord,
  command: ChannelCommand,
  again: boolean,
): Promise<void> {
  switch (command.kind) {
    case 'answer':
      return answer(tools, record, again);
    case 'play':
      return play(tools, record, command, again);
    case 'stop_playback':
      return stopPlayback(tools, record, command, again);
    case 'originate':
      return originate(tools, record, command, again);
    case 'bridge':
      return bridge(tools, command);
    case 'unbridge':
      return destroyBridge(tools.client, command.bridge_id);
    case 'join_room':
      return joinRoom(tools, record, command);
    case 'leave_room':
      return leaveRoom(tools, record, command, again);
    case 'mute':
    case 'unmute':
      return mute(tools.client, record, command.kind === 'mute');
    case 'room_sound':
      return soundInRoom(tools, command);
    case 'hold':
    case 'unhold':
      return hold(tools, record, command);
    case 'send_digits':
      return sendDigits(tools, record, command, again);
    case 'background':
      return setBackground(tools.client, record, command.sound);
    case 'report_transfer':
      return reportTransfer(tools, record, command);
    case 'hangup':
      return hangup(tools, record, command);
  }
}

async function answer(
  { client, exchange, now }: Tools,
  record: ChannelRecord,
  again: boolean,
): Promise<void> {
  if (record.cursor >= MILESTONE.answered) return exchange.again(record.told.get('channel_answered'));
  const channelId = record.id;
  await client.request('POST /channels/{channelId}/answer', { channelId }, true);
  // Asterisk tells of a change only: a channel that was answered before says nothing.
  if (again) exchange.tell(record, { type: 'channel_answered' }, now(), MILESTONE.answered);
}

async function play(
  tools: Tools,
  record: ChannelRecord,
  command: CommandOf<'play'>,
  again: boolean,
): Promise<void> {
  const { client, exchange, media, now } = tools;
  const playbackId = command.id;
  if (!record.playing.has(playbackId)) return;
  const mayPlay = again && !isNewThere(record, playbackId);
  if (mayPlay && (await isPlaying(client, playbackId))) {
    if (record.playing.get(playbackId) === 'stopping') return endPlayback(tools, record, playbackId);
    return void record.playing.set(playbackId, 'playing');
  }
  if (mayPlay && (await wasPlayed(client, record, playbackId)))
    return exchange.finishPlayback(record, playbackId, 'done', now());
  const url = await media.urlOf(command.media);
  if (record.playing.get(playbackId) === 'stopping')
    return exchange.finishPlayback(record, playbackId, 'stopped', now());
  record.playing.set(playbackId, 'playing');
  await silence(client, record);
  const begin = () =>
    client.request('POST /channels/{channelId}/play/{playbackId}', {
      channelId: record.id,
      playbackId,
      media: [`sound:${url}`],
    });
  await Promise.all([markPlayed(client, record, playbackId), begin()]);
  // Behind another one it may wait for long; that one was heard, so that the channel is out of its bridge.
  const [next] = record.playing.keys();
  const mayGetLost = record.wasBridged && next === playbackId;
  for (let tries = 1; mayGetLost && (await isLost(client, record, playbackId)); tries += 1) {
    const isStopped = record.playing.get(playbackId) === 'stopping';
    if (isStopped || tries === PLAY_TRIES)
      return exchange.finishPlayback(record, playbackId, isStopped ? 'stopped' : 'failed', now());
    await begin();
  }
}

async function isPlaying(client: AriClient, playbackId: string): Promise<boolean> {
  return (await ifThere(client.request('GET /playbacks/{playbackId}', { playbackId }))) !== null;
}

async function stopPlayback(
  tools: Tools,
  record: ChannelRecord,
  { playback_id: playbackId }: CommandOf<'stop_playback'>,
  again: boolean,
): Promise<void> {
  const state = record.playing.get(playbackId);
  const fate = record.fates.get(playbackId);
  // One that the process before us has begun is not known here.
  if (state === undefined && !(again && fate === undefined)) return tools.exchange.again(fate);
  record.playing.set(playbackId, 'stopping');
  if (state !== 'waiting') await endPlayback(tools, record, playbackId);
}

async function endPlayback(
  { client, exchange, now }: Tools,
  record: ChannelRecord,
  playbackId: string,
): Promise<void> {
  try {
    await client.request('DELETE /playbacks/{playbackId}', { playbackId });
  } catch (error) {
    if (!(error instanceof AriError && error.isGone)) throw error;
    // It came to its end by itself: that is told by its own event, unless nobody was here to hear it.
    if (!record.fates.has(playbackId)) exchange.finishPlayback(record, playbackId, 'stopped', now());
  }
}

/** Music for the one who is held, and silence for the others: Asterisk's hold alone would let them hear the room. */
async function hold(
  { client, exchange, now }: Tools,
  record: ChannelRecord,
  { id, kind }: CommandOf<'hold' | 'unhold'>,
): Promise<void> {
  const channelId = record.id;
  const muted = { channelId, direction: 'in' } as const;
  const on = kind === 'hold';
  if (record.held !== on) {
    const asked = on
      ? [
          client.request('POST /channels/{channelId}/hold', { channelId }),
          client.request('POST /channels/{channelId}/mute', muted),
        ]
      : [
          client.request('DELETE /channels/{channelId}/hold', { channelId }),
          // Who is muted in a room stays so.
          ...(record.muted === true ? [] : [client.request('DELETE /channels/{channelId}/mute', muted)]),
        ];
    await Promise.all(asked);
    record.hushed = on;
    record.fates.set(id, exchange.hold(record, on, now()));
  }
}

async function sendDigits(
  { client }: Tools,
  record: ChannelRecord,
  { digits }: CommandOf<'send_digits'>,
  again: boolean,
): Promise<void> {
  // Nobody can tell whether they were sent: keys that are pressed twice do more harm than keys that are missing.
  if (again) return;
  await client.request('POST /channels/{channelId}/dtmf', { channelId: record.id, dtmf: digits });
}

async function hangup(
  { client }: Tools,
  record: ChannelRecord,
  { cause }: CommandOf<'hangup'>,
): Promise<void> {
  record.hangup = cause;
  const reason = reasonOf(cause);
  await client.request('DELETE /channels/{channelId}', { channelId: record.id, reason });
}

/** What a phone is told by NOTIFY (RFC 3515 §2.4.4): after a 200 it hangs up. */
const PROGRESS = {
  trying: 'channel_progress',
  done: 'channel_answered',
  failed: 'channel_declined',
} as const;

async function reportTransfer(
  { client }: Tools,
  record: ChannelRecord,
  { result }: CommandOf<'report_transfer'>,
): Promise<void> {
  const states = PROGRESS[result];
  // Ahead of the hang-up that may follow at once, on the same connection: else the phone is told that it failed.
  await client.request('POST /channels/{channelId}/transfer_progress', { channelId: record.id, states });
}
