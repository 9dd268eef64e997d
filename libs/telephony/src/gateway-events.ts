import type { Party } from './address.js';
import type { HangupCause } from './commands.js';
import type { RecordedFile } from './recording-store.js';

interface ChannelEvent {
  readonly channel_id: string;
  /** When it happened, by the gateway's clock; RFC 3339 UTC, milliseconds. */
  readonly at: string;
  /**
   * Position in this channel's history, from 1. The engine keeps the last one that it has committed and hands it back
   * at `connect`, so that a gateway which remembers can go on from there. 0 where a gateway cannot count, and for a
   * `command_failed` of a channel that is no more and for `recording_finished`: such an event is always news.
   */
  readonly cursor: number;
}

/** What a telephony system tells the engine. One channel's events come in order. */
export type GatewayEvent =
  | (ChannelEvent & {
      readonly type: 'channel_incoming';
      readonly from: Party;
      readonly to: Party;
      /** Set when one of our own phones calls: its extension, or what a further device of a user registers as. */
      readonly extension: string | null;
      readonly crm_id: string | null;
      /** Who was called first, when the call was diverted to us (SIP Diversion, History-Info). */
      readonly diverted_from?: Party;
    })
  | (ChannelEvent & { readonly type: 'channel_ringing' })
  | (ChannelEvent & { readonly type: 'channel_answered' })
  /** Put on hold by its far end or by our command. */
  | (ChannelEvent & { readonly type: 'channel_held' | 'channel_unheld' })
  /** On a bridge, which connects two at least, or in a room, which may have one: `bridge_id` is then the room's. */
  | (ChannelEvent & { readonly type: 'channel_bridged'; readonly bridge_id: string })
  /** By command, or because the last other party has left: a bridge of one is no bridge; a room of one is one. */
  | (ChannelEvent & { readonly type: 'channel_unbridged'; readonly bridge_id: string })
  | (ChannelEvent & { readonly type: 'digit_received'; readonly digit: string })
  | (ChannelEvent & { readonly type: 'speech_received'; readonly text: string })
  /**
   * The phone at the far end wants to hand its call over (SIP REFER). The gateway does nothing by itself: it asks, and the
   * phone waits for a `report_transfer`.
   */
  | (ChannelEvent & {
      readonly type: 'transfer_requested';
      /** The digits that were dialled for it; `''` for an attended transfer. */
      readonly to: string;
      /** Attended: the phone's other channel, whose party is to get this call; of another call, or of the same. */
      readonly consultation_channel_id: string | null;
    })
  | (ChannelEvent & {
      readonly type: 'playback_finished';
      readonly playback_id: string;
      /** `stopped`: by command or because the channel ended. */
      readonly result: 'done' | 'stopped' | 'failed';
    })
  | (ChannelEvent & { readonly type: 'recording_started'; readonly recording_id: string })
  /**
   * What became of a recording: told once the file is safe in the {@link RecordingStore}, or when it is certain that there
   * will be none. Bringing the file takes its time, so that this stands outside the channel's order: its cursor is 0, it
   * may come after `channel_ended`, and nothing of it is told at `connect`. An engine that lacks it asks, by sending the
   * `record` command again.
   */
  | (ChannelEvent & {
      readonly type: 'recording_finished';
      readonly recording_id: string;
      readonly result: 'done' | 'failed';
      /** How long the recording is; 0 when it failed. */
      readonly duration_ms: number;
      /**
       * How long somebody talked in it, as far as the gateway knows: where silence was to end it, and the end was seen.
       * Missing or `null`: nobody knows.
       */
      readonly talking_ms?: number | null;
      /** `null` when it failed. */
      readonly file: RecordedFile | null;
      /** Why it failed, in words; `null` when it is done. */
      readonly reason: string | null;
    })
  /** The channel's last event, but for `recording_finished`: what played or was bridged has ended before it. */
  | (ChannelEvent & {
      readonly type: 'channel_ended';
      readonly cause: HangupCause;
      /** `remote`: the far end; `local`: our own command or the end of its ring time; `gateway`: neither (lost, restarted). */
      readonly ended_by: 'remote' | 'local' | 'gateway';
      readonly sip_status: number | null;
    })
  | (ChannelEvent & {
      readonly type: 'command_failed';
      readonly command_id: string;
      readonly command_kind: string;
      readonly reason: string;
    });

export type GatewayEventType = GatewayEvent['type'];
