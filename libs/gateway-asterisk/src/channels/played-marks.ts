import type { AriClient } from '../ari/ari-client.js';
import { ifThere } from '../ari/if-there.js';
import type { ChannelRecord } from './channel-record.js';

/**
 * Asterisk forgets a playback when it is over, and takes the same id for a second one. So each channel carries the ids
 * of what was last begun on it, in a variable of its own: an engine that comes back does not say the same twice.
 */
const VARIABLE = 'HOOKSWITCH_PLAYED';

/** How many are remembered: more than anybody waits for at once. */
const REMEMBERED = 8;

/** Ids begun on each channel, newest last; none for a channel of an engine that comes back, until they were read. */
const begun = new WeakMap<ChannelRecord, string[]>();

/** Whether it is known what was begun on a channel, and this was not. */
export function isNewThere(record: ChannelRecord, playbackId: string): boolean {
  return begun.get(record)?.includes(playbackId) === false;
}

/** Goes ahead of the playback on the same connection. */
export async function markPlayed(
  client: AriClient,
  record: ChannelRecord,
  playbackId: string,
): Promise<void> {
  const ids = [...(begun.get(record) ?? []), playbackId].slice(-REMEMBERED);
  begun.set(record, ids);
  await client.request('POST /channels/{channelId}/variable', {
    channelId: record.id,
    variable: VARIABLE,
    value: ids.join(','),
  });
}

export async function wasPlayed(
  client: AriClient,
  record: ChannelRecord,
  playbackId: string,
): Promise<boolean> {
  const mark = { channelId: record.id, variable: VARIABLE };
  const answer = await ifThere(client.request('GET /channels/{channelId}/variable', mark));
  if (answer === null) return false;
  const ids = answer.value.split(',');
  begun.set(record, ids);
  return ids.includes(playbackId);
}
