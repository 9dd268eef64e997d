import { z } from 'zod';

const id = '01937a5e-4000-7b3f-8000-1f0d6a5c0a01';

/** An inbox. */
export const inboxAnswer = {
  schema: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    created_at: z.iso.datetime(),
    url: z.string().meta({ description: 'Where to send.' }),
    request_count: z.int().meta({ description: 'Requests that it keeps now, 100 at most.' }),
  }),
  example: {
    id,
    name: 'Inbox',
    created_at: '2026-11-21T09:30:00.000Z',
    url: `http://127.0.0.1:8080/inbox/${id}`,
    request_count: 1,
  },
};

/** A request that arrived. */
export const requestAnswer = {
  schema: z.strictObject({
    id: z.uuid(),
    inbox_id: z.uuid(),
    received_at: z.iso.datetime(),
    method: z.string(),
    url: z.string().meta({ description: 'Path and query as sent.' }),
    headers: z
      .array(z.strictObject({ name: z.string(), value: z.string() }))
      .meta({ description: 'In the spelling and order of the sender.' }),
    body: z.string(),
    body_encoding: z.enum(['utf8', 'base64']).meta({ description: '`base64` when the bytes are no UTF-8.' }),
    size: z.int().meta({ description: 'Bytes of the body.' }),
  }),
  example: {
    id: '01937a5e-5000-7b3f-8000-1f0d6a5c0a02',
    inbox_id: id,
    received_at: '2026-11-21T09:30:02.110Z',
    method: 'POST',
    url: `/inbox/${id}`,
    headers: [{ name: 'content-type', value: 'application/json' }],
    body: '{"type":"webhook_component_event"}',
    body_encoding: 'utf8',
    size: 34,
  },
};
