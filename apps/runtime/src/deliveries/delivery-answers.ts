import { z } from 'zod';
import { DELIVERY_STATUSES } from '@hookswitch/webhooks';
import type { DeliveryResource } from './delivery-resource.js';

const headers = z.record(z.string(), z.string());

const attemptSchema = z.strictObject({
  number: z.int(),
  fallback: z.boolean().meta({ description: 'It went to the webhook’s fallback URL.' }),
  started_at: z.iso.datetime(),
  duration_ms: z.number(),
  http_status: z.int().nullable(),
  error: z
    .strictObject({
      code: z.string(),
      message: z.string().meta({ description: 'What happened.' }),
      advice: z.string().meta({ description: 'What to do about it.' }),
    })
    .nullable()
    .meta({ description: '`null` when the answer was 2xx.' }),
  timings: z
    .strictObject({
      reused: z.boolean().meta({ description: 'The connection was open from a request before.' }),
      dns_ms: z.int().nullable(),
      connect_ms: z.int().nullable(),
      tls_ms: z.int().nullable(),
      first_byte_ms: z
        .int()
        .nullable()
        .meta({ description: 'From the start of the attempt until the answer began.' }),
      total_ms: z.number(),
    })
    .nullable()
    .meta({ description: 'Where the time went; `null` where nothing was sent.' }),
  request: z.strictObject({
    method: z.string(),
    url: z.string().meta({ description: 'Of a removed payload, the server only.' }),
    headers,
    body: z.string().nullable().meta({ description: '`null` where the payload was removed.' }),
  }),
  response: z
    .strictObject({ headers, body: z.string() })
    .nullable()
    .meta({ description: '`null` where none came, or the payload was removed.' }),
});

const deliverySchema = z.strictObject({
  id: z.uuid().meta({ description: 'The `webhook-id` header of every attempt.' }),
  webhook_id: z.uuid().nullable().meta({ description: 'A global webhook; `null` for an object of a flow.' }),
  flow_id: z.uuid().nullable(),
  node_id: z.string().nullable(),
  event_type: z.string().meta({
    description: 'A type of the catalogue; `fetch` for what a Fetch object has asked, which is no event.',
  }),
  call_id: z.uuid().nullable(),
  sequence: z.int().nullable().meta({ description: 'Rises with each event of a call.' }),
  test: z.boolean().meta({ description: 'Sent by hand.' }),
  status: z.enum(DELIVERY_STATUSES),
  reason: z.string().nullable().meta({ description: 'Why it is in this state, where that needs words.' }),
  cancelled_by: z
    .strictObject({
      release: z.int().meta({ description: 'Number of the release that its webhook is no longer part of.' }),
      applied_at: z.iso.datetime(),
      applied_by: z.string().nullable().meta({ description: 'A username, or the name of an API token.' }),
    })
    .nullable()
    .meta({
      description:
        'Of `cancelled`: what removed its webhook. `null` for other states, on the stream, and where it is not known.',
    }),
  http_status: z.int().nullable().meta({ description: 'Of the last attempt.' }),
  attempt_count: z.int(),
  created_at: z.iso.datetime(),
  next_attempt_at: z.iso.datetime().nullable(),
  payload: z.enum(['kept', 'removed']).meta({
    description:
      '`removed`: `HOOKSWITCH_PAYLOAD_RETENTION_DAYS` are over. Body, URLs but for their servers, headers and answers are gone, and it cannot be sent again.',
  }),
  payload_removed_at: z.iso.datetime().nullable(),
  body: z.string().nullable().meta({
    description:
      'The bytes that every attempt sends, with dots in the place of what nobody is shown: secrets, and what redaction rules hide. `null` where the payload was removed.',
  }),
  attempts: z
    .array(attemptSchema)
    .meta({ description: 'Secret values are masked, and what redaction rules hide.' }),
});

const body =
  '{"type":"webhook_component_event","unique_call_id":"01937a5e-2c10-7b3f-8000-1f0d6a5c0a01","user_name":"Ada Byron","user_number":"+442079460123","dest_number":"+442079460000","call_start_at":"2026-11-21T09:30:00.000Z","component_name":"Tell the CRM"}';

const example: DeliveryResource = {
  id: '01937a5e-3000-7b3f-8000-1f0d6a5c0a09',
  webhook_id: null,
  flow_id: '01937a00-0000-7000-8000-00000000f100',
  node_id: 'n3',
  event_type: 'webhook_component_event',
  call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
  sequence: 4,
  test: false,
  status: 'delivered',
  reason: null,
  cancelled_by: null,
  http_status: 200,
  attempt_count: 1,
  created_at: '2026-11-21T09:30:02.100Z',
  next_attempt_at: null,
  payload: 'kept',
  payload_removed_at: null,
  body,
  attempts: [
    {
      number: 1,
      fallback: false,
      started_at: '2026-11-21T09:30:02.104Z',
      duration_ms: 31,
      http_status: 200,
      error: null,
      timings: {
        reused: false,
        dns_ms: 2,
        connect_ms: 8,
        tls_ms: 12,
        first_byte_ms: 30,
        total_ms: 31,
      },
      request: {
        method: 'POST',
        url: 'https://crm.example.com/hook',
        headers: {
          'content-type': 'application/json',
          'x-pbx-token': '••••',
          'webhook-id': '01937a5e-3000-7b3f-8000-1f0d6a5c0a09',
          'webhook-timestamp': '1795253402',
          'webhook-sequence': '4',
        },
        body,
      },
      response: { headers: { 'content-type': 'text/plain' }, body: 'ok' },
    },
  ],
};

/** A delivery. */
export const deliveryAnswer = { schema: deliverySchema, example };
