import type { Command } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import { endBackground } from './background.js';
import { addChannels, destroyBridge, leaveOther } from './bridges.js';
import type { Tools } from './carry-out.js';
import type { ChannelRecord } from './channel-record.js';
import type { Exchange } from './exchange.js';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** By this name a process that comes back knows the bridges that one alone may be in. */
export const ROOM_NAME = 'hookswitch-room';

const BEEP = { tone: 'beep', duration_ms: 400 } as const;

/**
 * One thing at a time for each room: a bridge that is being removed, since its last channel has left, must not take along one
 * that comes in just then.
 */
export class RoomTurns {
  readonly #last = new Map<string, Promise<void>>();

  /** Does something when all that was asked of this room before is done. */
  async take(roomId: string, work: () => Promise<void>): Promise<void> {
    const before = this.#last.get(roomId) ?? Promise.resolve();
    const mine = before.then(work);
    const done = mine.catch(() => undefined);
    this.#last.set(roomId, done);
    void done.then(() => {
      if (this.#last.get(roomId) === done) this.#last.delete(roomId);
    });
    return mine;
  }
}

/** What rooms are worked on with. */
export type RoomTools = Pick<Tools, 'client' | 'exchange' | 'rooms' | 'media' | 'now'>;

/** Lets a channel into a room, which is made when there is none. */
export async function joinRoom(
  tools: RoomTools,
  record: ChannelRecord,
  { room_id: roomId, muted }: CommandOf<'join_room'>,
): Promise<void> {
  const { client, exchange, rooms, now } = tools;
  if (exchange.membersOf(roomId).includes(record.id)) {
    record.background = 'none';
    return exchange.tellBridgedAgain(roomId, now(), record.id);
  }
  await endBackground(client, record);
  await leaveOther(tools, record, roomId);
  await mute(client, record, muted);
  const waits = record.playing.size > 0;
  await rooms.take(roomId, async () => {
    exchange.awaits(roomId, record.id, true);
    try {
      await addChannels(client, { bridgeId: roomId, name: ROOM_NAME }, [record.id], waits);
    } catch (error) {
      exchange.awaits(roomId, record.id, false);
      await endRoom(client, exchange, roomId);
      throw error;
    }
  });
}

/** Takes a channel out of a room. Its event tells; where that was told to the process before us, we do. */
export async function leaveRoom(
  { client, exchange, now }: RoomTools,
  record: ChannelRecord,
  { room_id: bridgeId }: CommandOf<'leave_room'>,
  again: boolean,
): Promise<void> {
  if (exchange.membersOf(bridgeId).includes(record.id)) await leaveOther({ client }, record, '');
  else if (again) exchange.tell(record, { type: 'channel_unbridged', bridge_id: bridgeId }, now());
  await mute(client, record, false);
}

/** Whether others hear a channel. A hold of ours silences it, too, for as long as it lasts. */
export async function mute(client: AriClient, record: ChannelRecord, muted: boolean): Promise<void> {
  if (record.muted === muted) return;
  const way = { channelId: record.id, direction: 'in' } as const;
  record.muted = null;
  if (muted) await client.request('POST /channels/{channelId}/mute', way);
  else if (!record.hushed) await client.request('DELETE /channels/{channelId}/mute', way);
  record.muted = muted;
}

/** A room that is gone has nobody who would hear it. */
export async function soundInRoom(
  { client, exchange, rooms, media }: RoomTools,
  { id, room_id: bridgeId, sound }: CommandOf<'room_sound'>,
): Promise<void> {
  await rooms.take(bridgeId, async () => {
    if (!exchange.isRoom(bridgeId)) return;
    try {
      if (sound === 'music') await client.request('POST /bridges/{bridgeId}/moh', { bridgeId });
      else if (sound === 'none') await client.request('DELETE /bridges/{bridgeId}/moh', { bridgeId });
      else await beep(client, await media.urlOf(BEEP), bridgeId, id);
    } catch (error) {
      if (error instanceof AriError && error.isLost) throw error;
    }
  });
}

async function beep(client: AriClient, url: string, bridgeId: string, playbackId: string): Promise<void> {
  const played = { bridgeId, playbackId, media: [`sound:${url}`] };
  await client.request('POST /bridges/{bridgeId}/play/{playbackId}', played);
}

/** Removes a room that its last channel has left. */
export function closeRoom(
  { client, exchange, rooms }: Pick<RoomTools, 'client' | 'exchange' | 'rooms'>,
  roomId: string,
): Promise<void> {
  return rooms.take(roomId, () => endRoom(client, exchange, roomId));
}

async function endRoom(client: AriClient, exchange: Exchange, roomId: string): Promise<void> {
  if (exchange.dropRoom(roomId)) await destroyBridge(client, roomId).catch(() => undefined);
}
