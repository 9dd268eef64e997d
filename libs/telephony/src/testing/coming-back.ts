import type { KnownChannel } from '../gateway.js';
import type { Station } from './station.js';

/** What an engine that stops now would have committed of these channels. */
export function knownNow({ heard }: Station, ...channelIds: string[]): KnownChannel[] {
  return channelIds.map((channel_id) => ({
    channel_id,
    cursor: Math.max(0, ...heard.filter((e) => e.channel_id === channel_id).map((e) => e.cursor)),
  }));
}

/** The engine stops; its gateway closes, and after a while there is another one, not yet connected. */
export async function away(station: Station, ms: number): Promise<void> {
  await station.gateway.close();
  await station.rig.pass(ms);
  station.gateway = await station.rig.restart();
}

/** The engine stops, and comes back after a while with all that it had heard of these channels. */
export async function comeBack(station: Station, channelIds: readonly string[], ms = 200): Promise<void> {
  const known = knownNow(station, ...channelIds);
  await away(station, ms);
  await station.connect(known);
}
