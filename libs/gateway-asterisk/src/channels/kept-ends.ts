import type { AriClient } from '../ari/ari-client.js';
import type { AsteriskEnd } from './hangup-causes.js';

/** Name of the global that says when we were there last, in seconds since the epoch by Asterisk's clock. */
export const SEEN = 'HOOKSWITCH_SEEN';

/** How often it is written. The dialplan takes us for away after {@link AWAY_S}. */
export const SEEN_EVERY_MS = 2_000;
export const AWAY_S = 5;

/**
 * When and why a channel ended while we were away, as the generated dialplan (`config/dialplan.ts`) keeps it in a global of
 * its own: `<epoch.milliseconds> <Q.850 cause>`. Read once: it is removed. `null` when nothing was kept: Asterisk itself
 * was started anew, or has a dialplan of its own.
 */
export async function keptEnd(
  client: AriClient,
  channelId: string,
): Promise<(AsteriskEnd & { readonly at: string }) | null> {
  const variable = `HOOKSWITCH_ENDED_${channelId}`;
  const { value } = await client.request('GET /asterisk/variable', { variable }, true);
  const [, seconds, cause] = /^(\d+\.\d{3}) (\d+)$/.exec(value) ?? [];
  if (seconds === undefined) return null;
  await client.request('POST /asterisk/variable', { variable }, true);
  return { at: new Date(Number(seconds) * 1000).toISOString(), cause: Number(cause) };
}
