import type { GatewayEvent } from '@hookswitch/telephony';
import { nextDue } from './channel.js';
import type { Channel, SimulatedRecording } from './channel.js';
import { DueHeap } from './due-heap.js';
import type { PhoneBehaviour } from './phone-behaviour.schema.js';
import { Lines } from './lines.js';

/**
 * The simulated telephone exchange in memory: channels, bridges, phones, and what is due. It knows neither clock nor
 * file: the simulator says how late it is and takes the events that are to be told.
 */
export class Exchange {
  readonly channels = new Map<string, Channel>();
  /** Who is on a bridge; a bridge exists while two or more are. */
  readonly bridges = new Map<string, Set<Channel>>();
  /** Ended channels in the order of their ends, until the engine forgets them or retention takes them. */
  readonly ended = new Set<Channel>();
  /** Recordings that have ended and whose files are not in the store yet, by id. */
  readonly unsaved = new Map<string, Unsaved>();
  /** How phones were told to react, by extension or number without its `+`. */
  readonly phones = new Map<string, PhoneBehaviour>();
  /** Which channels the phones of extensions are on. */
  readonly lines = new Lines();
  /** Watched channels of which something was told or seen since the last turn. */
  readonly changed = new Set<Channel>();
  /** Factor for the length of speech. */
  speed = 1;

  readonly #watched: Watched;
  #told: GatewayEvent[] = [];
  #listening = false;
  #lastSeq = 0;
  readonly #heap = new DueHeap<Channel>();

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  get live(): number {
    return this.channels.size - this.ended.size;
  }

  nextSeq(): number {
    this.#lastSeq += 1;
    return this.#lastSeq;
  }

  /** Takes in a channel, new or read from the journal. */
  add(channel: Channel): void {
    this.#lastSeq = Math.max(this.#lastSeq, channel.seq);
    this.channels.set(channel.id, channel);
    if (channel.state === 'ended') this.ended.add(channel);
    if (channel.bridge_id !== null) this.#seat(channel, channel.bridge_id);
    for (const event of channel.history) this.lines.take(channel, event);
    for (const recording of channel.recordings) {
      if (recording.ended_at !== null && recording.outcome === null) {
        this.unsaved.set(recording.id, { channel, recording });
      }
    }
    this.schedule(channel);
  }

  /** Removes every trace of an ended channel. */
  remove(channel: Channel): void {
    this.channels.delete(channel.id);
    this.ended.delete(channel);
    for (const { id } of channel.recordings) this.unsaved.delete(id);
    // The garbage collector may take the channel for alive for a while; its end is all that is still asked of it.
    channel.history = channel.history.filter(({ type }) => type === 'channel_ended');
    channel.commands = [];
  }

  /** How a phone was told to react. It is found with and without the `+` of its number. */
  phone(target: string): PhoneBehaviour | undefined {
    return this.phones.get(bare(target));
  }

  /** @param at when it was told so; RFC 3339 */
  setPhone(target: string, behaviour: PhoneBehaviour, at: string): void {
    this.phones.set(bare(target), behaviour);
    this.lines.told(bare(target), at);
  }

  /** Adds to a channel's history, and tells the engine. */
  happen(channel: Channel, event: GatewayEvent): void {
    channel.history.push(event);
    this.lines.take(channel, event);
    this.tell(channel, event);
  }

  /** Tells the engine (again) of an event of a channel's history. */
  tell(channel: Channel, event: GatewayEvent): void {
    this.note(channel);
    if (this.#listening && !channel.forgotten) this.#told.push(event);
  }

  /** Tells of a command that has no channel to keep the failure in its history. */
  tellUnkept(event: GatewayEvent): void {
    if (this.#listening) this.#told.push(event);
  }

  /** Starts delivery with what the engine has missed. */
  listen(missed: readonly GatewayEvent[]): void {
    this.#listening = true;
    this.#told = [...missed];
  }

  /** Hands over what is to be told, in order. */
  takeTold(): GatewayEvent[] {
    const told = this.#told;
    if (told.length > 0) this.#told = [];
    return told;
  }

  get hasTold(): boolean {
    return this.#told.length > 0;
  }

  /** Notes that a party hears or sees something else from now on: for those who watch. */
  note(channel: Channel): void {
    if (this.#watched.size > 0 && this.#watched.has(channel.id)) this.changed.add(channel);
  }

  /** Puts a channel to its place in the order of due times: to be called after each change of its plans. */
  schedule(channel: Channel): void {
    channel.due = nextDue(channel);
    this.#heap.place(channel);
  }

  /** The channel that is due first, if it is due at or before `now`. */
  dueBy(now: number): Channel | undefined {
    const first = this.#heap.first();
    return first && first.due <= now ? first : undefined;
  }

  get nextDue(): number {
    return this.#heap.first()?.due ?? Infinity;
  }

  join(channel: Channel, bridgeId: string): void {
    channel.bridge_id = bridgeId;
    this.#seat(channel, bridgeId);
  }

  /** Takes a channel off its bridge; returns those who stay. */
  unjoin(channel: Channel): readonly Channel[] {
    const bridgeId = channel.bridge_id;
    if (bridgeId === null) return [];
    channel.bridge_id = null;
    const seats = this.bridges.get(bridgeId);
    seats?.delete(channel);
    if (seats?.size === 0) this.bridges.delete(bridgeId);
    return [...(seats ?? [])];
  }

  #seat(channel: Channel, bridgeId: string): void {
    const seats = this.bridges.get(bridgeId);
    if (seats) seats.add(channel);
    else this.bridges.set(bridgeId, new Set([channel]));
  }
}

/** A recording whose file is to be brought. */
export interface Unsaved {
  readonly channel: Channel;
  readonly recording: SimulatedRecording;
}

/** The ids of the channels that somebody watches at the moment. */
export type Watched = Pick<ReadonlyMap<string, unknown>, 'has' | 'size'>;

function bare(target: string): string {
  return target.startsWith('+') ? target.slice(1) : target;
}
