import type { Command } from '@hookswitch/telephony';
import type { CallRequest } from './call-request.schema.js';
import { carryOut } from './carry-out.js';
import type { Channel, RecordingOutcome } from './channel.js';
import type { Exchange } from './exchange.js';
import { act, advance } from './far-end.js';
import type { Deed } from './far-end.js';
import type { PhoneBehaviour } from './phone-behaviour.schema.js';
import { placeInbound } from './placing.js';
import { settleRecording } from './recording.js';
import { timestamp } from './timestamp.js';

/**
 * Something that came to the exchange from outside, as it is carried out and as the journal keeps it. What channels do
 * of their own accord is no entry: it follows from the entries and the time. `at` in milliseconds since the epoch.
 */
export type Entry = { readonly at: number } & (
  | { readonly does: 'place'; readonly id: string; readonly request: CallRequest }
  | { readonly does: 'command'; readonly commands: readonly Command[] }
  /** Live control of a far end. */
  | { readonly does: 'act'; readonly id: string; readonly deed: Deed }
  | { readonly does: 'forget'; readonly ids: readonly string[] }
  /** The engine asks for channels that were to be forgotten. */
  | { readonly does: 'remember'; readonly ids: readonly string[] }
  /** A recording's file is in the store, or will never be. */
  | {
      readonly does: 'settle';
      readonly id: string;
      readonly recording_id: string;
      readonly outcome: RecordingOutcome;
    }
  | { readonly does: 'phone'; readonly target: string; readonly behaviour: PhoneBehaviour }
  /** From now on speech is so fast. */
  | { readonly does: 'speed'; readonly speed: number }
  /** It was this late once: told before the clock is put back, since what was due by then has happened. */
  | { readonly does: 'time' }
  /** A channel as it stood when the journal was written anew. */
  | { readonly does: 'keep'; readonly channel: Channel }
);

/** Does what an entry says, at its time. Whoever repeats a journal's entries in their order gets the same exchange. */
export function enter(exchange: Exchange, entry: Entry): void {
  const { at } = entry;
  advance(exchange, at);
  switch (entry.does) {
    case 'place':
      return placeInbound(exchange, entry.id, entry.request, at);
    case 'command':
      for (const command of entry.commands) carryOut(exchange, command, at);
      return;
    case 'act': {
      const channel = exchange.channels.get(entry.id);
      if (channel) act(exchange, channel, at, entry.deed);
      return;
    }
    case 'forget':
      for (const id of entry.ids) forget(exchange, exchange.channels.get(id));
      return;
    case 'remember':
      for (const id of entry.ids) remember(exchange.channels.get(id));
      return;
    case 'settle': {
      const channel = exchange.channels.get(entry.id);
      if (channel) settleRecording(exchange, channel, entry.recording_id, at, entry.outcome);
      return;
    }
    case 'phone':
      return exchange.setPhone(entry.target, entry.behaviour, timestamp(at));
    case 'speed':
      exchange.speed = entry.speed;
      return;
    case 'time':
      return;
    case 'keep':
      // JSON has no Infinity, and the place in the heap was another exchange's. Version 0.1 recorded nothing.
      exchange.add({
        ...entry.channel,
        recordings: entry.channel.recordings ?? [],
        due: Infinity,
        position: -1,
      });
  }
}

/** The entries that make an exchange what it is now, without what led there. */
export function* essence(exchange: Exchange, at: number): Iterable<Entry> {
  yield { at, does: 'speed', speed: exchange.speed };
  for (const [target, behaviour] of exchange.phones) yield { at, does: 'phone', target, behaviour };
  for (const channel of exchange.channels.values()) yield { at, does: 'keep', channel };
}

function forget(exchange: Exchange, channel: Channel | undefined): void {
  if (!channel) return;
  channel.forgotten = true;
  if (channel.state === 'ended') exchange.remove(channel);
}

function remember(channel: Channel | undefined): void {
  if (channel) channel.forgotten = false;
}
