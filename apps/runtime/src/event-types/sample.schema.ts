import { z } from 'zod';

/** Body of `POST /dialects/{name}/sample`: a webhook as it is being filled in. */
export const sampleOfSchema = z.strictObject({
  event_type: z
    .string('Write the name of an event.')
    .min(1, 'Write the name of an event.')
    .max(100)
    .meta({ description: 'A name of the catalogue, or one that the dialect offers.' }),
  url: z.string().max(2048).default('').meta({ description: 'Where it would go; empty: an example.' }),
  method: z
    .string()
    .max(10)
    .default('')
    .meta({ description: 'Empty, or none of the dialect’s: its usual one.' }),
  has_secret: z.boolean().default(false),
  headers: z
    .array(z.strictObject({ name: z.string().max(200), value: z.string().max(4000).nullable() }))
    .max(30)
    .default([])
    .meta({ description: 'A value of `null` is a secret one.' }),
});

/** A request as a receiver would get it, and what its fields are. */
export const sampleAnswer = {
  schema: z.strictObject({
    event_type: z.string().meta({ description: 'The catalogue’s name of the event.' }),
    name: z.string().meta({ description: 'What the vendor calls it.' }),
    method: z.string(),
    url: z.string().meta({ description: 'With the fields, where they travel there.' }),
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable().meta({ description: '`null` where the fields travel in the URL.' }),
    fields: z.array(
      z.strictObject({
        name: z.string(),
        type: z.string(),
        description: z.string().meta({ description: 'Empty where the dialect says nothing of it.' }),
      }),
    ),
  }),
  example: {
    event_type: 'call_hungup',
    name: 'call_hungup',
    method: 'POST',
    url: 'https://crm.example/hook',
    headers: { 'content-type': 'application/json' },
    body: '{"type":"call_hungup"}',
    fields: [{ name: 'type', type: 'text', description: '' }],
  },
};
