import type { RecordingStore, StoredRecording } from '@hookswitch/telephony';
import type { AriClient } from '../ari/ari-client.js';
import { ifThere } from '../ari/if-there.js';

/** Where a recording is: in the store, or in Asterisk, which is about to make it, makes it, or has made it. */
export type Whereabouts = StoredRecording | 'queued' | 'running' | 'made' | 'nowhere';

/** Looks for a recording. The order matters: while it runs, Asterisk lists its file among the stored ones, too. */
export async function whereaboutsOf(
  recordingName: string,
  { client, store }: { readonly client: AriClient; readonly store: RecordingStore },
): Promise<Whereabouts> {
  const stored = await store.find(recordingName);
  if (stored !== null) return stored;
  const live = await ifThere(client.request('GET /recordings/live/{recordingName}', { recordingName }, true));
  if (live !== null) return live.state === 'queued' ? 'queued' : 'running';
  const made = client.request('GET /recordings/stored/{recordingName}', { recordingName }, true);
  return (await ifThere(made)) === null ? 'nowhere' : 'made';
}
