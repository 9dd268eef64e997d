import type { Command, GatewayEvent, HangupCause } from '@hookswitch/telephony';
import type { ChannelRecord } from './channel-record.js';
import { MILESTONE } from './milestones.js';
import type { ExtensionDevices } from '../presence/extension-devices.js';

type EventOf<Type extends GatewayEvent['type']> = Extract<GatewayEvent, { type: Type }>;
type Own = 'channel_id' | 'at' | 'cursor';
/** What an event says besides channel, time and cursor. */
type Told = GatewayEvent extends infer Each ? (Each extends GatewayEvent ? Omit<Each, Own> : never) : never;

/** Who is in a bridge, and who was told so. */
interface Bridge {
  readonly members: Set<string>;
  readonly told: Set<string>;
  /** One that one alone may be in: a room. */
  readonly isRoom: boolean;
  /** Who is on the way into a room. */
  readonly awaited: Set<string>;
}

const bridgeOf = (isRoom: boolean, members: readonly string[] = []): Bridge => ({
  members: new Set(members),
  told: new Set(isRoom || members.length > 1 ? members : []),
  isRoom,
  awaited: new Set(),
});

/** How a channel ends, as far as it is known. */
export interface End {
  readonly cause: HangupCause;
  readonly ended_by: EventOf<'channel_ended'>['ended_by'];
  readonly sip_status: number | null;
}

/**
 * The channels and bridges as the engine sees them, and what it is told of them. Holds no connection: events of Asterisk
 * and our own commands change it, and what is new is told in batches.
 */
export class Exchange {
  /** Which endpoints are the phones of extensions; `null` when nobody can say. */
  readonly devices: ExtensionDevices | null;
  readonly #records = new Map<string, ChannelRecord>();
  readonly #bridges = new Map<string, Bridge>();
  readonly #deliver: (events: readonly GatewayEvent[]) => void;
  #news: GatewayEvent[] = [];
  #live = 0;

  constructor(deliver: (events: readonly GatewayEvent[]) => void, devices: ExtensionDevices | null = null) {
    this.#deliver = deliver;
    this.devices = devices;
  }

  /** Channels that have not ended. */
  get live(): number {
    return this.#live;
  }

  find(id: string): ChannelRecord | undefined {
    return this.#records.get(id);
  }

  *records(): IterableIterator<ChannelRecord> {
    yield* this.#records.values();
  }

  add(record: ChannelRecord): ChannelRecord {
    this.#records.set(record.id, record);
    if (record.ended === null) this.#live += 1;
    return record;
  }

  forget(id: string): void {
    const record = this.#records.get(id);
    if (record !== undefined && record.ended !== null) this.#records.delete(id);
  }

  /** Tells an event of a channel, and gives it back; `null` for one that tells nothing new of a milestone. */
  tell(record: ChannelRecord, told: Told, at: string, cursor = 0): GatewayEvent | null {
    if (record.ended !== null || (cursor > 0 && cursor <= record.cursor)) return null;
    if (cursor > 0) record.cursor = cursor;
    const time = at > record.lastAt ? at : record.lastAt;
    record.lastAt = time;
    const event = { ...told, channel_id: record.id, at: time, cursor } as GatewayEvent;
    if (cursor > 0) record.told.set(event.type, event);
    this.#push(event);
    return event;
  }

  /** Tells that a channel is on hold, or no more; nothing when that is known. */
  hold(record: ChannelRecord, on: boolean, at: string): GatewayEvent | null {
    if (record.held === on) return null;
    record.held = on;
    return this.tell(record, { type: on ? 'channel_held' : 'channel_unheld' }, at);
  }

  /** Tells once more what came of a command, as it was told. */
  again(event: GatewayEvent | null | undefined): void {
    if (event) this.#push(event);
  }

  /** Tells that a command failed. Of a channel that is no more, too. */
  fail(command: Command, channel_id: string, reason: string, at: string): void {
    const record = this.#records.get(channel_id);
    const time = record !== undefined && record.lastAt > at ? record.lastAt : at;
    const { id: command_id, kind: command_kind } = command;
    this.#push({ type: 'command_failed', channel_id, at: time, cursor: 0, command_id, command_kind, reason });
  }

  finishPlayback(
    record: ChannelRecord,
    playback_id: string,
    result: EventOf<'playback_finished'>['result'],
    at: string,
  ): void {
    if (!record.playing.delete(playback_id)) return;
    record.fates.set(playback_id, this.tell(record, { type: 'playback_finished', playback_id, result }, at));
  }

  end(record: ChannelRecord, end: End, at: string): void {
    if (record.ended !== null) return;
    for (const id of [...record.playing.keys()]) this.finishPlayback(record, id, 'stopped', at);
    if (record.bridgeId !== null) this.left(record.bridgeId, record.id, at);
    this.tell(record, { type: 'channel_ended', ...end }, at, MILESTONE.ended);
    record.ended = record.told.get('channel_ended') as EventOf<'channel_ended'>;
    this.#live -= 1;
  }

  /** A channel is on its way into a room, which stays until it has come or was turned away. */
  awaits(roomId: string, channelId: string, isAwaited: boolean): void {
    const room = this.#bridges.get(roomId) ?? bridgeOf(true);
    this.#bridges.set(roomId, room);
    if (isAwaited) room.awaited.add(channelId);
    else room.awaited.delete(channelId);
  }

  isRoom(bridgeId: string): boolean {
    return this.#bridges.get(bridgeId)?.isRoom ?? false;
  }

  /** Drops a room that nobody is in and nobody comes to. False when somebody does. */
  dropRoom(roomId: string): boolean {
    const room = this.#bridges.get(roomId);
    if (room === undefined || !room.isRoom || room.members.size + room.awaited.size > 0) return false;
    return this.#bridges.delete(roomId);
  }

  /** A channel has entered a bridge: from two on, they are connected. In a room one is, too. */
  entered(bridgeId: string, channelId: string, at: string): void {
    const bridge = this.#bridges.get(bridgeId) ?? bridgeOf(false);
    this.#bridges.set(bridgeId, bridge);
    bridge.members.add(channelId);
    bridge.awaited.delete(channelId);
    const entering = this.#records.get(channelId);
    if (entering !== undefined) entering.wasBridged = true;
    if (bridge.members.size < 2 && !bridge.isRoom) return;
    for (const member of bridge.members) {
      const record = this.#records.get(member);
      if (record === undefined || bridge.told.has(member)) continue;
      bridge.told.add(member);
      record.bridgeId = bridgeId;
      record.fates.set(bridgeId, this.tell(record, { type: 'channel_bridged', bridge_id: bridgeId }, at));
    }
  }

  /**
   * A channel has left a bridge; who is left alone is connected with nobody. Gives whether the bridge is of no more use.
   */
  left(bridgeId: string, channelId: string, at: string): boolean {
    const bridge = this.#bridges.get(bridgeId);
    if (bridge === undefined) return false;
    bridge.members.delete(channelId);
    this.#part(bridge, bridgeId, channelId, at);
    if (bridge.isRoom) return bridge.members.size + bridge.awaited.size === 0;
    if (bridge.told.size === 1) for (const last of [...bridge.told]) this.#part(bridge, bridgeId, last, at);
    if (bridge.members.size > 1) return false;
    if (bridge.members.size === 0) this.#bridges.delete(bridgeId);
    return true;
  }

  /** Tells those in a bridge once more that they are connected: as it was told, or as it is found now. */
  tellBridgedAgain(bridgeId: string, at: string, only?: string): void {
    const bridge = this.#bridges.get(bridgeId);
    for (const member of bridge?.told ?? []) {
      if (only !== undefined && only !== member) continue;
      const record = this.#records.get(member);
      const told = record?.fates.get(bridgeId);
      if (told) this.#push(told);
      else if (record !== undefined) this.tell(record, { type: 'channel_bridged', bridge_id: bridgeId }, at);
    }
  }

  /** Who is in a bridge. */
  membersOf(bridgeId: string): readonly string[] {
    return [...(this.#bridges.get(bridgeId)?.members ?? [])];
  }

  /** Takes over who is in a bridge, without telling anybody: what an engine that comes back knows already. */
  restoreBridge(bridgeId: string, channelIds: readonly string[], isRoom: boolean): void {
    const bridge = bridgeOf(isRoom, channelIds);
    this.#bridges.set(bridgeId, bridge);
    for (const id of bridge.told) {
      const record = this.#records.get(id);
      if (record === undefined) continue;
      record.bridgeId = bridgeId;
      record.wasBridged = true;
      record.sounding = 'none';
    }
  }

  bridgeIds(): readonly string[] {
    return [...this.#bridges.keys()];
  }

  #part(bridge: Bridge, bridgeId: string, channelId: string, at: string): void {
    if (!bridge.told.delete(channelId)) return;
    const record = this.#records.get(channelId);
    if (record === undefined) return;
    record.bridgeId = null;
    this.tell(record, { type: 'channel_unbridged', bridge_id: bridgeId }, at);
  }

  #push(event: GatewayEvent): void {
    this.#news.push(event);
    if (this.#news.length === 1) queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    const news = this.#news;
    this.#news = [];
    this.#deliver(news);
  }
}
