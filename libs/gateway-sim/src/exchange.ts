import type { GatewayEvent } from '@hookswitch/telephony';
import { nextDue, toEvent } from './channel.js';
import type { Channel, Happening } from './channel.js';
import { DueHeap } from './due-heap.js';

/**
 * The simulated telephone exchange in memory: channels, bridges, and what is due. It knows neither clock nor database:
 * the simulator says how late it is, takes the events that are to be told, and writes the channels that were touched.
 */
export class Exchange {
  readonly channels = new Map<string, Channel>();
  /** Who is on a bridge; a bridge exists while two or more are. */
  readonly bridges = new Map<string, Set<Channel>>();
  /** Ended channels in the order of their ends, until the engine forgets them or retention takes them. */
  readonly ended = new Set<Channel>();
  /** Channels whose row must be written. What a channel does of its own accord needs none: it can be computed again. */
  readonly touched = new Set<Channel>();
  /** Rows to delete. */
  readonly removed = new Set<number>();
  /** Channels of which something was told or seen since the last turn: for those who watch. */
  readonly changed = new Set<Channel>();
  /** Factor for the length of speech. */
  readonly speed: number;

  #told: GatewayEvent[] = [];
  #listening = false;
  #lastSeq = 0;
  readonly #heap = new DueHeap<Channel>();

  constructor(speed: number) {
    this.speed = speed;
  }

  get live(): number {
    return this.channels.size - this.ended.size;
  }

  nextSeq(): number {
    this.#lastSeq += 1;
    return this.#lastSeq;
  }

  /** Takes in a channel, new or read from its row. */
  add(channel: Channel): void {
    this.#lastSeq = Math.max(this.#lastSeq, channel.seq);
    this.channels.set(channel.id, channel);
    if (channel.state === 'ended') this.ended.add(channel);
    if (channel.bridge_id !== null) this.#seat(channel, channel.bridge_id);
    this.schedule(channel);
  }

  /** Removes every trace of an ended channel. */
  remove(channel: Channel): void {
    this.channels.delete(channel.id);
    this.ended.delete(channel);
    this.touched.delete(channel);
    this.removed.add(channel.seq);
  }

  /** Adds to a channel's history, and tells the engine. */
  happen(channel: Channel, happening: Happening): void {
    channel.history.push(happening);
    this.tell(channel, channel.history.length);
  }

  /** Tells the engine (again) of entry `cursor` of a channel's history. */
  tell(channel: Channel, cursor: number): void {
    this.changed.add(channel);
    if (this.#listening && !channel.forgotten) this.#told.push(toEvent(channel, cursor));
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

  touch(channel: Channel): void {
    this.touched.add(channel);
    this.changed.add(channel);
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
