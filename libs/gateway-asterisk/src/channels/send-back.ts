import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import { silence } from './background.js';
import type { ChannelRecord } from './channel-record.js';

/**
 * Nobody drives a channel any more: a call goes on in the dialplan, at its fallback; a leg of ours, which has no dialplan,
 * is hung up. One that is gone, or has left us, needs neither. Rejects with an `AriError` when nobody knows.
 */
export async function sendBack(client: AriClient, record: ChannelRecord): Promise<void> {
  const channelId = record.id;
  try {
    if (record.kind === 'outbound')
      return await client.request('DELETE /channels/{channelId}', { channelId, reason: 'normal' });
    // A ringback has no end, and Asterisk sends a channel back only when what plays on it is over.
    await silence(client, record);
    // The process before us may have put it on hold: who answers next has to hear the caller.
    await client.request('DELETE /channels/{channelId}/moh', { channelId });
    await client.request('DELETE /channels/{channelId}/hold', { channelId });
    await client.request('DELETE /channels/{channelId}/mute', { channelId, direction: 'in' });
    await client.request('POST /channels/{channelId}/continue', { channelId });
  } catch (error) {
    if (!(error instanceof AriError) || error.isLost) throw error;
  }
}
