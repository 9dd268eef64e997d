import { z } from 'zod';

const fields = z.strictObject({
  name: z.string().trim().min(1).max(200),
  detail: z.string().max(2000),
  uri: z.string().trim().min(1).max(2048),
  method: z.enum(['POST', 'PUT', 'GET', 'DELETE']),
  event_types: z.array(z.string().trim().min(1).max(100)).max(200),
  status: z.enum(['active', 'inactive']),
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
