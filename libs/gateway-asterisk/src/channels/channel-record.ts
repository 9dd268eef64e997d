import type { BackgroundSound, GatewayEvent, HangupCause } from '@hookswitch/telephony';
import type { Sounding } from './background.js';
import type { AsteriskEnd } from './hangup-causes.js';
import { MILESTONE } from './milestones.js';

export type Playing = 'waiting' | 'playing' | 'stopping';

type ChannelEnded = Extract<GatewayEvent, { type: 'channel_ended' }>;

/** What the gateway knows of one channel. Lives until the engine forgets it. */
export interface ChannelRecord {
  readonly id: string;
  /** A call that came in, or a leg that we made. */
  kind: 'inbound' | 'outbound';
  /** Known from an engine that comes back: it may send commands again that the process before us has carried out. */
  unseen: boolean;
  /** The last milestone that was told. */
  cursor: number;
  /** When the last event happened: what follows is never earlier. */
  lastAt: string;
  bridgeId: string | null;
  /** It is or was in a bridge: what is played when it leaves may get lost. */
  wasBridged: boolean;
  /** `null`: the engine knows, since it comes back, and we do not. */
  held: boolean | null;
  /** The others in its room do not hear it; `null`: nobody here knows. */
  muted: boolean | null;
  /** Our hold has silenced it. */
  hushed: boolean;
  /** Speech and prompts that have not finished, in order. */
  readonly playing: Map<string, Playing>;
  /** What it hears while nothing plays and it is on no bridge. */
  background: BackgroundSound;
  /** What sounds of that now. */
  sounding: Sounding;
  /** By which of our commands it ends. */
  hangup: HangupCause | null;
  /** What Asterisk said when somebody hung up. */
  end: AsteriskEnd | null;
  ended: ChannelEnded | null;
  /** What came of each command, so that it can be told again; `null` while nothing has. */
  readonly fates: Map<string, GatewayEvent | null>;
  /** The milestones as they were told. */
  readonly told: Map<GatewayEvent['type'], GatewayEvent>;
  /** Called when a leg of ours comes under our control: only then it can be dialled. */
  underControl: (() => void) | null;
  /** Commands are carried out one after the other: the last of them. `null` when there is none. */
  work: Promise<void> | null;
}

export function channelRecord(id: string, kind: ChannelRecord['kind'], cursor = 0): ChannelRecord {
  return {
    id,
    kind,
    unseen: false,
    cursor,
    lastAt: '',
    bridgeId: null,
    wasBridged: false,
    held: false,
    muted: false,
    hushed: false,
    playing: new Map(),
    background: 'none',
    sounding: 'none',
    hangup: null,
    end: null,
    ended: null,
    fates: new Map(),
    told: new Map(),
    underControl: null,
    work: null,
  };
}

/**
 * A channel of an engine that comes back: it says what was told of it, and no more. Whether it is held, and what sounds
 * there, is not known; so it is told, or ended, when it is asked for.
 */
export function knownRecord(id: string, cursor: number): ChannelRecord {
  // Only a leg of ours is told of as ringing. One that was answered may be either, and is looked at.
  const isLeg = cursor === 0 || cursor === MILESTONE.ringing;
  const record = channelRecord(id, isLeg ? 'outbound' : 'inbound', cursor);
  return { ...record, unseen: true, held: null, muted: null, sounding: 'unknown' };
}
