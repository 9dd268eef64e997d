import { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { idSchema } from './wire.schema.js';

/** What a Webhook component tells, all of it strings (seed 001, *Webhook component event*). */
export const componentEventSchema = z
  .strictObject({
    unique_call_id: idSchema.meta({ description: 'Id of the call.' }),
    user_name: z.string().meta({ description: 'Name of the caller; `""` when there is none.' }),
    user_number: z.string().meta({
      description: 'Number of the caller; `Anonymous` when it is withheld, `""` when there is none.',
    }),
    dest_number: z.string().meta({ description: 'The number that the call was received on.' }),
    call_start_at: z.string().meta({ description: 'When the call arrived; ISO 8601.' }),
    component_name: z.string().meta({ description: 'Name of the Webhook object in the flow.' }),
  })
  .meta({
    title: 'Webhook component event',
    description: 'The component itself sends these fields flat, behind `type`.',
  });

export const webhookComponentEvent = defineEventType({
  type: 'webhook_component_event',
  title: 'Webhook component event',
  description: 'A call has passed a Webhook object in a flow. Sent to the URL of that object.',
  since: '0.1.0',
  profile: 'record',
  data: componentEventSchema,
  example: {
    unique_call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
    user_name: 'Ada Byron',
    user_number: '+442079460123',
    dest_number: '+442079460999',
    call_start_at: '2026-11-21T09:30:00.000Z',
    component_name: 'Tell the CRM',
  },
});
