import type { EventTypeName } from '@hookswitch/events';
import { activeflowView } from './activeflow-view.js';
import { configuredAgent, presentAgent } from './agent-view.js';
import { callOfEvent } from './call-of-event.js';
import { confbridgeShape, conferenceShape } from './conference-shapes.js';
import * as seed from './seed-shapes.js';
import { named } from './written.js';
import type { Writers } from './written.js';

const call = (type: EventTypeName) =>
  named<'call_created'>(type, (_data, event, surroundings) =>
    seed.callShape(callOfEvent(event, surroundings)),
  );
const activeflow = (type: EventTypeName) =>
  named<'activeflow_created'>(type, (data, _event, surroundings) =>
    seed.activeflowShape(activeflowView(data), surroundings),
  );
const queuecall = (type: EventTypeName) =>
  named<'queuecall_created'>(type, (data) =>
    seed.queuecallShape(data, data.status, type === 'queuecall_created' ? null : data.tm_update),
  );
const agent = (type: EventTypeName) =>
  named<'agent_created'>(type, (data, _event, surroundings) =>
    seed.agentShape(configuredAgent(data, surroundings)),
  );
const queue = (type: EventTypeName) => named<'queue_created'>(type, seed.queueShape);
const recording = (type: EventTypeName) =>
  named<'recording_created'>(type, (data, { timestamp }) =>
    seed.recordingShape(data, timestamp, type === 'recording_deleted' ? timestamp : null),
  );
const transcribe = (type: EventTypeName) =>
  named<'transcribe_created'>(type, (data, { timestamp }) =>
    seed.transcribeShape(data, type === 'transcribe_deleted' ? timestamp : null),
  );
const message = (type: EventTypeName) =>
  named<'message_created'>(type, (data, { timestamp }) =>
    seed.messageShape(data, type === 'message_deleted' ? timestamp : null),
  );
const conference = (type: EventTypeName) => named<'conference_created'>(type, conferenceShape);
const confbridge = (type: EventTypeName) => named<'confbridge_created'>(type, confbridgeShape);

/** The events of VoIPBIN's document, by ours. What it has no name for is told as `call_updated`, or not at all. */
export const seedWriters: Writers = {
  call_created: call('call_created'),
  call_ringing: call('call_ringing'),
  call_answered: call('call_answered'),
  call_updated: call('call_updated'),
  call_held: call('call_updated'),
  call_unheld: call('call_updated'),
  call_transferred: call('call_updated'),
  call_hungup: call('call_hungup'),
  activeflow_created: activeflow('activeflow_created'),
  activeflow_updated: activeflow('activeflow_updated'),
  activeflow_deleted: activeflow('activeflow_deleted'),
  queuecall_created: queuecall('queuecall_created'),
  queuecall_entering: queuecall('queuecall_entering'),
  queuecall_kicking: queuecall('queuecall_kicking'),
  queuecall_serviced: queuecall('queuecall_serviced'),
  queuecall_done: queuecall('queuecall_done'),
  queuecall_abandoned: queuecall('queuecall_abandoned'),
  queue_created: queue('queue_created'),
  queue_updated: queue('queue_updated'),
  queue_deleted: queue('queue_deleted'),
  agent_created: agent('agent_created'),
  agent_updated: agent('agent_updated'),
  agent_deleted: agent('agent_deleted'),
  agent_status_updated: named<'agent_status_updated'>('agent_status_updated', (data, event, surroundings) =>
    seed.agentShape(presentAgent(data, event.timestamp, surroundings)),
  ),
  recording_created: recording('recording_created'),
  recording_updated: recording('recording_updated'),
  recording_deleted: recording('recording_deleted'),
  transcribe_created: transcribe('transcribe_created'),
  transcribe_updated: transcribe('transcribe_updated'),
  transcribe_deleted: transcribe('transcribe_deleted'),
  transcript_created: named<'transcript_created'>('transcript_created', seed.transcriptShape),
  message_created: message('message_created'),
  message_updated: message('message_updated'),
  message_deleted: message('message_deleted'),
  conference_created: conference('conference_created'),
  conference_updated: conference('conference_updated'),
  conference_deleted: conference('conference_deleted'),
  confbridge_created: confbridge('confbridge_created'),
  confbridge_updated: confbridge('confbridge_updated'),
};
