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
  template: z
    .string()
    .max(20_000, 'A template has 20,000 characters at most.')
    .nullable()
    .default(null)
    .meta({ description: 'The webhook’s body template; `null`: the dialect’s own body.' }),
});

/** A request as a receiver would get it, and what its fields are. */
export const sampleAnswer = {
  schema: z.strictObject({
    event_type: z.string().meta({ description: 'The catalogue’s name of the event.' }),
    name: z.string().meta({ description: 'What the vendor calls it.' }),
    problem: z.string().nullable().meta({
      description:
        'Why the template makes nothing that could be sent; then there is no body, and there are no fields.',
    }),
    method: z.string(),
    url: z.string().meta({ description: 'With the fields, where they travel there.' }),
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable().meta({ description: '`null` where the fields travel in the URL.' }),
    fields: z.array(
      z.strictObject({
        name: z.string(),
        type: z.string(),
        description: z.string().meta({ description: 'Empty where the body is the admin’s own template.' }),
        example: z.string().nullable().meta({
          description: 'What stands there; `null`: fields of its own follow, or it is missing here.',
        }),
      }),
    ),
  }),
  example: {
    event_type: 'call_hungup',
    name: 'call_hungup',
    problem: null,
    method: 'POST',
    url: 'https://crm.example/hook',
    headers: { 'content-type': 'application/json' },
    body: '{"type":"call_hungup"}',
    fields: [{ name: 'type', type: 'text', description: 'Name of the event.', example: '"call_hungup"' }],
  },
};
