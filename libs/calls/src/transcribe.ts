import { eventApart } from '@hookswitch/events';
import type { DomainEvent } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import { isMessage } from './message.js';
import type { Recording } from './recording.js';

/** One recording, or message, that is put into words. Immutable: each change gives a new value. */
export interface Transcribe {
  readonly id: Id;
  readonly reference_type: 'recording' | 'voicemail';
  /** The recording's or the message's. */
  readonly reference_id: Id;
  readonly call_id: Id;
  readonly activeflow_id: Id | null;
  /** BCP 47. */
  readonly language: string;
  /** Whose words: the caller's (`in`), what the caller heard (`out`), or all. */
  readonly direction: 'both' | 'in' | 'out';
  /** Who puts it into words. */
  readonly provider: string;
  /** `progressing`: it waits for its turn, or its turn has come. */
  readonly status: 'progressing' | 'done' | 'failed';
  /** Every word, part by part on a line; `null` until it is done. */
  readonly text: string | null;
  readonly transcripts: readonly Transcript[];
  /** Why it failed. */
  readonly reason: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A part of it. */
export interface Transcript {
  readonly id: Id;
  readonly transcribe_id: Id;
  readonly direction: Transcribe['direction'];
  readonly message: string;
  /** Where in the recording it is said, in milliseconds. */
  readonly offset_ms: number;
  readonly created_at: string;
}

const DIRECTIONS = { both: 'both', said: 'in', heard: 'out' } as const;

/** A recording is to be put into words. */
export function newTranscribe(
  recording: Recording,
  { language, provider, at }: { readonly language: string; readonly provider: string; readonly at: string },
): Transcribe {
  const { id, call_id, activeflow_id, sides = 'both' } = recording;
  return {
    id: newId(),
    reference_type: isMessage(recording) ? 'voicemail' : 'recording',
    reference_id: id,
    call_id,
    activeflow_id,
    language,
    direction: DIRECTIONS[sides],
    provider,
    status: 'progressing',
    text: null,
    transcripts: [],
    reason: null,
    created_at: at,
    updated_at: at,
  };
}

/** It has words now. */
export function finishTranscribe(
  transcribe: Transcribe,
  parts: readonly { readonly text: string; readonly from_ms: number }[],
  at: string,
): Transcribe {
  const { id, direction } = transcribe;
  const transcripts = parts.map(({ text, from_ms }) => ({
    id: newId(),
    transcribe_id: id,
    direction,
    message: text,
    offset_ms: from_ms,
    created_at: at,
  }));
  const text = transcripts.map(({ message }) => message).join('\n');
  return { ...transcribe, status: 'done', text, transcripts, updated_at: at };
}

/** There will be no words. */
export function failTranscribe(transcribe: Transcribe, reason: string, at: string): Transcribe {
  return { ...transcribe, status: 'failed', reason, updated_at: at };
}

/** An event of it. Its call may be over and gone, so that the event has no number in the call's order. */
export function transcribeEvent(
  type: 'transcribe_created' | 'transcribe_updated' | 'transcribe_deleted',
  transcribe: Transcribe,
  recording: Recording,
  at: string,
): DomainEvent {
  return eventOf(type, { ...transcribe }, recording, at);
}

/** `transcript_created`, for each part. */
export function transcriptEvents(transcribe: Transcribe, recording: Recording, at: string): DomainEvent[] {
  return transcribe.transcripts.map((transcript) =>
    eventOf('transcript_created', { ...transcript }, recording, at),
  );
}

function eventOf(type: string, data: DomainEvent['data'], recording: Recording, at: string): DomainEvent {
  const { call_id, activeflow_id, environment_id, crm_id } = recording;
  const facts = { ...recording.facts, call: { crm_id } };
  return eventApart({ type, timestamp: at, call_id, activeflow_id, environment_id, facts, data });
}
