import type { Party } from './address.js';

/**
 * A request to a gateway. `id` makes it idempotent: the same id sent again has no second effect, and the gateway tells
 * again what came of it. The sender chooses the ids of what it creates (channels, playbacks, bridges), as ARI allows.
 */
export type Command =
  | { readonly kind: 'answer'; readonly id: string; readonly channel_id: string }
  | {
      readonly kind: 'play';
      readonly id: string;
      readonly channel_id: string;
      /** It waits for what plays on the channel already. */
      readonly media: PlayedMedia;
    }
  /** Stops the playback that the `play` command of this id started. */
  | {
      readonly kind: 'stop_playback';
      readonly id: string;
      readonly channel_id: string;
      readonly playback_id: string;
    }
  | {
      readonly kind: 'originate';
      readonly id: string;
      /** The id of the channel to create. */
      readonly channel_id: string;
      readonly to: {
        /** A `device` is a further phone of a user: its target is what it registers as, such as `ann-mobile`. */
        readonly type: 'extension' | 'device' | 'number';
        readonly target: string;
        /** Of a number: the trunk that it is dialled over, by the telephony system's own name; its usual one without it. */
        readonly trunk?: string;
      };
      readonly from: Party;
      /** After this time the gateway gives up: the channel ends with cause `no_answer`. */
      readonly ring_time_ms: number;
    }
  /** Connects two or more channels. One that is on another bridge moves over. */
  | {
      readonly kind: 'bridge';
      readonly id: string;
      readonly bridge_id: string;
      readonly channel_ids: readonly string[];
    }
  | { readonly kind: 'unbridge'; readonly id: string; readonly bridge_id: string }
  /**
   * Lets a channel into a room: a bridge of many, by an id that the sender chooses. It is made with its first channel, stays
   * when one alone is in it, and goes with its last. `channel_bridged` tells that the channel is in, also when nobody else is.
   * A channel on another bridge, or in another room, moves over.
   */
  | {
      readonly kind: 'join_room';
      readonly id: string;
      readonly channel_id: string;
      readonly room_id: string;
      /** It hears the others, and they do not hear it. */
      readonly muted: boolean;
    }
  /** Takes a channel out of a room: `channel_unbridged`. The others stay, and whoever leaves is muted no more. */
  | {
      readonly kind: 'leave_room';
      readonly id: string;
      readonly channel_id: string;
      readonly room_id: string;
    }
  /** Whether the others in a room hear a channel. One that is muted already stays so. No event tells of it. */
  | { readonly kind: 'mute' | 'unmute'; readonly id: string; readonly channel_id: string }
  /** What a channel hears that is alone in its room, and everybody else there. No event tells of it. */
  | {
      readonly kind: 'room_sound';
      readonly id: string;
      /** One that is in the room. */
      readonly channel_id: string;
      readonly room_id: string;
      /** `beep`: once, heard by all. `music` goes on until `none`. */
      readonly sound: 'music' | 'none' | 'beep';
    }
  | { readonly kind: 'hold' | 'unhold'; readonly id: string; readonly channel_id: string }
  /**
   * What a channel hears from now on while nothing is played to it and it is on no bridge. On a caller who is not answered
   * `ringback` is a ringing indication (SIP 180), and `music` is early media where there can be some. It ends with `none`,
   * with a `bridge`, or with the channel; what is played interrupts it. No event tells of it.
   */
  | {
      readonly kind: 'background';
      readonly id: string;
      readonly channel_id: string;
      readonly sound: BackgroundSound;
    }
  /**
   * Tells a phone what came of the transfer that it asked for (`transfer_requested`) on this channel: `trying` may come
   * before one of the others. After `done` the phone hangs up, the second line of an attended transfer too; after `failed`
   * it has its calls as before. No event tells of it.
   */
  | {
      readonly kind: 'report_transfer';
      readonly id: string;
      readonly channel_id: string;
      readonly result: 'trying' | 'done' | 'failed';
    }
  /**
   * An engine that comes back does not send it again when it does not know its fate: keys that are pressed twice do more
   * harm than keys that are missing.
   */
  | {
      readonly kind: 'send_digits';
      readonly id: string;
      readonly channel_id: string;
      readonly digits: string;
    }
  /**
   * Records what is said and heard on a channel from now on: until it is stopped, the maximum is reached, nothing has been
   * said for the longest silence, or the channel ends. It goes on when the channel comes to a bridge, leaves it or is put on
   * hold. A channel that is not answered is not recorded: `not_answered`.
   *
   * Sent again with the same id it asks what became of the recording: see {@link RecordingStore}.
   */
  | {
      readonly kind: 'record';
      readonly id: string;
      readonly channel_id: string;
      /** The id of the recording to make: a UUIDv7. Its file is kept under it. */
      readonly recording_id: string;
      readonly max_duration_ms: number;
      /** What the far end says, what it hears, or both mixed: `both` when missing. */
      readonly sides?: RecordedSides;
      /** It ends when nothing was said for so long; missing: silence does not end it. Whole seconds, one at least. */
      readonly max_silence_ms?: number;
    }
  /**
   * What is said while a recording pauses is not in its file. One that pauses, or goes on, already stays as it is; one that
   * the channel has not, or that has ended: `no_such_recording`. No event tells of it.
   */
  | {
      readonly kind: 'pause_recording' | 'resume_recording';
      readonly id: string;
      readonly channel_id: string;
      readonly recording_id: string;
    }
  /** Ends a recording; its `recording_finished` comes once the file is safe. One that the channel has not: `no_such_recording`. */
  | {
      readonly kind: 'stop_recording';
      readonly id: string;
      readonly channel_id: string;
      readonly recording_id: string;
    }
  /**
   * A call of ours that still rings ends as `cancelled`, whatever the cause given here, but for `answered_elsewhere`: its
   * phone is told so, where that is possible, and shows no missed call.
   */
  | {
      readonly kind: 'hangup';
      readonly id: string;
      readonly channel_id: string;
      readonly cause: HangupCause;
    };

/** Whose voices a recording holds: see the command `record`. */
export type RecordedSides = 'both' | 'said' | 'heard';

/** A sound without an end: see the command `background`. */
export type BackgroundSound = 'ringback' | 'music' | 'none';

/** What a channel is to hear. */
export type PlayedMedia =
  /** Rendered by the gateway's text-to-speech port. */
  | { readonly speech: string; readonly language: string; readonly voice: string | null }
  /** A stored sound file: 16-bit PCM, one channel, 8000 Hz. */
  | {
      /** SHA-256 of the file, in hex: the name that it is stored and served under. */
      readonly prompt: string;
      readonly duration_ms: number;
      /** What people call it, for timelines and the test phone. */
      readonly name?: string;
    }
  /** The short tone after which somebody is recorded. */
  | { readonly tone: 'beep'; readonly duration_ms: number }
  /** A recording that is in the {@link RecordingStore}. */
  | { readonly recording: string; readonly duration_ms: number };

/** Why a channel ended, or why we end it. The gateway maps it to and from SIP statuses and Q.850 causes. */
export type HangupCause =
  | 'normal'
  | 'busy'
  | 'no_answer'
  | 'declined'
  | 'unreachable'
  | 'congestion'
  | 'cancelled'
  | 'answered_elsewhere'
  | 'unallocated'
  | 'gateway_lost';
