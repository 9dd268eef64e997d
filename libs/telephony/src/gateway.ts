import type { Command } from './commands.js';
import type { GatewayEvent } from './gateway-events.js';
import type { MessageLamps } from './message-lamps.js';
import type { PresenceSource } from './presence.js';
import type { SwitchLamps } from './switch-lamps.js';

/** What the engine knew of a channel when it stopped: see {@link Gateway.connect}. */
export interface KnownChannel {
  readonly channel_id: string;
  /** Cursor of the last event that was committed. */
  readonly cursor: number;
}

/** How a gateway is right now. */
export interface GatewayStatus {
  readonly name: string;
  readonly state: 'connecting' | 'connected' | 'lost';
  /** One sentence for readiness and the screen; empty when all is well. */
  readonly detail: string;
  /** Channels that are live now. */
  readonly channels: number;
  /** Of the telephony system, as it calls it; left out where it has none or was not reached yet. */
  readonly version?: string;
  /** How long its last answer took, in milliseconds; left out where nothing is asked over a network. */
  readonly latency_ms?: number;
  /** When `state` became what it is; RFC 3339 UTC, milliseconds. */
  readonly since?: string;
}

/** Where a gateway delivers. `onEvents` takes what happened together; it returns at once and never throws. */
export interface GatewaySink {
  onEvents(events: readonly GatewayEvent[]): void;
}

/**
 * A telephony system as the engine sees it.
 *
 * Left out on purpose: SIP, media formats, dialplans, registrations and how often a connection breaks. A gateway
 * reconnects by itself and reconciles: channels that ended unseen get their `channel_ended`.
 */
export interface Gateway {
  readonly name: string;
  /** What the phones of extensions are doing; missing where a gateway cannot know. */
  readonly presence?: PresenceSource;
  /** The lamps of extensions' phones; missing where there are none. */
  readonly lamps?: MessageLamps & SwitchLamps;
  /**
   * Begins delivery. For each known channel the gateway sends what happened after its cursor as far as it can tell,
   * for one that no longer exists at least `channel_ended`; a live channel that is not among the known ones is told
   * from its beginning (the process may have died before it was written); then everything new. What was told since the
   * cursor may be told once more, equal in all parts. Resolves when that is under way.
   */
  connect(sink: GatewaySink, known: readonly KnownChannel[]): Promise<void>;
  /**
   * Carries commands out in order. Never throws for a command's fate: failure comes as `command_failed`, and a command
   * for a channel that has ended fails with reason `no_such_channel` (a `bridge` with the id of the party that has ended,
   * and nobody is bridged). A repeated command has no second effect; what came of it is told again, as it was told.
   */
  send(commands: readonly Command[]): void;
  /**
   * The engine has ended with this channel and has what it asked to be recorded: its history may be forgotten. A call that
   * is live all the same is nobody's: a gateway with another place for calls sends it there.
   */
  forget(channelIds: readonly string[]): void;
  status(): GatewayStatus;
  /** Stops delivery; calls go on where the telephony system lives apart from us. */
  close(): Promise<void>;
}
