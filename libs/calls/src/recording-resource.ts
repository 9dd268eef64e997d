import type { Id } from '@hookswitch/flow-model';
import type { PartyResource } from './call-resource.js';
import type { Call } from './call.js';
import type { Recording, RecordingStatus } from './recording.js';

/** A recording as the REST API, the stream and every `recording_*` event show it. */
export interface RecordingResource {
  readonly id: Id;
  readonly live_id: number;
  readonly call_id: Id;
  readonly leg_id: Id;
  readonly direction: Call['direction'];
  readonly from: PartyResource;
  readonly to: PartyResource;
  readonly crm_id: string | null;
  readonly status: Exclude<RecordingStatus, 'discarded'>;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly duration_ms: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly format: Recording['format'];
  readonly reason: string | null;
}

/** The wire form of a recording. Where its file lies, and what only the engine needs, stays out. */
export function recordingResource(recording: Recording): RecordingResource {
  const { id, live_id, call_id, leg_id, direction, from, to, crm_id } = recording;
  // What was discarded is shown to nobody.
  const status = recording.status === 'discarded' ? 'failed' : recording.status;
  const { started_at, ended_at, duration_ms, bytes, sha256, format, reason } = recording;
  return {
    id,
    live_id,
    call_id,
    leg_id,
    direction,
    from,
    to,
    crm_id,
    status,
    started_at,
    ended_at,
    duration_ms,
    bytes,
    sha256,
    format,
    reason,
  };
}
