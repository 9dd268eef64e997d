import type { Tone } from '../display/state-badge.js';
import type { RecordingRecord } from '../api/records.js';

/** States of a recording, in words. */
export const RECORDING_STATES: Readonly<Record<RecordingRecord['status'], { label: string; tone: Tone }>> = {
  recording: { label: 'Recording', tone: 'busy' },
  paused: { label: 'Paused', tone: 'quiet' },
  saving: { label: 'Saving', tone: 'busy' },
  done: { label: 'Saved', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
};

/** Events that tell that a recording changed; the end of a call, or of a node, may end one. */
export const RECORDING_EVENTS = [
  'recording_created',
  'recording_updated',
  'recording_deleted',
  'call_hungup',
  'activeflow_updated',
] as const;

/** Tells recordings apart for those who hear their buttons: `of Ada (+44…), 21 Nov 2026, 09:30:10`. */
export function ofWhom(
  { from, started_at }: Pick<RecordingRecord, 'from' | 'started_at'>,
  time: (at: string) => string,
): string {
  return `of ${from.name ?? (from.number || 'an unknown number')}, ${time(started_at)}`;
}
