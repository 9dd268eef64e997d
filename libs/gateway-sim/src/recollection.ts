import type { GatewayEvent, KnownChannel } from '@hookswitch/telephony';
import type { Exchange } from './exchange.js';
import { timestamp } from './timestamp.js';

/** What an engine that comes back has missed, and what the exchange learns from what it knows. */
export interface Recollection {
  /** To be told, in the order of time. */
  readonly missed: readonly GatewayEvent[];
  /** Channels that the engine was done with before it could say so. */
  readonly done: readonly string[];
  /** Channels that were to be forgotten, and that the engine asks for nevertheless. */
  readonly wanted: readonly string[];
}

/**
 * Of the channels that an engine knows it has missed everything after its cursor, of live ones that it does not know the
 * whole history. A known channel that is no more has ended with the gateway. A channel that has ended and is not known
 * is not told.
 */
export function recollect(exchange: Exchange, known: readonly KnownChannel[], now: number): Recollection {
  const missed: { readonly since: string; readonly event: GatewayEvent }[] = [];
  const done: string[] = [];
  const wanted: string[] = [];
  const cursors = new Map(known.map(({ channel_id, cursor }) => [channel_id, cursor]));
  for (const channel of exchange.channels.values()) {
    const cursor = cursors.get(channel.id);
    if (cursor === undefined && channel.state === 'ended') done.push(channel.id);
    if (cursor === undefined && (channel.forgotten || channel.state === 'ended')) continue;
    if (channel.forgotten) wanted.push(channel.id);
    // A clock that was put back must not change the order of a channel's events.
    let since = '';
    for (const event of channel.history) {
      if (event.at > since) since = event.at;
      if (event.cursor > (cursor ?? 0)) missed.push({ since, event });
    }
  }
  missed.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const lostOnes = known.filter(({ channel_id }) => !exchange.channels.has(channel_id));
  return {
    missed: [...missed.map(({ event }) => event), ...lostOnes.map(({ channel_id }) => lost(channel_id, now))],
    done,
    wanted,
  };
}

function lost(channel_id: string, now: number): GatewayEvent {
  return {
    type: 'channel_ended',
    channel_id,
    at: timestamp(now),
    cursor: 0,
    cause: 'gateway_lost',
    ended_by: 'gateway',
    sip_status: null,
  };
}
