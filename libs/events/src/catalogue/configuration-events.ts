import { queueSchema } from '@hookswitch/flow-model';
import type { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { liveAgentSchema, liveQueueSchema } from './configuration-resource.schema.js';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-21T17:00:00.000Z';
const USER_ID = '01937a5e-6000-7b3f-8000-1f0d6a5c0a04';
const QUEUE_ID = '01937a00-0000-7000-8000-0000000a0e10';

const queue: z.infer<typeof liveQueueSchema> = {
  ...queueSchema.parse({ name: 'Support', strategy: 'least_recent', members: [{ user_id: USER_ID }] }),
  id: QUEUE_ID,
  num_id: 4,
  release: 7,
  tm_update: AT,
  tm_delete: null,
};

const agent: z.infer<typeof liveAgentSchema> = {
  id: USER_ID,
  num_id: 3,
  name: 'Grace Hopper',
  extension: '1001',
  devices: [{ name: 'Mobile', sip_name: 'grace-mobile' }],
  email: 'grace@example.com',
  environment_id: null,
  queue_ids: [QUEUE_ID],
  release: 7,
  tm_update: AT,
  tm_delete: null,
};

const about = { since: '0.4.0', profile: 'record' } as const;
const ofQueue = { ...about, data: liveQueueSchema };
const ofAgent = { ...about, data: liveAgentSchema };

export const queueCreated = defineEventType({
  ...ofQueue,
  type: 'queue_created',
  title: 'Queue became live',
  description: 'A release with a queue that was not live before has become live.',
  example: queue,
});

export const queueUpdated = defineEventType({
  ...ofQueue,
  type: 'queue_updated',
  title: 'Queue changed',
  description: 'A release has become live that sets up a live queue in another way.',
  example: { ...queue, release: 8, wrap_up_s: 30, tm_update: LATER },
});

export const queueDeleted = defineEventType({
  ...ofQueue,
  type: 'queue_deleted',
  title: 'Queue is live no more',
  description:
    'A release without the queue has become live. Who waits in it is served until the last has left.',
  example: { ...queue, release: 9, tm_delete: LATER },
});

export const agentCreated = defineEventType({
  ...ofAgent,
  type: 'agent_created',
  title: 'User became an agent',
  description: 'A live queue lists a user whom none listed before.',
  example: agent,
});

export const agentUpdated = defineEventType({
  ...ofAgent,
  type: 'agent_updated',
  title: 'Agent changed',
  description:
    'The name, extension, further phones, e-mail, environment or queues of an agent are others in the release that is live now.',
  example: { ...agent, release: 8, extension: '1002', tm_update: LATER },
});

export const agentDeleted = defineEventType({
  ...ofAgent,
  type: 'agent_deleted',
  title: 'User is an agent no more',
  description: 'No live queue lists the user any more.',
  example: { ...agent, release: 9, tm_delete: LATER },
});
