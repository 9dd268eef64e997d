import {
  applyRecordingEvent,
  callerLeg,
  decideMessage,
  endRecording,
  failRecording,
  isAtHand,
  isEmpty,
  isMessage,
  isRunning,
  newRecording,
  partiesOf,
  pauseRecording,
  RecordingEvent,
  VoicemailEvent,
} from '@hookswitch/calls';
import type { CallDraft, Leg, Message, Recording, RecordingOrder } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { NodeEvent } from '@hookswitch/flow-model';
import type { Command, GatewayEvent } from '@hookswitch/telephony';
import type { LiveCall } from './live-call.js';
import type { OpenFrame, Turn } from './turn.js';

/**
 * Recordings run beside the flow, and may outlast the call: their files take time. A recording is written down before
 * the gateway is asked for it, and its commands follow from what is written, as hang-ups do: after a restart each
 * unfinished one is asked for again, with the same ids, and the gateway tells what became of it.
 */

const RECORD = ':record';
const STOP = ':stop_recording';
const PAUSE = ':pause_recording';

/** What is being recorded of the caller's line: one recording at a time, besides a message. */
export function runningRecording({ call, recordings }: Pick<Turn, 'call' | 'recordings'>): Recording | null {
  const isOfCaller = (recording: Recording) =>
    recording.channel_id === call.channel_id && isRunning(recording) && !isMessage(recording);
  return recordings.find(isOfCaller) ?? null;
}

/** Begins to record the caller's line, which must be answered and not be recorded yet. */
export function startRecording(turn: Turn, order: RecordingOrder): Recording {
  const recording = newRecording(turn.call, callerLeg(turn.call), order, turn.at);
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

/** Leaves out what is said from now on, or records it again. */
export function pauseOrResume(turn: Turn, recording: Recording, pauses: boolean): Recording {
  if ((recording.status === 'paused') === pauses) return recording;
  const changed = pauseRecording(recording, pauses);
  turn.putRecording(changed);
  turn.send({ ...pauseCommand(changed), ...(pauses ? {} : { kind: 'resume_recording' as const }) });
  return changed;
}

/** What a node hears of the message that it has recorded. */
export interface MessageNews {
  readonly frame: OpenFrame;
  readonly event: NodeEvent;
  readonly reason: string | null;
}

/** What paused only while its node ran goes on. */
export function endPause(turn: Turn, { names }: OpenFrame): void {
  const recording = turn.recordings.find(({ id, status }) => id === names.paused && status === 'paused');
  if (recording !== undefined && !turn.callerGone) pauseOrResume(turn, recording, false);
}

/** What is told of a recording: that it began, or what became of it. Gives what a node that waits for it hears. */
export function takeRecordingEvent(
  turn: Turn,
  event: Extract<GatewayEvent, { type: 'recording_started' } | { type: 'recording_finished' }>,
): MessageNews | undefined {
  const before = turn.recordings.find(({ id }) => id === event.recording_id);
  if (before === undefined) return undefined;
  const changed = applyRecordingEvent(before, event);
  if (changed === before) return undefined;
  const recording =
    event.type === 'recording_finished' ? { ...changed, parties: partiesOf(turn.call) } : changed;
  turn.putRecording(recording);
  if (isMessage(recording)) return tellMessage(turn, recording);
  if (event.type === 'recording_started') stateRecording(turn, 'recording_created', recording);
  else stateRecording(turn, 'recording_updated', recording);
  return undefined;
}

/** The gateway could not begin: there will be no file. A stop that failed is nothing: the channel's end ends it too. */
export function takeRecordFailure(turn: Turn, commandId: string, reason: string): MessageNews | undefined {
  const recording = turn.recordings.find(({ id }) => `${id}${RECORD}` === commandId);
  if (recording === undefined) return undefined;
  const failed = failRecording(recording, `The gateway could not record: ${reason}.`, turn.at);
  turn.putRecording(failed);
  if (isMessage(failed)) return tellMessage(turn, failed);
  stateRecording(turn, 'recording_updated', failed);
  return undefined;
}

/** The caller leaves the message: it is told now, or once its sound is safe. */
export function leaveMessage(turn: Turn, message: Message): void {
  const left = decideMessage(message, 'left');
  turn.putRecording(left);
  if (left.status === 'done' && isMessage(left)) stateVoicemail(turn, left);
}

/** A message has ended: its node decides, or, where the node was left, it is told. */
function tellMessage(turn: Turn, message: Message): MessageNews | undefined {
  const { id, status, reason } = message;
  if (status === 'done') stateVoicemail(turn, message);
  const ok = isAtHand(message);
  const frame = turn.top;
  if (frame?.names.message !== id || turn.callerGone || message.message.decision !== 'open') return undefined;
  if (!ok && status !== 'failed') return undefined;
  return { frame, event: { type: 'message.recorded', ok, empty: ok && isEmpty(message) }, reason };
}

/** A channel has ended, and with it what is recorded of it. */
export function endRecordingsOf(turn: Turn, channelId: string, at: string): void {
  for (const recording of turn.recordings) {
    if (recording.channel_id === channelId && isRunning(recording)) {
      turn.putRecording(endRecording(recording, at));
    }
  }
}

/** The gateway that was to bring the files is no longer configured. */
export function loseRecordings(turn: Turn): void {
  for (const recording of turn.recordings) {
    if (isMessage(recording) && isAtHand(recording)) {
      leaveMessage(turn, recording);
      continue;
    }
    const failed = failRecording(recording, 'The gateway is no longer configured.', turn.at);
    turn.putRecording(failed);
    if (!isMessage(failed)) stateRecording(turn, 'recording_updated', failed);
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
    const record = recordCommand(recording);
    if (leg?.ended_at !== null) return [record];
    if (recording.status === 'paused') return [record, pauseCommand(recording)];
    return recording.status === 'saving' ? [record, stopCommand(recording)] : [record];
  });
}

function recordCommand({ id, channel_id, max_duration_ms, sides, max_silence_ms }: Recording): Command {
  return {
    kind: 'record',
    id: `${id}${RECORD}`,
    channel_id,
    recording_id: id,
    max_duration_ms,
    ...(sides === undefined || sides === 'both' ? {} : { sides }),
    ...(max_silence_ms === undefined || max_silence_ms === null ? {} : { max_silence_ms }),
  };
}

type Pausing = Extract<Command, { kind: 'pause_recording' | 'resume_recording' }>;

/** A recording may pause more than once, and each time is another command. */
function pauseCommand({ id, channel_id }: Recording): Pausing {
  return { kind: 'pause_recording', id: `${id}${PAUSE}:${newId()}`, channel_id, recording_id: id };
}

function stopCommand({ id, channel_id }: Recording): Command {
  return { kind: 'stop_recording', id: `${id}${STOP}`, channel_id, recording_id: id };
}

/** States that a recording has begun, or what became of it. */
function stateRecording(
  turn: Turn,
  type: 'recording_created' | 'recording_updated',
  recording: Recording,
): void {
  const leg = legOf(turn, recording);
  turn.emit((sequence, call) => new RecordingEvent(type, turn.at, sequence, call, leg, recording));
}

/** States that a message was left. */
function stateVoicemail(turn: Turn, message: Message): void {
  const leg = legOf(turn, message);
  turn.emit((sequence, call) => {
    (call as CallDraft).came_to = 'voicemail';
    return new VoicemailEvent(turn.at, sequence, call, leg, message);
  });
}

function legOf({ call }: Turn, { leg_id }: Recording): Leg | null {
  return call.legs.find(({ id }) => id === leg_id) ?? null;
}
