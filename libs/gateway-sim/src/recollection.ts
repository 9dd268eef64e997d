import type { GatewayEvent, KnownChannel } from '@hookswitch/telephony';
import { toEvent } from './channel.js';
import type { Channel } from './channel.js';
import type { Exchange } from './exchange.js';

/**
 * What an engine that comes back has missed: of the channels it knows everything after its cursor, of live ones it
 * does not know the whole history. A known channel that is no more has ended with the gateway. A channel that has
 * ended and is not known is one that the engine was done with before it could say so: it is removed, not told.
 */
export function recollect(exchange: Exchange, known: readonly KnownChannel[], now: number): GatewayEvent[] {
  const missed: GatewayEvent[] = [];
  const cursors = new Map(known.map(({ channel_id, cursor }) => [channel_id, cursor]));
  for (const channel of [...exchange.channels.values()]) {
    const cursor = cursors.get(channel.id);
    if (cursor === undefined && channel.state === 'ended') exchange.remove(channel);
    if (cursor === undefined && (channel.forgotten || channel.state === 'ended')) continue;
    channel.forgotten = false;
    missed.push(...eventsAfter(channel, cursor ?? 0));
  }
  missed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const channel_id of cursors.keys()) {
    if (!exchange.channels.has(channel_id)) missed.push(lost(channel_id, now));
  }
  return missed;
}

function eventsAfter(channel: Channel, cursor: number): GatewayEvent[] {
  const events: GatewayEvent[] = [];
  for (let next = cursor + 1; next <= channel.history.length; next += 1) events.push(toEvent(channel, next));
  return events;
}

function lost(channel_id: string, now: number): GatewayEvent {
  return {
    type: 'channel_ended',
    channel_id,
    at: new Date(now).toISOString(),
    cursor: 0,
    cause: 'gateway_lost',
    ended_by: 'gateway',
    sip_status: null,
  };
}
