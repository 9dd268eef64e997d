import type { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { messageSchema } from './message-resource.schema.js';

const sent: z.infer<typeof messageSchema> = {
  id: '01937a5e-4a30-7e42-8000-2b6f9c8d0a31',
  direction: 'outbound',
  status: 'sent',
  from: '+442079460999',
  to: '+447700900123',
  text: 'Thank you for calling. Our hours are 9 to 5.',
  parts: 1,
  number_id: '01937a00-0000-7000-8000-0000000a0d30',
  provider_id: 'SM7f3a9b10',
  reference_type: 'call',
  reference_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
  activeflow_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a02',
  tries: 1,
  reason: null,
  created_at: '2026-11-21T09:30:10.000Z',
  updated_at: '2026-11-21T09:30:10.240Z',
  sent_at: '2026-11-21T09:30:10.240Z',
  delivered_at: null,
  failed_at: null,
};

export const messageCreated = defineEventType({
  type: 'message_created',
  title: 'Message received or sent',
  description: 'A text message came in (`direction: inbound`), or one is to be sent.',
  since: '0.2.0',
  profile: 'record',
  data: messageSchema,
  example: {
    ...sent,
    direction: 'inbound',
    status: 'received',
    from: sent.to,
    to: sent.from,
    text: 'HOURS',
    reference_type: null,
    reference_id: null,
    tries: 0,
    updated_at: sent.created_at,
    sent_at: null,
  },
});

export const messageUpdated = defineEventType({
  type: 'message_updated',
  title: 'Message sent, delivered, or failed',
  description:
    'The provider has accepted a text message, its receipt says whether it was delivered, or it failed, and the reason is told.',
  since: '0.2.0',
  profile: 'record',
  data: messageSchema,
  example: sent,
});

export const messageDeleted = defineEventType({
  type: 'message_deleted',
  title: 'Message removed',
  description: 'A text message was removed by request.',
  since: '0.2.0',
  profile: 'record',
  data: messageSchema,
  example: sent,
});
