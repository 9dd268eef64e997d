import type { BackgroundSound } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import type { ChannelRecord } from './channel-record.js';
import { MILESTONE } from './milestones.js';

/**
 * Which background sounds right now, so that it can be ended. `unknown`: whatever the process before us has begun, or a
 * request of ours that got no answer.
 */
export type Sounding = BackgroundSound | 'unknown';

/** Makes a channel hear its background from now on: at once, or when what plays is over, or its bridge is. */
export async function setBackground(
  client: AriClient,
  record: ChannelRecord,
  sound: BackgroundSound,
): Promise<void> {
  // Nothing of the old one may begin again while its end is on its way.
  await endBackground(client, record);
  record.background = sound;
  await resumeBackground(client, record);
}

/** Ends what sounds, and what would sound. */
export async function endBackground(client: AriClient, record: ChannelRecord): Promise<void> {
  record.background = 'none';
  await silence(client, record);
}

/** Lets the background sound (again), when nothing plays and nobody is at the other end. */
export async function resumeBackground(client: AriClient, record: ChannelRecord): Promise<void> {
  if (!isDue(record)) return;
  if (record.sounding === 'unknown') await silence(client, record);
  const { background, sounding, id: channelId } = record;
  if (!isDue(record) || sounding !== 'none') return;
  const isAnswered = record.cursor >= MILESTONE.answered;
  // A ringing indication ends by itself, with the answer; the tone that an answered caller hears does not.
  if (background === 'music' || isAnswered) record.sounding = background;
  try {
    if (background === 'music') {
      if (!isAnswered) await client.request('POST /channels/{channelId}/progress', { channelId });
      await client.request('POST /channels/{channelId}/moh', { channelId });
    } else await client.request('POST /channels/{channelId}/ring', { channelId });
  } catch (error) {
    record.sounding = 'unknown';
    throw error;
  }
}

function isDue({ background, playing, bridgeId, ended }: ChannelRecord): boolean {
  return background !== 'none' && playing.size === 0 && bridgeId === null && ended === null;
}

/** Ends what sounds, for as long as something else is played. */
export async function silence(client: AriClient, record: ChannelRecord): Promise<void> {
  const { sounding, id: channelId } = record;
  if (sounding === 'none') return;
  record.sounding = 'none';
  const requests: Promise<void>[] = [];
  if (sounding !== 'ringback')
    requests.push(client.request('DELETE /channels/{channelId}/moh', { channelId }));
  if (sounding !== 'music') requests.push(client.request('DELETE /channels/{channelId}/ring', { channelId }));
  try {
    await Promise.all(requests);
  } catch (error) {
    // Refused: the channel has ended, or Asterisk was started anew. Nothing sounds there.
    if (error instanceof AriError && !error.isLost) return;
    record.sounding = 'unknown';
    throw error;
  }
}
