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
    // A ringback has no end, and Asterisk sends a channel back only when what plays on it is over.
    await silence(client, record);
    if (record.kind === 'inbound') await client.request('POST /channels/{channelId}/continue', { channelId });
    else await client.request('DELETE /channels/{channelId}', { channelId, reason: 'normal' });
  } catch (error) {
    if (!(error instanceof AriError) || error.isLost) throw error;
  }
}
