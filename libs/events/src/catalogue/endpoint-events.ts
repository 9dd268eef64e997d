import { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { idSchema, timeSchema } from './wire.schema.js';

const about = { since: '0.5.0', profile: 'record' } as const;

/** What every alert says of a webhook. */
const endpointSchema = z.strictObject({
  webhook_id: idSchema.describe('The webhook that it is about. It is told of itself never, the others are.'),
  webhook_name: z.string().describe('Its name.'),
  origin: z.string().nullable().describe('Where its last request went, without path or query.'),
  failing_since: timeSchema
    .nullable()
    .describe('The first of the attempts that failed in a row; null when the last one arrived.'),
  failures: z.int().describe('Attempts that failed in a row.'),
  last_failure: z
    .strictObject({
      at: timeSchema.describe('When that attempt ended.'),
      code: z.string().describe('What failed, in one word, as in the delivery log.'),
      message: z.string().describe('The same in a sentence.'),
    })
    .nullable()
    .describe('Why the last of them failed.'),
});

const failingSchema = endpointSchema.extend({
  owed: z.int().describe('Deliveries that wait to be sent to it.'),
});

const disabledSchema = endpointSchema.extend({
  cause: z
    .enum(['gone', 'failing'])
    .describe('gone: it answered 410. failing: nothing but failures for days.'),
  reason: z.string().describe('The same in a sentence.'),
  disabled_at: timeSchema.describe('When it was disabled.'),
});

const recoveredSchema = endpointSchema.extend({
  recovered_at: timeSchema.describe('When the attempt ended that arrived again.'),
  owed: z.int().describe('Deliveries that are still to be sent to it.'),
});

const endpoint = {
  webhook_id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a03',
  webhook_name: 'CRM',
  origin: 'https://crm.example.com',
  failing_since: '2026-11-21T09:30:00.000Z',
  failures: 5,
  last_failure: {
    at: '2026-11-21T09:30:08.120Z',
    code: 'timeout',
    message: 'There was no complete answer within 5000 ms.',
  },
};

export const endpointFailing = defineEventType<z.infer<typeof failingSchema>>({
  ...about,
  type: 'endpoint_failing',
  title: 'Webhook is failing',
  description:
    'Four attempts in a row to send to a webhook have failed, over five seconds or more, or until a delivery was given up. Told once, until it has recovered or is resumed; to the other webhooks only.',
  data: failingSchema,
  example: { ...endpoint, owed: 37 },
});

export const endpointDisabled = defineEventType<z.infer<typeof disabledSchema>>({
  ...about,
  type: 'endpoint_disabled',
  title: 'Webhook was disabled',
  description:
    'Hookswitch has stopped sending to a webhook: its server answered 410, or nothing has arrived for days. What it is owed is held until somebody resumes it. Told to the other webhooks only.',
  data: disabledSchema,
  example: {
    ...endpoint,
    failures: 1,
    last_failure: { ...endpoint.last_failure, code: 'http', message: 'The server answered 410.' },
    cause: 'gone',
    reason: 'The server answered 410: this endpoint is gone.',
    disabled_at: '2026-11-21T09:30:08.121Z',
  },
});

export const endpointRecovered = defineEventType<z.infer<typeof recoveredSchema>>({
  ...about,
  type: 'endpoint_recovered',
  title: 'Webhook has recovered',
  description:
    'A delivery has arrived at a webhook that was told to be failing or disabled. Told to the other webhooks only.',
  data: recoveredSchema,
  example: { ...endpoint, recovered_at: '2026-11-21T09:34:11.040Z', owed: 12 },
});
