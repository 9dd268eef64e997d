import type { EventType } from '../define-event-type.js';
import { activeflowCreated, activeflowDeleted, activeflowUpdated } from './activeflow-events.js';
import {
  callAnswered,
  callCreated,
  callDtmfReceived,
  callHeld,
  callHungup,
  callMissed,
  callRinging,
  callTransferred,
  callUnheld,
  callUpdated,
} from './call-events.js';
import {
  agentCreated,
  agentDeleted,
  agentUpdated,
  queueCreated,
  queueDeleted,
  queueUpdated,
} from './configuration-events.js';
import { endpointDisabled, endpointFailing, endpointRecovered } from './endpoint-events.js';
import { ivrEnded, ivrOptionSelected, ivrStarted } from './ivr-events.js';
import { messageCreated, messageDeleted, messageUpdated } from './message-events.js';
import { callReported } from './report-events.js';
import { recordingCreated, recordingDeleted, recordingUpdated } from './recording-events.js';
import {
  transcribeCreated,
  transcribeDeleted,
  transcribeUpdated,
  transcriptCreated,
} from './transcribe-events.js';
import { voicemailLeft } from './voicemail-events.js';
import {
  agentStatusUpdated,
  queuecallAbandoned,
  queuecallCreated,
  queuecallDone,
  queuecallEntering,
  queuecallKicking,
  queuecallServiced,
  queueWrapup,
} from './queue-events.js';
import {
  confbridgeCreated,
  confbridgeUpdated,
  conferenceCreated,
  conferenceDeleted,
  conferenceUpdated,
} from './conference-events.js';
import { ringGroupCallEnded } from './ring-group-events.js';
import { webhookComponentEvent } from './component-events.js';

/** The catalogue: every event that Hookswitch can send, by name. */
export const eventTypes = {
  call_created: callCreated,
  call_ringing: callRinging,
  call_answered: callAnswered,
  call_updated: callUpdated,
  call_held: callHeld,
  call_unheld: callUnheld,
  call_transferred: callTransferred,
  call_dtmf_received: callDtmfReceived,
  call_missed: callMissed,
  call_hungup: callHungup,
  call_reported: callReported,
  ivr_started: ivrStarted,
  ivr_option_selected: ivrOptionSelected,
  ivr_ended: ivrEnded,
  activeflow_created: activeflowCreated,
  activeflow_updated: activeflowUpdated,
  activeflow_deleted: activeflowDeleted,
  queuecall_created: queuecallCreated,
  queuecall_entering: queuecallEntering,
  queuecall_kicking: queuecallKicking,
  queuecall_serviced: queuecallServiced,
  queuecall_done: queuecallDone,
  queuecall_abandoned: queuecallAbandoned,
  queue_wrapup: queueWrapup,
  agent_status_updated: agentStatusUpdated,
  queue_created: queueCreated,
  queue_updated: queueUpdated,
  queue_deleted: queueDeleted,
  agent_created: agentCreated,
  agent_updated: agentUpdated,
  agent_deleted: agentDeleted,
  conference_created: conferenceCreated,
  conference_updated: conferenceUpdated,
  conference_deleted: conferenceDeleted,
  confbridge_created: confbridgeCreated,
  confbridge_updated: confbridgeUpdated,
  ring_group_call_ended: ringGroupCallEnded,
  recording_created: recordingCreated,
  recording_updated: recordingUpdated,
  recording_deleted: recordingDeleted,
  voicemail_left: voicemailLeft,
  message_created: messageCreated,
  message_updated: messageUpdated,
  message_deleted: messageDeleted,
  transcribe_created: transcribeCreated,
  transcribe_updated: transcribeUpdated,
  transcribe_deleted: transcribeDeleted,
  transcript_created: transcriptCreated,
  endpoint_failing: endpointFailing,
  endpoint_disabled: endpointDisabled,
  endpoint_recovered: endpointRecovered,
  webhook_component_event: webhookComponentEvent,
} as const;

export type EventTypeName = keyof typeof eventTypes;

/** Whether a name stands in the catalogue. Names like `constructor` do not. */
export function isEventType(name: string): name is EventTypeName {
  return Object.hasOwn(eventTypes, name);
}

/** A catalogue entry by name; `undefined` for an unknown name. */
export function findEventType(name: string): EventType<object> | undefined {
  return isEventType(name) ? eventTypes[name] : undefined;
}
