import type { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { exampleCall } from './call-examples.js';
import { agentEventSchema, queueCallEventSchema, queueWrapUpSchema } from './queue-resource.schema.js';

const { subject: _subject, leg: _leg, ...call } = exampleCall();

const agent = { id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a04', name: 'Grace Hopper', extension: '1001' };
const queue = { id: '01937a00-0000-7000-8000-0000000a0e10', name: 'Support' };

const JOINED_AT = '2026-11-21T09:30:02.000Z';
const CHOSEN_AT = '2026-11-21T09:30:20.000Z';
const SERVED_AT = '2026-11-21T09:30:26.400Z';
const DONE_AT = '2026-11-21T09:31:40.500Z';

const waiting: z.infer<typeof queueCallEventSchema> = {
  id: '01937a5e-3310-7e42-8000-2b6f9c8d0a07',
  queue,
  call_id: call.id,
  activeflow_id: call.activeflow_id,
  status: 'wait',
  priority: 0,
  agent: null,
  rung: [],
  waited_ms: 0,
  served_ms: 0,
  reason: null,
  tm_create: JOINED_AT,
  tm_service: null,
  tm_update: JOINED_AT,
  tm_delete: null,
  call,
};

const entering: typeof waiting = {
  ...waiting,
  status: 'entering',
  agent,
  rung: [agent.id],
  waited_ms: 18_000,
  tm_service: CHOSEN_AT,
  tm_update: CHOSEN_AT,
};

const serviced: typeof waiting = {
  ...entering,
  status: 'service',
  rung: [],
  waited_ms: 24_400,
  tm_service: SERVED_AT,
  tm_update: SERVED_AT,
};

export const queuecallCreated = defineEventType({
  type: 'queuecall_created',
  title: 'Caller joined a queue',
  description: 'A caller waits in a queue from now on.',
  since: '0.3.0',
  profile: 'live',
  data: queueCallEventSchema,
  example: waiting,
});

export const queuecallEntering = defineEventType({
  type: 'queuecall_entering',
  title: 'Agent chosen',
  description:
    'An agent was chosen for a caller who waits; the phone has not rung yet. An agent who does not answer puts the status back to wait.',
  since: '0.3.0',
  profile: 'live',
  data: queueCallEventSchema,
  example: entering,
});

export const queuecallKicking = defineEventType({
  type: 'queuecall_kicking',
  title: 'Agent being rung',
  description: 'Comes right after queuecall_entering: the caller is on the way to the agent.',
  since: '0.3.0',
  profile: 'live',
  data: queueCallEventSchema,
  example: entering,
});

export const queuecallServiced = defineEventType({
  type: 'queuecall_serviced',
  title: 'Caller served',
  description: 'An agent and the caller are connected.',
  since: '0.3.0',
  profile: 'live',
  data: queueCallEventSchema,
  example: serviced,
});

export const queuecallDone = defineEventType({
  type: 'queuecall_done',
  title: 'Caller was served',
  description: 'A caller who was served has left the queue for good, and the agent’s leg has ended.',
  since: '0.3.0',
  profile: 'record',
  data: queueCallEventSchema,
  example: { ...serviced, status: 'done', served_ms: 74_100, tm_update: DONE_AT, tm_delete: DONE_AT },
});

export const queuecallAbandoned = defineEventType({
  type: 'queuecall_abandoned',
  title: 'Caller left unserved',
  description:
    'A caller has left the queue without being served: by hanging up, by waiting too long, by a key.',
  since: '0.3.0',
  profile: 'record',
  data: queueCallEventSchema,
  example: {
    ...waiting,
    status: 'abandoned',
    waited_ms: 98_500,
    reason: 'caller_hung_up',
    tm_update: DONE_AT,
    tm_delete: DONE_AT,
  },
});

export const queueWrapup = defineEventType({
  type: 'queue_wrapup',
  title: 'Wrap-up',
  description:
    'The work of an agent after a queue’s call has begun (START), was ended by the agent (END), or is over by time (TIMEOUT).',
  since: '0.3.0',
  profile: 'live',
  data: queueWrapUpSchema,
  example: {
    ...call,
    wrap_up: { state: 'START', queue, agent, started_at: DONE_AT, until: '2026-11-21T09:32:10.500Z' },
  },
});

export const agentStatusUpdated = defineEventType({
  type: 'agent_status_updated',
  title: 'Agent status updated',
  description:
    'An agent of a queue does something else than before: is rung, talks, wraps up, pauses or signs out.',
  since: '0.3.0',
  profile: 'live',
  data: agentEventSchema,
  example: {
    ...agent,
    status: 'in_call',
    status_since: SERVED_AT,
    paused: null,
    queues: [{ queue_id: queue.id, signed_in_at: null, paused: null, calls_taken: 4 }],
    call_ids: [call.id],
    ringing_for: [],
    wrap_up: null,
    last_call_ended_at: '2026-11-21T09:12:31.000Z',
    previous_status: 'ringing',
  },
});
