import { z } from 'zod';
import { secretFieldSchema } from '../secret-value.schema.js';
import { headerRowSchema, nameField, referenceListField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** How events are written. One folder per dialect in the webhooks library. */
export const WEBHOOK_DIALECTS = [
  'native',
  'voipstudio',
  'voipline',
  'voipbin',
  'voipbin-2026',
  'voiceovercloud',
  'voipappz',
] as const;

/** Dialects whose vendors tell an environment's events only to the webhooks that it subscribes to. */
const SUBSCRIBED_DIALECTS: ReadonlySet<unknown> = new Set(['voipappz']);

/** The scope of a webhook that does not say: its vendor's habit. */
export function defaultScope(dialect: unknown): 'all' | 'subscribed' {
  return SUBSCRIBED_DIALECTS.has(dialect) ? 'subscribed' : 'all';
}

/** Which events a webhook is owed, besides their type. An empty list does not narrow. */
const filters = z.strictObject({
  direction: z
    .enum(['inbound', 'outbound'])
    .nullable()
    .default(null)
    .meta({ title: 'Direction', description: 'Calls of this direction only; empty for both.' }),
  number_ids: referenceListField('number', 'Numbers', 'Calls to these numbers only.'),
  queue_ids: referenceListField('queue', 'Queues', 'Calls that came through these queues only.'),
  user_ids: referenceListField('user', 'Users', 'Calls that concern these users only.'),
});

/** A global webhook: an endpoint that is told of events as they happen, whatever flow a call runs. */
export const webhookSchema = z.strictObject({
  name: nameField,
  detail: z.string().max(2000).default('').meta({ title: 'Notes', widget: 'textarea' }),
  url: z.string().trim().max(2048).default('').meta({
    title: 'URL',
    description: 'Where events are sent. https, unless the settings allow http.',
    format: 'url',
    placeholder: 'https://crm.example.com/events',
  }),
  fallback_url: z.string().trim().max(2048).default('').meta({
    title: 'Fallback URL',
    description:
      'Where an event goes at once when the server at the URL does not answer, or answers 5xx. Each later attempt begins with the URL again. Empty: nowhere.',
    format: 'url',
    placeholder: 'https://crm-standby.example.com/events',
  }),
  method: z.enum(['POST', 'PUT', 'PATCH', 'GET', 'DELETE']).default('POST').meta({
    title: 'Method',
    description: 'Which of them can be used depends on the dialect, and so does where the fields travel.',
  }),
  dialect: z
    .enum(WEBHOOK_DIALECTS)
    .default('native')
    .meta({ title: 'Dialect', description: 'Whose names and formats the events are written in.' }),
  event_types: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(100)
        .regex(
          /^(\*|[A-Za-z][\w.:-]*)$/,
          'Write the name of an event type, such as call_hungup, or "*" for all.',
        ),
    )
    .max(200)
    .refine((types) => new Set(types).size === types.length, 'Name each event type once.')
    .default([])
    .meta({
      title: 'Events',
      description:
        'Names of the catalogue, or those that the dialect’s vendor uses; `*` for every event. Empty: none is sent.',
    }),
  secret: secretFieldSchema.meta({
    title: 'Signing secret',
    description:
      'Requests are signed with it (Standard Webhooks, `whsec_…`), or carry it where the dialect’s vendor does that. Empty: neither.',
    widget: 'secret',
    secret: true,
    secretFormat: 'signing',
  }),
  headers: z
    .array(headerRowSchema)
    .max(30, 'A request can carry 30 headers of your own at most.')
    .default([])
    .meta({ title: 'Headers', description: 'Sent with every event.', widget: 'headers' }),
  enabled: z.boolean().default(true).meta({ title: 'Enabled', description: 'Off: nothing is sent or kept.' }),
  scope: z.enum(['all', 'subscribed']).default('all').meta({
    title: 'Scope',
    description:
      '`all`: events of every environment; `subscribed`: of those that list this webhook. Left out: as the dialect’s vendor has it.',
  }),
  filters: filters
    .prefault({})
    .meta({ title: 'Filters', description: 'Narrow down which calls are told of.' }),
  template: z.string().max(20_000).nullable().default(null).meta({
    title: 'Body template',
    description:
      'JSON with variables in {{ … }} (Liquid), sent in the place of the dialect’s own body. Empty: that. Apply tries it with an example of every event.',
    widget: 'textarea',
    advanced: true,
  }),
  timeout_ms: z
    .int()
    .min(1000, 'Wait for at least 1,000 ms.')
    .max(30_000, 'Wait for 30,000 ms at most.')
    .default(5000)
    .meta({ title: 'Time limit', description: 'How long an answer may take, 1 to 30 s.', unit: 'ms' }),
  retry_profile: z.enum(['event', 'live', 'record', 'brief']).default('event').meta({
    title: 'Retries',
    description:
      '`event`: as the dialect’s vendor does, else as each event type asks for; `live`: for four minutes at most; `record`: for three days; `brief`: again at once and after a second.',
  }),
  rate_limit_per_s: z
    .int()
    .min(1, 'Allow at least one request per second, or leave it empty.')
    .max(10_000)
    .nullable()
    .default(null)
    .meta({
      title: 'Rate limit',
      description: 'Requests per second at most; empty for no limit.',
      unit: '/s',
    }),
});

export type WebhookFields = z.infer<typeof webhookSchema>;

export const webhookObject = defineObjectType({
  type: 'webhook',
  plural: 'webhooks',
  title: 'Webhook',
  titlePlural: 'Webhooks',
  summary: 'An endpoint of yours that is told of events as they happen.',
  schema: webhookSchema,
  complete: (fields) =>
    fields['scope'] === undefined ? { ...fields, scope: defaultScope(fields['dialect']) } : fields,
});
