import type { GatewayEvent } from '@hookswitch/telephony';
import { moment } from './channel.js';
import type { Channel, RecordingOutcome, SimulatedRecording } from './channel.js';
import type { Exchange } from './exchange.js';
import { timestamp } from './timestamp.js';

/** However long a recording may become, here it ends after ten minutes: nobody needs more silence than that. */
const LONGEST_RECORDING_MS = 600_000;

/** Begins to record a channel. */
export function startRecording(
  exchange: Exchange,
  channel: Channel,
  at: number,
  recording_id: string,
  maxDurationMs: number,
): void {
  const ends_at = at + Math.min(maxDurationMs, LONGEST_RECORDING_MS);
  channel.recordings.push({
    id: recording_id,
    started_at: at,
    ends_at,
    ended_at: null,
    outcome: null,
    settled_at: null,
  });
  exchange.happen(channel, { ...moment(channel, at), type: 'recording_started', recording_id });
  exchange.schedule(channel);
}

/** Ends what is recorded of a channel: one recording, those that reach their maximum now, or all. Files come later. */
export function endRecordings(
  exchange: Exchange,
  channel: Channel,
  at: number,
  which: (recording: SimulatedRecording) => boolean,
): void {
  for (const recording of channel.recordings) {
    if (recording.ended_at !== null || !which(recording)) continue;
    recording.ended_at = at;
    exchange.unsaved.set(recording.id, { channel, recording });
  }
  exchange.schedule(channel);
}

/** The file of a recording is safe, or will never be: the engine is told. */
export function settleRecording(
  exchange: Exchange,
  channel: Channel,
  recordingId: string,
  at: number,
  outcome: RecordingOutcome,
): void {
  const recording = channel.recordings.find(({ id }) => id === recordingId);
  if (recording === undefined || recording.outcome !== null) return;
  recording.settled_at = at;
  recording.outcome = outcome;
  exchange.unsaved.delete(recordingId);
  tellOutcome(exchange, channel, recording);
}

/** Tells what became of a recording, if that is known. It stands outside the channel's order: its cursor is 0. */
export function tellOutcome(exchange: Exchange, channel: Channel, recording: SimulatedRecording): boolean {
  const { outcome, settled_at } = recording;
  if (outcome === null || settled_at === null) return false;
  const event: GatewayEvent = {
    type: 'recording_finished',
    channel_id: channel.id,
    at: timestamp(settled_at),
    cursor: 0,
    recording_id: recording.id,
    ...outcome,
  };
  exchange.tell(channel, event);
  return true;
}
