import { setTimeout as after } from 'node:timers/promises';
import type { Command } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import { ifThere } from '../ari/if-there.js';
import type { Exchange } from '../channels/exchange.js';
import { MILESTONE } from '../channels/milestones.js';
import { SNOOP_ARGUMENT } from '../channels/stasis-arguments.js';

export type RecordCommand = Extract<Command, { kind: 'record' }>;

/** How often, and how long apart in milliseconds, it is tried whether the listening channel is under our control. */
const CONTROL_TRIES = 100;
const CONTROL_PAUSE_MS = 20;

/** Asterisk's words: what comes in from the far end is what it says. */
const SPIED = { both: 'both', said: 'in', heard: 'out' } as const;

/** Channels that listen in are named after the recording that they make. */
const LISTENER = 'recording-';

/** The id of the recording that a channel listens in for; `null` for all other channels. */
export function recordedBy(channelId: string): string | null {
  return channelId.startsWith(LISTENER) ? channelId.slice(LISTENER.length) : null;
}

/** Has a channel listen in on the one to record, unless it does so already, and Asterisk record what it hears. */
export async function listenIn(
  tools: { readonly client: AriClient; readonly exchange: Exchange; readonly app: string },
  { channel_id: channelId, recording_id, max_duration_ms, sides = 'both', max_silence_ms }: RecordCommand,
): Promise<void> {
  const { client, exchange, app } = tools;
  const record = exchange.find(channelId);
  if (record === undefined || record.ended !== null) throw new AriError(404, 'no_such_channel');
  if (record.cursor < MILESTONE.answered) throw new Error('not_answered');
  const snoopId = LISTENER + recording_id;
  try {
    const snoop = { channelId, snoopId, spy: SPIED[sides], app, appArgs: SNOOP_ARGUMENT } as const;
    await client.request('POST /channels/{channelId}/snoop/{snoopId}', snoop, true);
  } catch (error) {
    // Refused, it may have been made before; Asterisk does not say so.
    if (!(error instanceof AriError) || error.isLost || error.isGone) throw error;
    if ((await ifThere(client.request('GET /channels/{channelId}', { channelId: snoopId }, true))) === null)
      throw error;
  }
  const seconds = Math.max(1, Math.ceil(max_duration_ms / 1000));
  const [channel, file] = [{ channelId: snoopId }, { name: recording_id, format: 'wav' }];
  const silence = max_silence_ms === undefined ? {} : { maxSilenceSeconds: Math.ceil(max_silence_ms / 1000) };
  const asked = {
    ...channel,
    ...file,
    maxDurationSeconds: seconds,
    ...silence,
    ifExists: 'fail',
  } as const;
  try {
    await onceUnderControl(() => client.request('POST /channels/{channelId}/record', asked, true));
  } catch (error) {
    if (!(error instanceof AriError && error.isLost)) await stopListening(client, recording_id);
    throw error;
  }
}

/** Ends the listening; that it has ended is well. */
export async function stopListening(client: AriClient, recordingId: string): Promise<void> {
  const channelId = LISTENER + recordingId;
  await ifThere(client.request('DELETE /channels/{channelId}', { channelId }));
}

/** A channel comes under our control a moment after it was made: until then Asterisk answers 409. */
async function onceUnderControl(request: () => Promise<unknown>): Promise<void> {
  for (let left = CONTROL_TRIES; ; left -= 1) {
    try {
      await request();
      return;
    } catch (error) {
      if (!(error instanceof AriError && error.status === 409) || left === 0) throw error;
      await after(CONTROL_PAUSE_MS);
    }
  }
}
