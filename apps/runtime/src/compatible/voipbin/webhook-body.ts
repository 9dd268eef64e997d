import { z } from 'zod';
import { detail, name } from './named.js';

const fields = z.strictObject({
  name,
  detail,
  uri: z
    .string('Write the address of your server, as text.')
    .trim()
    .min(1, 'Enter the address of your server.')
    .max(2048, 'The address has 2048 characters at most.'),
  method: z.enum(['POST', 'PUT', 'GET', 'DELETE'], 'Write "POST", "PUT", "GET" or "DELETE".'),
  event_types: z
    .array(
      z
        .string('Write event types as text.')
        .trim()
        .min(1, 'Write an event type.')
        .max(100, 'An event type has 100 characters at most.'),
      'Write a list of event types, such as ["call.status"].',
    )
    .max(200, 'Write 200 event types at most.'),
  status: z.enum(['active', 'inactive'], 'Write "active" or "inactive".'),
});

/** `POST /v1.0/webhooks`. Without `event_types` it is told of everything, as at VoIPBIN. */
export const newWebhookSchema = fields.partial({
  detail: true,
  method: true,
  event_types: true,
  status: true,
});

/** `PUT /v1.0/webhooks/{id}`: what is left out stays. */
export const webhookChangeSchema = fields.partial();

export type NewWebhook = z.infer<typeof newWebhookSchema>;
export type WebhookChange = z.infer<typeof webhookChangeSchema>;

/** The fields of our webhook that a body sets. */
export function fieldsOf({
  name,
  detail,
  uri,
  method,
  event_types,
  status,
}: WebhookChange): Readonly<Record<string, unknown>> {
  const given = { name, detail, url: uri, method, event_types, enabled: status && status === 'active' };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What our fields are called there. */
export const CALLED: Readonly<Record<string, string>> = { '/url': '/uri' };
