import type {
  BackgroundSound,
  Command,
  GatewayEvent,
  HangupCause,
  Party,
  RecordedFile,
  RecordedSides,
} from '@hookswitch/telephony';
import type { ScriptStep } from './script.schema.js';
import { timestamp } from './timestamp.js';

/** What a ringing phone will do, and when; `by` tells a phone's own refusal from the end of our ring time. */
export interface Reaction {
  readonly at: number;
  readonly does: 'answer' | HangupCause;
  readonly by: 'remote' | 'local';
}

export type TransferReport = Extract<Command, { kind: 'report_transfer' }>['result'];

/** Speech, or a prompt by its key and name. */
type Heard =
  | { readonly text: string; readonly language: string; readonly voice: string | null }
  | { readonly prompt: string; readonly name: string };

/** What a party hears. `id` is that of the `play` command. Times in milliseconds since the epoch. */
export type Playback = Heard & {
  readonly id: string;
  started_at: number;
  ends_at: number;
  /** Heard by all in a room: its end is told to nobody. */
  untold?: boolean;
};

/** What became of a recording. */
export interface RecordingOutcome {
  readonly result: 'done' | 'failed';
  readonly duration_ms: number;
  readonly talking_ms?: number | null;
  readonly file: RecordedFile | null;
  readonly reason: string | null;
}

/** Something that was said into a recording: where in it, in milliseconds from its beginning. */
export interface SpokenPart {
  readonly text: string;
  readonly from_ms: number;
  readonly to_ms: number;
}

/** A recording of a channel. Times in milliseconds since the epoch. */
export interface SimulatedRecording {
  readonly id: string;
  readonly started_at: number;
  /** When its maximum is reached; later by each pause. */
  ends_at: number;
  /** Journals of earlier versions do not have these. */
  readonly sides?: RecordedSides;
  /** It ends after so much silence. */
  readonly silence_ms?: number;
  /** Since when it pauses; `null`: it goes on. */
  paused_at?: number | null;
  /** How long all pauses were that are over. */
  paused_ms?: number;
  /** What was said into it. */
  spoken?: SpokenPart[];
  /** When it ended; `null` while it goes on. */
  ended_at: number | null;
  /** And when it was known; both `null` while it goes on or its file is on its way. */
  outcome: RecordingOutcome | null;
  settled_at: number | null;
}

/**
 * One simulated party. The record says all there is: what it will do next is computed from it and the clock, so that
 * after a restart everything that fell due meanwhile happens at its due time.
 */
export interface Channel {
  readonly id: string;
  /** Rises with each channel; breaks ties between those that are due together. */
  readonly seq: number;
  readonly direction: 'inbound' | 'outbound';
  readonly from: Party;
  readonly to: Party;
  /** The extension of ours whose phone this is. Journals of earlier versions do not have this field and the next ones. */
  readonly extension?: string | null;
  /** What is heard while nothing plays and the channel is on no bridge. */
  background?: BackgroundSound;
  /** What the phone was told of the transfer that it asked for last. */
  transfer?: TransferReport | null;
  /** The phone's second line, for a consultation. */
  consultation?: string | null;
  /** How many second lines it has opened so far: their channels are numbered. */
  consultations?: number;
  /** `ringing` until answered. */
  state: 'ringing' | 'up' | 'ended';
  ended_at: number | null;
  /** Outbound, while it rings. */
  reaction: Reaction | null;
  script: readonly ScriptStep[];
  /** Index of the next step, and when it is due; `null`: no step is left, or it waits for the answer. */
  step: number;
  step_at: number | null;
  /** A phone's `hangup_after_ms`: counted from the answer. */
  hangup_after_ms: number | null;
  hangup_at: number | null;
  /** The first one plays, the others queue. */
  playbacks: Playback[];
  /** All that were ever made of it, in order. */
  recordings: SimulatedRecording[];
  /** Its party has said something: see {@link isTalkative}. */
  spoke?: boolean;
  /** By the far end. */
  holds: boolean;
  /** By our command. */
  on_hold: boolean;
  bridge_id: string | null;
  /** What it is on is a room: it stays there when it is alone. Journals of earlier versions do not have this and the next two. */
  in_room?: boolean;
  /** The others in its room do not hear it. */
  muted?: boolean;
  /** What it hears while it is alone in its room. */
  room_sound?: 'music' | 'none';
  /** What `send_digits` has sent to this party. */
  digits_heard: string;
  /** Ids of the commands that had their effect. */
  commands: string[];
  /** What was told of it, or would have been: the place in the list, from 1, is the event's cursor. */
  history: GatewayEvent[];
  /** The engine needs it no more: removed as soon as it has ended. */
  forgotten: boolean;
  /** When the next thing happens, and the place in the heap; both computed again when the journal is read. */
  due: number;
  position: number;
}

/** The cursor of a channel's next event: its place in the history. */
export function nextCursor(channel: Channel): number {
  return channel.history.length + 1;
}

/**
 * What a channel's next event begins with: whose it is, when, and its place in the history. The events of every call are
 * written out instead: an object that is put together out of two costs four times as much.
 */
export function moment(
  channel: Channel,
  at: number,
): { readonly channel_id: string; readonly at: string; readonly cursor: number } {
  return { channel_id: channel.id, at: timestamp(at), cursor: nextCursor(channel) };
}

/** When the next thing of its own accord happens to this channel; `Infinity` when nothing will. */
export function nextDue(channel: Channel): number {
  if (channel.state === 'ended') return Infinity;
  return Math.min(
    channel.reaction?.at ?? Infinity,
    channel.playbacks[0]?.ends_at ?? Infinity,
    channel.step_at ?? Infinity,
    channel.hangup_at ?? Infinity,
    nextRecordingEnd(channel),
  );
}

/** When the first of a channel's recordings ends by itself; `Infinity` when none is going on. */
function nextRecordingEnd(channel: Channel): number {
  let first = Infinity;
  for (const recording of channel.recordings) {
    if (recording.ended_at === null) first = Math.min(first, endOfRecording(channel, recording));
  }
  return first;
}

/** When a recording that goes on ends by itself, by its maximum or by silence; one that pauses does not. */
export function endOfRecording(channel: Channel, recording: SimulatedRecording): number {
  const { started_at, ends_at, silence_ms, paused_at = null, paused_ms = 0, spoken = [] } = recording;
  if (paused_at !== null) return Infinity;
  if (silence_ms === undefined || isTalkative(channel)) return ends_at;
  return Math.min(ends_at, started_at + paused_ms + (spoken.at(-1)?.to_ms ?? 0) + silence_ms);
}

/** Nobody knows what a party says who has no words in its script: it is taken to talk all the time. */
export function isTalkative({ script, spoke = false }: Channel): boolean {
  return !spoke && !script.some((step) => step.do === 'say');
}
