import { setTimeout as after } from 'node:timers/promises';
import type { Command } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import { ifThere } from '../ari/if-there.js';
import { endBackground } from './background.js';
import type { Tools } from './carry-out.js';
import type { ChannelRecord } from './channel-record.js';

/** Connects channels. Resolves when Asterisk has taken it. Rejects with an `AriError`. */
export async function bridge(
  tools: Tools,
  { bridge_id: bridgeId, channel_ids }: Extract<Command, { kind: 'bridge' }>,
): Promise<void> {
  const { client, exchange, now } = tools;
  const records = channel_ids.flatMap((id) => exchange.find(id) ?? []);
  const members = exchange.membersOf(bridgeId);
  if (records.every(({ id }) => members.includes(id))) {
    // What they were to hear before was asked for again, too: it ended with the bridge.
    for (const record of records) record.background = 'none';
    return exchange.tellBridgedAgain(bridgeId, now());
  }
  for (const record of records) {
    await endBackground(client, record);
    await leaveOther(tools, record, bridgeId);
  }
  const channel = channel_ids.filter((id) => !members.includes(id));
  const waits = records.some(({ playing }) => playing.size > 0);
  try {
    await addChannels(client, { bridgeId }, channel, waits);
  } catch (error) {
    // One of them has hung up meanwhile. A bridge that nobody was in would stay in Asterisk for ever.
    if (members.length === 0 && error instanceof AriError && !error.isLost)
      await destroyBridge(client, bridgeId);
    throw error;
  }
}

/** How often, and how long apart in milliseconds, a bridge is made whose namesake lives on. */
const MAKE_TRIES = 100;
const MAKE_PAUSE_MS = 20;

/**
 * Puts channels into a bridge, which is made when there is none. Rejects with an `AriError`.
 *
 * @param waits the request may wait for its channels
 */
export async function addChannels(
  client: AriClient,
  bridge: { readonly bridgeId: string; readonly name?: string },
  channel: readonly string[],
  waits: boolean,
): Promise<void> {
  const { bridgeId } = bridge;
  for (let tries = 1; ; tries += 1) {
    await make(client, bridge);
    try {
      return await client.request('POST /bridges/{bridgeId}/addChannel', { bridgeId, channel }, waits);
    } catch (error) {
      const isGone = error instanceof AriError && error.isGone && tries < MAKE_TRIES;
      if (!isGone || (await ifThere(client.request('GET /bridges/{bridgeId}', { bridgeId }))) !== null)
        throw error;
      // One of its name that was removed cannot be used any more, and is in the way until its last channel is out.
      await after(MAKE_PAUSE_MS, undefined, { ref: false });
    }
  }
}

async function make(
  client: AriClient,
  bridge: { readonly bridgeId: string; readonly name?: string },
): Promise<void> {
  try {
    await client.request('POST /bridges/{bridgeId}', { type: 'mixing,dtmf_events', ...bridge });
  } catch (error) {
    // It was made before.
    if (!(error instanceof AriError && error.status === 409)) throw error;
  }
}

/** One that is on another bridge moves over. */
export async function leaveOther(
  { client }: Pick<Tools, 'client'>,
  { id, bridgeId }: ChannelRecord,
  next: string,
): Promise<void> {
  if (bridgeId === null || bridgeId === next) return;
  try {
    await client.request('POST /bridges/{bridgeId}/removeChannel', { bridgeId, channel: [id] });
  } catch (error) {
    if (!(error instanceof AriError) || error.isLost) throw error;
  }
}

/** Removes a bridge, or a room, with all who are in it; one that is gone already is gone. */
export async function destroyBridge(client: AriClient, bridgeId: string): Promise<void> {
  try {
    await client.request('DELETE /bridges/{bridgeId}', { bridgeId });
  } catch (error) {
    if (!(error instanceof AriError && error.isGone)) throw error;
  }
}
