import type { Recording } from './recording.js';

/** What is shown of a recording. Where its file lies, and what only the engine needs, stays out. */
const SHOWN = [
  ...(['id', 'live_id', 'call_id', 'leg_id', 'direction', 'from', 'to', 'crm_id', 'status'] as const),
  ...(['started_at', 'ended_at', 'duration_ms', 'bytes', 'sha256', 'format', 'reason'] as const),
];

/** A recording as the REST API, the stream and every `recording_*` event show it. */
export type RecordingResource = Pick<Recording, (typeof SHOWN)[number]>;

/** The wire form of a recording. */
export function recordingResource(recording: Recording): RecordingResource {
  return Object.fromEntries(SHOWN.map((field) => [field, recording[field]])) as RecordingResource;
}
