import { setTimeout as after } from 'node:timers/promises';
import type { AriClient } from '../ari/ari-client.js';
import { ifThere } from '../ari/if-there.js';
import type { ChannelRecord } from './channel-record.js';

/** When Asterisk is asked for a playback that it took, at first and at most. Milliseconds. */
const LOOK_MS = 50;
const MOST_LOOK_MS = 2_000;

/** For so long the end of a playback may be on its way which Asterisk does not know any more. Milliseconds. */
const LATE_MS = 250;

/**
 * Whether Asterisk has lost a playback that it took. It does (22.10) when the channel is just leaving a bridge: the
 * playback is handed to the bridge, which drops it for somebody on the way out, and no event ever tells of it. Resolves
 * when it is heard, is over, or is lost. Rejects with an `AriError`.
 */
export async function isLost(client: AriClient, record: ChannelRecord, playbackId: string): Promise<boolean> {
  const isOver = () => !record.playing.has(playbackId);
  for (let wait = LOOK_MS; ; wait = Math.min(2 * wait, MOST_LOOK_MS)) {
    await after(wait, undefined, { ref: false });
    if (isOver()) return false;
    const playback = await ifThere(client.request('GET /playbacks/{playbackId}', { playbackId }));
    if (playback === null) break;
    if (playback.state !== 'queued') return false;
  }
  await after(LATE_MS, undefined, { ref: false });
  return !isOver();
}
