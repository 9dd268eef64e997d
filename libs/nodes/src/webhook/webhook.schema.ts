import { secretFieldSchema } from '@hookswitch/flow-model';
import { z } from 'zod';
import { headerRows } from '../header-rows.schema.js';
import { replyTimeLimit } from '../server-reply.js';

/** The Webhook object: what is sent to the customer's server when a call passes it (seed 001, *Webhook component event*). */
export const webhookConfig = z.strictObject({
  name: z.string().trim().max(200).default('').meta({
    title: 'Name',
    description: "Sent as `component_name`; empty for the object's label.",
    placeholder: 'Tell the CRM',
  }),
  url: z.string().trim().min(1, 'Enter the URL of the server that receives the event.').max(2048).meta({
    title: 'URL',
    description: 'Where the event is sent by POST. Path and query may hold variables, host and port may not.',
    template: 'url',
    placeholder: 'https://crm.example.com/hook',
  }),
  secret_token: secretFieldSchema.meta({
    title: 'Secret token',
    description: 'Sent as the header `x-pbx-token`, for the server to check. Empty: no such header.',
    widget: 'secret',
    secret: true,
  }),
  signing_secret: secretFieldSchema.meta({
    title: 'Signing secret',
    description: 'A Standard Webhooks secret (`whsec_…`). With it, each request carries `webhook-signature`.',
    widget: 'secret',
    secret: true,
    secretFormat: 'signing',
    advanced: true,
  }),
  headers: headerRows('Sent with the event.'),
  wait_for_reply: z.boolean().default(false).meta({
    title: 'Wait for the reply',
    description: 'The call waits until the server has answered and leaves by what the answer was.',
  }),
  timeout_ms: replyTimeLimit('How long the call waits for the reply, 1 to 10 s.'),
  retry: z.boolean().default(false).meta({
    title: 'Repeat when it fails',
    description:
      'For an event that the call waits for: repeat it in the background when the first attempt fails. Events that the call does not wait for are always repeated.',
    advanced: true,
  }),
});

export type WebhookConfig = z.infer<typeof webhookConfig>;
