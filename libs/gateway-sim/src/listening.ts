import type { HangupCause, Party } from '@hookswitch/telephony';
import type { Channel, Playback, TransferReport } from './channel.js';
import type { Exchange } from './exchange.js';
import { timestamp } from './timestamp.js';

/** What a simulated party hears, sees and did: enough to draw a test phone. Times are RFC 3339 UTC. */
export interface Listening {
  readonly channel_id: string;
  readonly direction: 'inbound' | 'outbound';
  readonly from: Party;
  readonly to: Party;
  readonly state: Channel['state'];
  /**
   * `ringback`: the caller's waiting tone; `bell`: a phone that rings; `hold_music`: put on hold by the other side, or
   * music while it waits.
   */
  readonly hears: 'ringback' | 'bell' | 'speech' | 'prompt' | 'hold_music' | 'party' | 'silence' | 'nothing';
  readonly speech: {
    readonly playback_id: string;
    readonly text: string;
    readonly language: string;
    readonly voice: string | null;
    readonly started_at: string;
    readonly ends_at: string;
  } | null;
  /** The extension of ours whose phone this is; `null`: somebody outside. */
  readonly extension: string | null;
  /** What it was told of the transfer that it asked for last. */
  readonly transfer: TransferReport | null;
  /** A stored prompt that plays, by its key and the name that people call it. */
  readonly prompt: {
    readonly playback_id: string;
    readonly key: string;
    readonly name: string;
    readonly started_at: string;
    readonly ends_at: string;
  } | null;
  /** The other parties on the bridge. */
  readonly bridged_with: readonly { readonly channel_id: string; readonly party: Party }[];
  /** Those do not hear it. */
  readonly muted: boolean;
  /** Put on hold by the flow or the other side. */
  readonly on_hold: boolean;
  /** Has put the call on hold itself. */
  readonly holds: boolean;
  /** Keys that were sent to it. */
  readonly digits_heard: string;
  readonly ended: {
    readonly at: string;
    readonly cause: HangupCause;
    readonly ended_by: 'remote' | 'local' | 'gateway';
    readonly sip_status: number | null;
  } | null;
}

/** Describes a channel as its party experiences it at this moment. */
export function listenTo(exchange: Exchange, channel: Channel): Listening {
  const playback = channel.playbacks[0];
  const seats = channel.bridge_id === null ? undefined : exchange.bridges.get(channel.bridge_id);
  const others = [...(seats ?? [])].filter((other) => other !== channel);
  return {
    channel_id: channel.id,
    direction: channel.direction,
    from: channel.from,
    to: channel.to,
    state: channel.state,
    hears: hears(channel, others.filter(({ muted = false }) => !muted).length),
    speech: speechOf(playback),
    prompt: promptOf(playback),
    extension: channel.extension ?? null,
    transfer: channel.transfer ?? null,
    bridged_with: others.map((other) => ({ channel_id: other.id, party: partyOf(other) })),
    muted: channel.muted ?? false,
    on_hold: channel.on_hold,
    holds: channel.holds,
    digits_heard: channel.digits_heard,
    ended: endOf(channel),
  };
}

function speechOf(playback: Playback | undefined): Listening['speech'] {
  if (playback === undefined || 'prompt' in playback) return null;
  const { text, language, voice } = playback;
  return { playback_id: playback.id, text, language, voice, ...timesOf(playback) };
}

function promptOf(playback: Playback | undefined): Listening['prompt'] {
  if (playback === undefined || !('prompt' in playback)) return null;
  const { prompt, name } = playback;
  return { playback_id: playback.id, key: prompt, name, ...timesOf(playback) };
}

function timesOf({ started_at, ends_at }: Playback) {
  return { started_at: timestamp(started_at), ends_at: timestamp(ends_at) };
}

/** Who is at the far end of a channel. */
function partyOf(channel: Channel): Party {
  return channel.direction === 'inbound' ? channel.from : channel.to;
}

function hears(channel: Channel, others: number): Listening['hears'] {
  if (channel.state === 'ended') return 'nothing';
  const [playback] = channel.playbacks;
  if (playback !== undefined) return 'prompt' in playback ? 'prompt' : 'speech';
  if (channel.state === 'ringing' && channel.direction === 'outbound') return 'bell';
  if (channel.on_hold) return 'hold_music';
  if (others > 0) return 'party';
  if (channel.background === 'music' || channel.room_sound === 'music') return 'hold_music';
  return channel.state === 'ringing' || channel.background === 'ringback' ? 'ringback' : 'silence';
}

function endOf(channel: Channel): Listening['ended'] {
  const last = channel.history.findLast(({ type }) => type === 'channel_ended');
  if (last?.type !== 'channel_ended') return null;
  const { at, cause, ended_by, sip_status } = last;
  return { at, cause, ended_by, sip_status };
}
