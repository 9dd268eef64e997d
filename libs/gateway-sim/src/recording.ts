import type { Command, GatewayEvent } from '@hookswitch/telephony';
import { endOfRecording, moment } from './channel.js';
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
  command: Extract<Command, { kind: 'record' }>,
): void {
  const { recording_id, max_duration_ms, sides, max_silence_ms } = command;
  channel.recordings.push({
    id: recording_id,
    started_at: at,
    ends_at: at + Math.min(max_duration_ms, LONGEST_RECORDING_MS),
    ...(sides === undefined ? {} : { sides }),
    ...(max_silence_ms === undefined ? {} : { silence_ms: max_silence_ms }),
    ended_at: null,
    outcome: null,
    settled_at: null,
  });
  exchange.happen(channel, { ...moment(channel, at), type: 'recording_started', recording_id });
  exchange.schedule(channel);
}

/** What is said from now on is not recorded. */
export function pauseRecording(
  exchange: Exchange,
  channel: Channel,
  at: number,
  recording: SimulatedRecording,
): void {
  recording.paused_at ??= at;
  exchange.schedule(channel);
}

/** It goes on, and may become as long as before. */
export function resumeRecording(
  exchange: Exchange,
  channel: Channel,
  at: number,
  recording: SimulatedRecording,
): void {
  const { paused_at = null, paused_ms = 0 } = recording;
  if (paused_at === null) return;
  recording.paused_ms = paused_ms + at - paused_at;
  recording.ends_at += at - paused_at;
  recording.paused_at = null;
  exchange.schedule(channel);
}

/** A party says something for so long: it is in what is recorded of it, and of those who hear it. */
export function sayIntoRecordings(
  exchange: Exchange,
  channel: Channel,
  at: number,
  text: string,
  ms: number,
): void {
  channel.spoke = true;
  const seats = channel.bridge_id === null ? undefined : exchange.bridges.get(channel.bridge_id);
  for (const one of seats ?? [channel]) {
    const unheard = one === channel ? 'heard' : 'said';
    for (const recording of one.recordings) {
      const { ended_at, paused_at = null, sides = 'both' } = recording;
      if (ended_at !== null || paused_at !== null || sides === unheard) continue;
      const from_ms = lengthOf(recording, at);
      (recording.spoken ??= []).push({ text, from_ms, to_ms: from_ms + ms });
    }
    exchange.schedule(one);
  }
}

/** How long a recording is by then: without its pauses. */
export function lengthOf({ started_at, paused_at, paused_ms = 0 }: SimulatedRecording, at: number): number {
  return (paused_at ?? at) - started_at - paused_ms;
}

/** Ends what is recorded of a channel: one recording, those that end by themselves now, or all. Files come later. */
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

/** Ends those whose maximum is reached, or in which nothing was said for long enough. */
export function endRecordingsDue(exchange: Exchange, channel: Channel, at: number): void {
  endRecordings(exchange, channel, at, (recording) => endOfRecording(channel, recording) <= at);
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
