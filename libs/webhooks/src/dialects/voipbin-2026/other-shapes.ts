import { telAddress } from '../voipbin/address.js';
import type { AgentView } from '../voipbin/agent-view.js';
import { conferenceStatus } from '../voipbin/conference-shapes.js';
import { madeAt, NIL } from '../voipbin/ids.js';
import type { DataOf } from '../voipbin/known-data.js';
import { messageStatus } from '../voipbin/seed-shapes.js';
import { goTime, offsetTime } from '../voipbin/times.js';
import { addressShape } from './call-shapes.js';
import { filled } from './filled.js';

const RECORDING = { recording: 'recording', paused: 'recording', saving: 'stopping', done: 'ended' } as const;

/** @param updated whether anything has changed it since it was made */
export function queuecallShape(
  data: DataOf<'queuecall_created'>,
  customer_id: string,
  status: string,
  updated = true,
): object {
  return {
    id: data.id,
    customer_id,
    reference_type: 'call',
    reference_id: data.call_id,
    status,
    service_agent_id: data.agent?.id ?? NIL,
    ...filled({ duration_waiting: data.waited_ms, duration_service: data.served_ms }),
    tm_create: goTime(data.tm_create),
    tm_service: goTime(data.tm_service),
    tm_update: updated ? goTime(data.tm_update) : null,
    tm_delete: goTime(data.tm_delete),
  };
}

export function agentShape(view: AgentView, customer_id: string): object {
  return {
    id: view.id,
    customer_id,
    username: view.username,
    name: view.name,
    detail: '',
    ring_method: 'ringall',
    status: view.status,
    permission: 0,
    tag_ids: view.tag_ids,
    addresses: view.addresses.map(addressShape),
    ...filled({
      tm_create: goTime(view.tm_create),
      tm_update: goTime(view.tm_update),
      tm_delete: goTime(view.tm_delete),
    }),
  };
}

/** VoIPBIN’s code knows no recording that failed: ours says so. */
export function recordingShape(
  data: DataOf<'recording_created'>,
  customer_id: string,
  activeflow_id: string,
  tm_update: string,
): object {
  const { id, call_id, status, format, started_at, ended_at } = data;
  return {
    id,
    customer_id,
    owner_type: '',
    owner_id: NIL,
    activeflow_id,
    reference_type: 'call',
    reference_id: call_id,
    status: status === 'failed' ? status : RECORDING[status],
    format,
    on_end_flow_id: NIL,
    ...filled({
      tm_start: goTime(started_at),
      tm_end: goTime(ended_at),
      tm_create: goTime(madeAt(id)),
      tm_update: goTime(tm_update),
    }),
  };
}

export function transcribeShape(data: DataOf<'transcribe_created'>, customer_id: string): object {
  return {
    id: data.id,
    customer_id,
    activeflow_id: data.activeflow_id ?? NIL,
    on_end_flow_id: NIL,
    reference_type: 'recording',
    reference_id: data.reference_id,
    status: data.status,
    language: data.language,
    direction: data.direction,
    provider: '',
    tm_create: goTime(data.created_at),
    tm_update: goTime(data.updated_at),
    tm_delete: null,
  };
}

export function transcriptShape(data: DataOf<'transcript_created'>, customer_id: string): object {
  const { id, transcribe_id, direction, message, offset_ms, created_at } = data;
  const tm_transcript = goTime(offsetTime(offset_ms));
  return { id, customer_id, transcribe_id, direction, message, tm_transcript, tm_create: goTime(created_at) };
}

export function messageShape(
  data: DataOf<'message_created'>,
  customer_id: string,
  tm_delete: string | null,
): object {
  const { id, from, to, status, parts, text, direction, created_at, updated_at } = data;
  const destination = addressShape(telAddress(to));
  return {
    id,
    customer_id,
    type: 'sms',
    source: addressShape(telAddress(from)),
    targets: [{ destination, status: messageStatus(status), parts, tm_update: goTime(updated_at) }],
    text,
    direction,
    tm_create: goTime(created_at),
    tm_update: goTime(updated_at),
    tm_delete: goTime(tm_delete),
  };
}

export function conferenceShape(
  data: Pick<DataOf<'conference_created'>, 'id' | 'conference' | 'status' | 'call_ids'> & {
    readonly tm_create: string;
    readonly tm_update: string;
    readonly tm_delete: string | null;
  },
  customer_id: string,
): object {
  return {
    id: data.id,
    customer_id,
    type: 'conference',
    status: conferenceStatus(data.status),
    name: data.conference.name,
    pre_flow_id: NIL,
    post_flow_id: NIL,
    ...filled({ conferencecall_ids: data.call_ids }),
    recording_id: NIL,
    transcribe_id: NIL,
    tm_end: goTime(data.tm_delete),
    tm_create: goTime(data.tm_create),
    tm_update: goTime(data.tm_update),
    tm_delete: goTime(data.tm_delete),
  };
}
