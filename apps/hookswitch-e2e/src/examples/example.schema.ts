import { z } from 'zod';

const json = z.record(z.string(), z.unknown());

/** Something that a far end does by itself, as the simulator's scripts say it. */
const scriptStep = z.strictObject({
  /** Counted from the step before; the first one from the answer. */
  after_ms: z.int().min(0),
  do: z.enum(['digits', 'hangup', 'say']),
  digits: z.string().optional(),
  text: z.string().optional(),
});

/** How a phone takes its calls, by its extension or its number outside. */
const phone = z.strictObject({
  behaviour: z.enum(['answer', 'busy', 'no_answer', 'decline', 'unregistered']),
  after_ms: z.int().optional(),
  hangup_after_ms: z.int().optional(),
  script: z.array(scriptStep).optional(),
});

const phones = z.record(z.string(), phone);

/** A request to the API that is made before the call, or after it. `{{tomorrow}}` and `{{yesterday}}` are dates. */
const apiRequest = z.strictObject({
  method: z.enum(['POST', 'PUT', 'DELETE']),
  path: z.string(),
  body: json.optional(),
});

const caller = z.strictObject({
  from: z.union([
    z.strictObject({ number: z.string(), name: z.string().optional() }),
    z.strictObject({ extension: z.string() }),
  ]),
  script: z.array(scriptStep).optional(),
});

/** A caller who dials the example's number, or somebody whom `POST /calls` rings for its flow. */
const call = z.union([caller, z.strictObject({ placed_to: z.string(), crm_id: z.string().optional() })]);

/** What the customer's server got of one call, in the order of its coming: fields of the body, some headers, the path. */
const webhook = z.looseObject({
  headers: z.record(z.string(), z.string()).optional(),
  path: z.string().optional(),
});

/** One call and what comes of it. */
export const scenarioSchema = z.strictObject({
  name: z.string(),
  before: z.array(apiRequest).default([]),
  /** Users of the example who are not named here have no phone. */
  phones: phones.default({}),
  /** What the customer's server answers. */
  reply: z
    .strictObject({ status: z.int(), body: z.unknown() })
    .default({ status: 200, body: { seen: true } }),
  /** Who dials the same number before. */
  others: z.array(caller).default([]),
  call,
  /** Node and outcome; `null`: the step has none, or any. Missing: no flow ran. */
  steps: z.array(z.tuple([z.string(), z.string().nullable()])).optional(),
  /** What the gateway was told to do, in the timeline's words: the beginning, in order. */
  signals: z.array(z.string()).optional(),
  /** Types of events of this call, in this order. Others stand between them: which ones, the telephone system has a say in. */
  events: z.array(z.string()).default([]),
  end_reason: z.string(),
  hangup_by: z.string(),
  webhooks: z.array(webhook),
  /** What the flow's Fetch object asks: so often, so, and there. */
  fetches: z
    .strictObject({
      count: z.int(),
      method: z.string(),
      path: z.string(),
      headers: z.record(z.string(), z.string()),
    })
    .optional(),
  /** Recordings of the call, newest first, and their lines in its timeline. */
  recordings: z.array(z.strictObject({ at_least_ms: z.int(), timeline: z.array(z.string()) })).default([]),
  /** The voicemail message that the call has left. */
  message: z.strictObject({ mailbox_name: z.string(), at_least_ms: z.int() }).optional(),
  /** How long the call lasted from its beginning to its end. */
  lasted_ms: z.tuple([z.int(), z.int()]).optional(),
  /** The call that follows from this one: somebody is called back, once phones are as said here. */
  called_back: z.strictObject({ phones, call: json }).optional(),
  after: z.array(apiRequest).default([]),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Phone = z.infer<typeof phone>;
export type ApiRequest = z.infer<typeof apiRequest>;

/** Configuration objects by a word for their type; `id` is what others call them. */
const objects = z.record(z.string(), z.array(z.looseObject({ id: z.string() })));

export type ExampleObjects = z.infer<typeof objects>;

const prompt = z.strictObject({ id: z.string(), name: z.string(), seconds: z.number() });

/** A recording that a flow plays: a tone of this length takes its place. */
export type ExamplePrompt = z.infer<typeof prompt>;

/** `expected.json` of an example. */
export const expectedSchema = z.strictObject({
  /** Where the example has a `flow.json`: what else it needs, by the route of the API. */
  objects: objects.default({}),
  users: z.array(z.strictObject({ name: z.string(), extension: z.string() })).default([]),
  prompts: z.array(prompt).default([]),
  scenarios: z.array(scenarioSchema),
});

/** `configuration.json` of an example: what `POST /configuration/import` takes. */
export const configurationSchema = z.looseObject({ hookswitch: z.literal(1), objects });
