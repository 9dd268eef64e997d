import { z } from 'zod';

const headers = z.record(z.string(), z.string());

/** What `POST /fetch/try` takes: a Fetch object as it is written now. */
export const tryFetchSchema = z.strictObject({
  flow_id: z.uuid('Write the id of the flow that the object is drawn in.').nullable().default(null).meta({
    description: 'Where secrets that are unchanged are kept: the draft of this flow, and its node.',
  }),
  node_id: z.string().max(64).nullable().default(null),
  config: z
    .record(z.string(), z.unknown())
    .meta({ description: 'The configuration of the Fetch object. Secrets as text, or as they were read.' }),
  variables: z
    .record(z.string().max(128), z.string().max(8192))
    .refine((variables) => Object.keys(variables).length <= 200, 'Give 200 variables at most.')
    .default({})
    .meta({ description: 'What variables hold, by their names: `caller.number`, `vars.city`.' }),
});

export type TryFetch = z.infer<typeof tryFetchSchema>;

export const TRY_FETCH_EXAMPLE: z.input<typeof tryFetchSchema> = {
  flow_id: '01937a00-0000-7000-8000-00000000f100',
  node_id: 'n2',
  config: {
    method: 'GET',
    url: 'https://crm.example.com/customers?phone=${caller.number}',
    variables: [{ name: 'tier', path: 'customer.tier', fallback: 'unknown' }],
  },
  variables: { 'caller.number': '+442079460123' },
};

/** What came of it. */
export const tryFetchAnswer = {
  schema: z.strictObject({
    outcome: z
      .enum(['ok', 'client_error', 'server_error', 'timeout', 'unavailable', 'bad_response'])
      .meta({ description: 'The exit that a call would take.' }),
    reason: z.string().meta({ description: 'Why, in a sentence.' }),
    http_status: z.int().nullable(),
    duration_ms: z.number(),
    request: z
      .strictObject({ method: z.string(), url: z.string(), headers, body: z.string() })
      .meta({ description: 'As it was sent. Secret values are masked.' }),
    response: z
      .strictObject({ headers, body: z.string() })
      .nullable()
      .meta({ description: 'The first 16,384 characters of the answer.' }),
    variables: z.array(
      z.strictObject({
        name: z.string(),
        value: z.string().meta({ description: 'What `vars.<name>` would become.' }),
        found: z.boolean().meta({ description: 'Whether it stands in the answer; else it is the fallback.' }),
      }),
    ),
  }),
  example: {
    outcome: 'ok' as const,
    reason: 'The server answered 200.',
    http_status: 200,
    duration_ms: 31,
    request: {
      method: 'GET',
      url: 'https://crm.example.com/customers?phone=%2B442079460123',
      headers: { accept: 'application/json', 'user-agent': 'Hookswitch' },
      body: '',
    },
    response: { headers: { 'content-type': 'application/json' }, body: '{"customer":{"tier":"gold"}}' },
    variables: [{ name: 'tier', value: 'gold', found: true }],
  },
};

export type TryFetchAnswer = z.infer<typeof tryFetchAnswer.schema>;
