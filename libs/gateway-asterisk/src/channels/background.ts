import type { BackgroundSound } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import type { ChannelRecord } from './channel-record.js';
import { MILESTONE } from './milestones.js';

/** How a background sounds right now, so that it can be ended. */
export type Sounding =
  { readonly kind: 'tone'; readonly playbackId: string } | { readonly kind: 'music' } | null;

let tones = 0;

/** Makes a channel hear its background from now on: at once, or when what plays is over. */
export async function setBackground(
  client: AriClient,
  record: ChannelRecord,
  sound: BackgroundSound,
): Promise<void> {
  await silence(client, record);
  record.background = sound;
  await resumeBackground(client, record);
}

/** Ends what sounds, and what would sound: the channel comes into a bridge. */
export async function endBackground(client: AriClient, record: ChannelRecord): Promise<void> {
  record.background = 'none';
  await silence(client, record);
}

/** Lets the background sound (again), when nothing plays and nobody is at the other end. */
export async function resumeBackground(client: AriClient, record: ChannelRecord): Promise<void> {
  const { background, sounding, playing, bridgeId, ended } = record;
  if (background === 'none' || sounding !== null || playing.size > 0 || bridgeId !== null || ended !== null)
    return;
  const channelId = record.id;
  const isAnswered = record.cursor >= MILESTONE.answered;
  if (background === 'music') {
    record.sounding = { kind: 'music' };
    if (!isAnswered) await client.request('POST /channels/{channelId}/progress', { channelId });
    await client.request('POST /channels/{channelId}/moh', { channelId });
  } else if (isAnswered) {
    tones += 1;
    const playbackId = `ringback-${channelId}-${tones}`;
    record.sounding = { kind: 'tone', playbackId };
    const media = ['tone:ring'];
    await client.request('POST /channels/{channelId}/play/{playbackId}', { channelId, playbackId, media });
  } else {
    await client.request('POST /channels/{channelId}/ring', { channelId });
  }
}

/** Ends what sounds, for as long as something else is played. */
export async function silence(client: AriClient, record: ChannelRecord): Promise<void> {
  const { sounding } = record;
  record.sounding = null;
  try {
    if (sounding?.kind === 'music')
      await client.request('DELETE /channels/{channelId}/moh', { channelId: record.id });
    if (sounding?.kind === 'tone')
      await client.request('DELETE /playbacks/{playbackId}', { playbackId: sounding.playbackId });
  } catch (error) {
    // The channel has ended, or Asterisk was started anew.
    if (!(error instanceof AriError && error.isGone)) throw error;
  }
}
