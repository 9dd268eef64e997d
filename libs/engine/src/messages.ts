import { callerLeg, decideMessage, isAtHand, isMessage, isRunning } from '@hookswitch/calls';
import type { Message } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import type { Place } from './place.js';
import { leaveMessage, startRecording, stopRecording } from './recordings.js';
import type { OpenFrame, Turn } from './turn.js';

/**
 * Messages for mailboxes are recordings that a node makes and decides about. Whoever hangs up leaves the message: what is
 * still open when its node is left, for whatever reason, counts as left, and is told once its sound is safe.
 */

type RecordMessage = Extract<NodeEffect, { kind: 'record_message' }>;

/** Begins to record a message. */
export function recordMessage(
  turn: Turn,
  frame: OpenFrame,
  { node }: Place,
  effect: RecordMessage,
): NodeEvent | undefined {
  const { mailbox_id, min_duration_ms, keep_days, max_duration_ms, max_silence_ms, transcribe } = effect;
  const reason = 'Nothing can be recorded before the call is answered.';
  if (!turn.answered) return { type: 'command.failed', effect: effect.kind, reason };
  const mailbox = node.objects?.[mailbox_id];
  const userId = mailbox?.body['user_id'];
  const user = typeof userId === 'string' ? mailbox?.users?.[userId] : undefined;
  const recording = startRecording(turn, {
    max_duration_ms,
    max_silence_ms,
    sides: 'said',
    transcribe: transcribe === null ? null : { language: transcribe },
    message: {
      mailbox: {
        id: mailbox_id,
        num_id: mailbox?.num_id ?? 0,
        name: mailbox?.name ?? '',
        user: user === undefined ? null : { id: String(userId), name: user.name, extension: user.extension },
      },
      decision: 'open',
      min_duration_ms,
      talking_ms: null,
      heard_at: null,
      keep_days,
    },
  });
  frame.names = { ...frame.names, message: recording.id };
  return undefined;
}

/** Ends the message, leaves it, or takes it back. Where there is none any more, nothing happens. */
export function changeMessage(
  turn: Turn,
  frame: OpenFrame,
  kind: 'stop_message' | 'leave_message' | 'discard_message',
): void {
  const message = messageOf(turn, frame);
  if (message === undefined) return;
  if (isRunning(message)) stopRecording(turn, message);
  if (kind === 'leave_message') leaveMessage(turn, messageOf(turn, frame) ?? message);
  else if (kind === 'discard_message') {
    turn.putRecording(decideMessage(messageOf(turn, frame) ?? message, 'discarded'));
  }
}

/** Lets the caller hear the message. */
export function playMessage(turn: Turn, frame: OpenFrame): NodeEvent | undefined {
  const message = messageOf(turn, frame);
  if (message === undefined || !isAtHand(message)) {
    return { type: 'command.failed', effect: 'play_message', reason: 'There is no message to play.' };
  }
  const id = newId();
  const media = { recording: message.id, duration_ms: message.duration_ms ?? 0 };
  turn.send({ kind: 'play', id, channel_id: callerLeg(turn.call).channel_id, media }, frame);
  frame.names = { ...frame.names, playback: id };
  return undefined;
}

/** The node is left: a message that nobody has decided about is left with it. */
export function endMessage(turn: Turn, frame: OpenFrame): void {
  const message = messageOf(turn, frame);
  if (message === undefined) return;
  if (isRunning(message)) stopRecording(turn, message);
  leaveMessage(turn, messageOf(turn, frame) ?? message);
}

function messageOf(turn: Turn, frame: OpenFrame): Message | undefined {
  const { message: id } = frame.names;
  return turn.recordings.filter(isMessage).find((one) => one.id === id && one.message.decision === 'open');
}
