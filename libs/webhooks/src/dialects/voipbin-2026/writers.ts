import { activeflowView } from '../voipbin/activeflow-view.js';
import { configuredAgent, presentAgent } from '../voipbin/agent-view.js';
import { callOfEvent } from '../voipbin/call-of-event.js';
import { NIL } from '../voipbin/ids.js';
import { named } from '../voipbin/written.js';
import type { Writers } from '../voipbin/written.js';
import { activeflowShape, callShape } from './call-shapes.js';
import * as shapes from './other-shapes.js';

const call = (type: string) =>
  named<'call_created'>(type, (_data, event, surroundings) =>
    callShape(callOfEvent(event, surroundings), surroundings.installation.id),
  );
const activeflow = (type: string) =>
  named<'activeflow_created'>(type, (data, _event, { installation }) =>
    activeflowShape(activeflowView(data), installation.id),
  );
const queuecall = (type: string, status: string) =>
  named<'queuecall_created'>(type, (data, _event, { installation }) =>
    shapes.queuecallShape(data, installation.id, status),
  );
const agent = (type: string) =>
  named<'agent_created'>(type, (data, _event, surroundings) =>
    shapes.agentShape(configuredAgent(data, surroundings), surroundings.installation.id),
  );
const recording = (type: string) =>
  named<'recording_created'>(type, (data, { timestamp, activeflow_id }, { installation }) =>
    shapes.recordingShape(data, installation.id, activeflow_id ?? NIL, timestamp),
  );
const transcribe = (type: string) =>
  named<'transcribe_created'>(type, (data, _event, { installation }) =>
    shapes.transcribeShape(data, installation.id),
  );
const message = (type: string) =>
  named<'message_created'>(type, (data, { timestamp }, { installation }) =>
    shapes.messageShape(data, installation.id, type === 'message_deleted' ? timestamp : null),
  );
const conference = (type: string) =>
  named<'conference_created'>(type, (data, _event, { installation }) =>
    shapes.conferenceShape(data, installation.id),
  );

/**
 * The events that VoIPBIN's running code sends to customers, by ours. What it keeps to itself (queues, rooms of
 * conferences, removed recordings and transcriptions, changed agents) is not told.
 */
export const currentWriters: Writers = {
  call_created: call('call_created'),
  call_ringing: call('call_ringing'),
  call_answered: call('call_progressing'),
  call_updated: call('call_updated'),
  call_held: call('call_updated'),
  call_unheld: call('call_updated'),
  call_transferred: call('call_updated'),
  call_hungup: call('call_hangup'),
  activeflow_created: activeflow('activeflow_created'),
  activeflow_updated: activeflow('activeflow_updated'),
  activeflow_deleted: activeflow('activeflow_updated'),
  queuecall_created: ({ data }, { installation }) => [
    { type: 'queuecall_created', data: shapes.queuecallShape(data, installation.id, 'initiating', false) },
    { type: 'queuecall_waiting', data: shapes.queuecallShape(data, installation.id, 'waiting') },
  ],
  queuecall_entering: queuecall('queuecall_connecting', 'connecting'),
  queuecall_serviced: queuecall('queuecall_serviced', 'service'),
  queuecall_done: queuecall('queuecall_done', 'done'),
  queuecall_abandoned: queuecall('queuecall_abandoned', 'abandoned'),
  agent_created: agent('agent_created'),
  agent_deleted: agent('agent_deleted'),
  agent_status_updated: named<'agent_status_updated'>(
    'agent_status_updated',
    (data, { timestamp }, surroundings) =>
      shapes.agentShape(presentAgent(data, timestamp, surroundings), surroundings.installation.id),
  ),
  recording_created: recording('recording_started'),
  recording_updated: recording('recording_finished'),
  transcribe_created: transcribe('transcribe_created'),
  transcribe_updated: transcribe('transcribe_done'),
  transcript_created: named<'transcript_created'>('transcript_created', (data, _event, { installation }) =>
    shapes.transcriptShape(data, installation.id),
  ),
  message_created: message('message_created'),
  message_updated: message('message_updated'),
  message_deleted: message('message_deleted'),
  conference_created: conference('conference_created'),
  conference_updated: conference('conference_updated'),
  conference_deleted: conference('conference_deleted'),
  confbridge_updated: ({ data }, { installation }) => {
    if (data.change !== 'joined' && data.change !== 'left') return [];
    const room = { ...data, status: 'started', tm_delete: null } as const;
    return [{ type: 'conference_updated', data: shapes.conferenceShape(room, installation.id) }];
  },
};
