import type { GatewayEvent, HangupCause, Party } from '@hookswitch/telephony';
import type { ScriptStep } from './script.schema.js';

type Bare<Event> = Event extends unknown
  ? Omit<Event, 'channel_id' | 'at' | 'cursor'> & { readonly at: number }
  : never;

/** A gateway event as a channel's history keeps it: its place in the list is its cursor, its channel is the owner. */
export type Happening = Bare<GatewayEvent>;

/** What a ringing phone will do, and when; `by` tells a phone's own refusal from the end of our ring time. */
export interface Reaction {
  readonly at: number;
  readonly does: 'answer' | HangupCause;
  readonly by: 'remote' | 'local';
}

/** Speech that a party hears. `id` is that of the `play` command. Times in milliseconds since the epoch. */
export interface Playback {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly voice: string | null;
  started_at: number;
  ends_at: number;
}

/**
 * One simulated party. The record says all there is: what it will do next is computed from it and the clock, so that
 * after a restart everything that fell due meanwhile happens at its due time.
 */
export interface Channel {
  readonly id: string;
  /** Key of its row; breaks ties between channels that are due together. */
  readonly seq: number;
  readonly direction: 'inbound' | 'outbound';
  readonly from: Party;
  readonly to: Party;
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
  /** By the far end. */
  holds: boolean;
  /** By our command. */
  on_hold: boolean;
  bridge_id: string | null;
  /** What `send_digits` has sent to this party. */
  digits_heard: string;
  /** Ids of the commands that had their effect. */
  commands: string[];
  history: Happening[];
  /** The engine needs it no more: removed as soon as it has ended. */
  forgotten: boolean;
  /** When the next thing happens, and the place in the heap; both computed again when a row is read. */
  due: number;
  position: number;
}

/** The event that the engine sees for entry `cursor` (from 1) of a channel's history. */
export function toEvent(channel: Channel, cursor: number): GatewayEvent {
  const happening = channel.history[cursor - 1];
  if (!happening) throw new RangeError(`Channel ${channel.id} has no event ${cursor}`);
  return {
    ...happening,
    channel_id: channel.id,
    at: new Date(happening.at).toISOString(),
    cursor,
  };
}

/** When the next thing of its own accord happens to this channel; `Infinity` when nothing will. */
export function nextDue(channel: Channel): number {
  if (channel.state === 'ended') return Infinity;
  return Math.min(
    channel.reaction?.at ?? Infinity,
    channel.playbacks[0]?.ends_at ?? Infinity,
    channel.step_at ?? Infinity,
    channel.hangup_at ?? Infinity,
  );
}
