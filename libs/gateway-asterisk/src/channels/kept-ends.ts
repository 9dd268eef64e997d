import type { AriClient } from '../ari/ari-client.js';
import { ENDED_PREFIX } from '../config/configuration.js';
import type { AsteriskEnd } from './hangup-causes.js';

/**
 * When and why a channel ended while we were away, as the generated dialplan (`config/dialplan.ts`) keeps it in a global of
 * its own: `<epoch.milliseconds> <Q.850 cause>`. It stays until it is dropped. `null` when nothing was kept: Asterisk itself
 * was started anew, or has a dialplan of its own.
 */
export async function keptEnd(
  client: AriClient,
  channelId: string,
): Promise<(AsteriskEnd & { readonly at: string }) | null> {
  const variable = `${ENDED_PREFIX}${channelId}`;
  const { value } = await client.request('GET /asterisk/variable', { variable }, true);
  const [, seconds, cause] = /^(\d+\.\d{3}) (\d+)$/.exec(value) ?? [];
  if (seconds === undefined) return null;
  return { at: new Date(Number(seconds) * 1000).toISOString(), cause: Number(cause) };
}

/** Removes what was kept of a channel's end, if anything was. */
export function dropKeptEnd(client: AriClient, channelId: string): Promise<unknown> {
  return client.request('POST /asterisk/variable', { variable: `${ENDED_PREFIX}${channelId}` });
}
