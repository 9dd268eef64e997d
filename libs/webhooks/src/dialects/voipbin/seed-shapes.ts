import type { Surroundings } from '../surroundings.js';
import type { ActiveflowView } from './activeflow-view.js';
import type { AgentView } from './agent-view.js';
import { telAddress } from './address.js';
import type { CallView } from './call-view.js';
import { madeAt, NIL } from './ids.js';
import type { DataOf } from './known-data.js';
import { microTime, nanoTime, offsetTime, UNSET_TIME } from './times.js';

/** The resources as VoIPBIN's document of 2022 to January 2026 shows them, key by key. What is not set is written. */

export function activeflowShape(view: ActiveflowView, { installation }: Surroundings): object {
  return {
    id: view.id,
    flow_id: view.flow_id,
    customer_id: installation.id,
    reference_type: view.reference_type,
    reference_id: view.reference_id,
    current_action: view.current_action,
    forward_action_id: NIL,
    actions: view.actions,
    tm_create: microTime(view.tm_create),
    tm_update: microTime(view.tm_update),
    tm_delete: UNSET_TIME,
  };
}

export function callShape(view: CallView): object {
  const { action, tm_execute } = view;
  return {
    id: view.id,
    flow_id: view.flow_id,
    type: 'flow',
    master_call_id: view.master_call_id,
    chained_call_ids: view.chained_call_ids,
    recording_id: view.recording_id,
    recording_ids: view.recording_ids,
    source: view.source,
    destination: view.destination,
    status: view.status,
    action: tm_execute === null ? action : { ...action, tm_execute: nanoTime(tm_execute) },
    direction: view.direction,
    hangup_by: view.hangup_by,
    hangup_reason: view.hangup_reason,
    tm_create: microTime(view.tm_create),
    tm_update: microTime(view.tm_update),
    tm_progressing: microTime(view.tm_progressing),
    tm_ringing: microTime(view.tm_ringing),
    tm_hangup: microTime(view.tm_hangup),
  };
}

export function queuecallShape(
  data: Pick<
    DataOf<'queuecall_created'>,
    'id' | 'call_id' | 'agent' | 'tm_create' | 'tm_service' | 'tm_delete'
  >,
  status: string,
  tm_update: string | null,
): object {
  return {
    id: data.id,
    reference_type: 'call',
    reference_id: data.call_id,
    status,
    service_agent_id: data.agent?.id ?? NIL,
    tm_create: microTime(data.tm_create),
    tm_service: microTime(data.tm_service),
    tm_update: microTime(tm_update),
    tm_delete: microTime(data.tm_delete),
  };
}

export function agentShape(view: AgentView): object {
  return {
    id: view.id,
    username: view.username,
    name: view.name,
    detail: '',
    ring_method: 'ringall',
    status: view.status,
    permission: 0,
    tag_ids: view.tag_ids,
    addresses: view.addresses,
    tm_create: microTime(view.tm_create),
    tm_update: microTime(view.tm_update),
    tm_delete: microTime(view.tm_delete),
  };
}

/** Its counters are left out: what makes a queue live does not know them. */
export function queueShape(data: DataOf<'queue_created'>): object {
  return {
    id: data.id,
    name: data.name,
    detail: '',
    routing_method: data.strategy,
    tag_ids: [data.id],
    wait_actions: [],
    wait_timeout: (data.max_wait_s ?? 0) * 1000,
    service_timeout: 0,
    tm_create: microTime(madeAt(data.id)),
    tm_update: microTime(data.tm_update),
    tm_delete: microTime(data.tm_delete),
  };
}

export function recordingShape(
  data: DataOf<'recording_created'>,
  tm_update: string | null,
  tm_delete: string | null,
): object {
  const { id, call_id, status, format, started_at, ended_at } = data;
  return {
    id,
    reference_type: 'call',
    reference_id: call_id,
    status: status === 'paused' ? 'recording' : status === 'saving' ? 'stopping' : status,
    format,
    tm_start: microTime(started_at),
    tm_end: microTime(ended_at),
    tm_create: microTime(madeAt(id)),
    tm_update: microTime(tm_update),
    tm_delete: microTime(tm_delete),
  };
}

export function transcribeShape(data: DataOf<'transcribe_created'>, tm_delete: string | null): object {
  const { id, reference_id, status, language, direction, created_at, updated_at } = data;
  return {
    id,
    reference_type: 'recording',
    reference_id,
    status,
    language,
    direction,
    tm_create: microTime(created_at),
    tm_update: microTime(updated_at),
    tm_delete: microTime(tm_delete),
  };
}

export function transcriptShape(data: DataOf<'transcript_created'>): object {
  const { id, transcribe_id, direction, message, offset_ms, created_at } = data;
  const tm_transcript = microTime(offsetTime(offset_ms));
  return { id, transcribe_id, direction, message, tm_transcript, tm_create: microTime(created_at) };
}

/** How far a text message is, in VoIPBIN's words. */
export function messageStatus(status: DataOf<'message_created'>['status']): string {
  return status === 'sending' ? 'queued' : status;
}

export function messageShape(data: DataOf<'message_created'>, tm_delete: string | null): object {
  const { id, from, to, status, parts, text, direction, created_at, updated_at } = data;
  const target = { destination: telAddress(to), status: messageStatus(status), parts };
  return {
    id,
    type: 'sms',
    source: telAddress(from),
    targets: [{ ...target, tm_update: nanoTime(updated_at) }],
    text,
    direction,
    tm_create: microTime(created_at),
    tm_update: microTime(updated_at),
    tm_delete: microTime(tm_delete),
  };
}
