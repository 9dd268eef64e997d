import { applyRecordingEvent, callerLeg, endRecording, failRecording, newRecording } from '@hookswitch/calls';
import type { Recording } from '@hookswitch/calls';
import type { Command, GatewayEvent } from '@hookswitch/telephony';
import type { LiveCall } from './live-call.js';
import type { Turn } from './turn.js';

/**
 * Recordings run beside the flow, and may outlast the call: their files take time. A recording is written down before
 * the gateway is asked for it, and its commands follow from what is written, as hang-ups do: after a restart each
 * unfinished one is asked for again, with the same ids, and the gateway tells what became of it.
 */

const RECORD = ':record';
const STOP = ':stop_recording';

/** What is being recorded of the caller's line: one recording at a time. */
export function runningRecording({ call, recordings }: Pick<Turn, 'call' | 'recordings'>): Recording | null {
  const isRunning = ({ channel_id, status }: Recording) =>
    channel_id === call.channel_id && status === 'recording';
  return recordings.find(isRunning) ?? null;
}

/** Begins to record the caller's line, which must be answered and not be recorded yet. */
export function startRecording(turn: Turn, maxDurationMs: number): Recording {
  const recording = newRecording(turn.call, callerLeg(turn.call), maxDurationMs, turn.at);
  turn.putRecording(recording);
  turn.send(recordCommand(recording));
  return recording;
}

/** Ends a recording. Its file comes later. */
export function stopRecording(turn: Turn, recording: Recording): Recording {
  const ended = endRecording(recording, turn.at);
  turn.putRecording(ended);
  turn.send(stopCommand(ended));
  return ended;
}

/** What is told of a recording: that it began, or what became of it. */
export function takeRecordingEvent(
  turn: Turn,
  event: Extract<GatewayEvent, { type: 'recording_started' } | { type: 'recording_finished' }>,
): void {
  const before = turn.recordings.find(({ id }) => id === event.recording_id);
  if (before === undefined) return;
  const recording = applyRecordingEvent(before, event);
  if (recording === before) return;
  turn.putRecording(recording);
  if (event.type === 'recording_started') turn.emitRecording('recording_created', recording);
  else turn.emitRecording('recording_updated', recording);
}

/** The gateway could not begin: there will be no file. A stop that failed is nothing: the channel's end ends it too. */
export function takeRecordFailure(turn: Turn, commandId: string, reason: string): void {
  const recording = turn.recordings.find(({ id }) => `${id}${RECORD}` === commandId);
  if (recording === undefined) return;
  const failed = failRecording(recording, `The gateway could not record: ${reason}.`, turn.at);
  turn.putRecording(failed);
  turn.emitRecording('recording_updated', failed);
}

/** A channel has ended, and with it what is recorded of it. */
export function endRecordingsOf(turn: Turn, channelId: string, at: string): void {
  for (const recording of turn.recordings) {
    if (recording.channel_id === channelId && recording.status === 'recording') {
      turn.putRecording(endRecording(recording, at));
    }
  }
}

/** The gateway that was to bring the files is no longer configured. */
export function loseRecordings(turn: Turn): void {
  for (const recording of turn.recordings) {
    const failed = failRecording(recording, 'The gateway is no longer configured.', turn.at);
    turn.putRecording(failed);
    turn.emitRecording('recording_updated', failed);
  }
}

/** Whether an event is about a recording whose file is still to come, and says something new of it. */
export function isRecordingNews(live: LiveCall, event: GatewayEvent): boolean {
  switch (event.type) {
    case 'recording_started':
      return live.recordings.some(({ id, begun }) => id === event.recording_id && !begun);
    case 'recording_finished':
      return live.recordings.some(({ id }) => id === event.recording_id);
    case 'command_failed':
      return live.recordings.some(({ id }) => `${id}${RECORD}` === event.command_id);
    default:
      return false;
  }
}

/** What to ask the gateway after a restart: whether it does what it was told, and what became of it. */
export function recordingCommands({ call, recordings }: LiveCall): Command[] {
  return recordings.flatMap((recording) => {
    const leg = call.legs.find(({ channel_id }) => channel_id === recording.channel_id);
    const stopped = recording.status === 'saving' && leg?.ended_at === null;
    return stopped ? [recordCommand(recording), stopCommand(recording)] : [recordCommand(recording)];
  });
}

function recordCommand({ id, channel_id, max_duration_ms }: Recording): Command {
  return { kind: 'record', id: `${id}${RECORD}`, channel_id, recording_id: id, max_duration_ms };
}

function stopCommand({ id, channel_id }: Recording): Command {
  return { kind: 'stop_recording', id: `${id}${STOP}`, channel_id, recording_id: id };
}
