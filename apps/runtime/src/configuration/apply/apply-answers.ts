import { EXTENSION_FLOW_ID, OUTBOUND_FLOW_ID, SWITCH_FLOW_ID } from '@hookswitch/flow-model';
import { z } from 'zod';
import { objectNameSchema } from '../object-name.schema.js';

const changeSchema = z.strictObject({
  object: objectNameSchema,
  kind: z.enum(['added', 'changed', 'removed', 'moved']),
  fields: z
    .array(
      z.strictObject({
        pointer: z
          .string()
          .meta({ description: 'JSON Pointer into the object; into the document of a flow.' }),
        old: z.json(),
        new: z.json(),
      }),
    )
    .meta({ description: 'What differs, secrets masked; empty for what is new or gone as a whole.' }),
});

const problemSchema = z.strictObject({
  code: z.string().meta({ description: 'Stable, in snake_case.' }),
  severity: z
    .enum(['error', 'warning'])
    .meta({ description: '`error` blocks Apply; `warning` leaves the object out, or only says something.' }),
  object: objectNameSchema,
  node_id: z.string().nullable(),
  pointer: z.string().meta({ description: 'JSON Pointer into the object; into the document of a flow.' }),
  message: z.string().meta({ description: 'What is wrong and what to do about it.' }),
  path: z.array(z.string()).meta({ description: 'Node ids that a call would pass to get there.' }),
});

const flow = { type: 'flow', id: '01937a00-0000-7000-8000-00000000f100', name: 'Welcome' };

const change = {
  object: flow,
  kind: 'changed',
  fields: [{ pointer: '/nodes/welcome/config/text', old: 'Welcome', new: 'Good morning' }],
};

const problem = {
  code: 'unset_field',
  severity: 'error',
  object: flow,
  node_id: 'tell',
  pointer: '/nodes/tell/config/url',
  message: 'Enter the URL of the server that receives the event.',
  path: ['answer', 'welcome', 'tell'],
};

export const changesAnswer = {
  schema: z.strictObject({ changes: z.array(changeSchema), problems: z.array(problemSchema) }),
  example: { changes: [change], problems: [problem] },
};

export const discardAnswer = {
  schema: z.strictObject({ discarded: z.int().meta({ description: 'How many drafts changed.' }) }),
  example: { discarded: 1 },
};

const referenceSchema = z.strictObject({
  id: z.uuid(),
  num_id: z.int(),
  name: z.string(),
  extension: z.string().nullable().optional().meta({ description: 'Users alone.' }),
  number: z.string().nullable().optional().meta({ description: 'Numbers alone.' }),
  message_flow_id: z
    .uuid()
    .nullable()
    .optional()
    .meta({ description: 'Numbers alone: the flow that text messages run.' }),
  duration_ms: z
    .int()
    .nullable()
    .optional()
    .meta({ description: 'Prompts alone; `null` while nothing was uploaded.' }),
  outcomes: z
    .array(z.strictObject({ name: z.string(), label: z.string() }))
    .optional()
    .meta({ description: 'Outcomes that a node gets which refers to it: the named returns of a flow.' }),
});

export const referencesAnswer = {
  schema: z.record(z.string(), z.array(referenceSchema)),
  example: {
    flow: [{ id: flow.id, num_id: 1, name: flow.name }],
    user: [
      { id: '01937a00-0000-7000-8000-000000001001', num_id: 3, name: 'Alex Example', extension: '1001' },
    ],
  },
};

export const policyAnswer = {
  schema: z.strictObject({
    allow_http: z.boolean(),
    allow_nets: z
      .array(z.string())
      .meta({ description: 'Networks in CIDR that are allowed though not public.' }),
    inbox_origins: z.array(z.string()).meta({ description: 'Whose `/inbox/…` is always allowed.' }),
  }),
  example: { allow_http: false, allow_nets: [], inbox_origins: ['http://127.0.0.1:8080'] },
};

export const releaseAnswer = {
  schema: z.strictObject({
    number: z.int(),
    hash: z.string().meta({ description: 'SHA-256 over what the release means.' }),
    note: z.string().nullable(),
    created_at: z.iso.datetime(),
    created_by: z.string().nullable().meta({ description: 'A username, or the name of an API token.' }),
    live: z.boolean(),
    live_calls: z.int().meta({ description: 'Calls that run on it now.' }),
    changes: z.array(changeSchema).meta({ description: 'Against the release that was live before.' }),
    built_in_flows: z.array(z.uuid()).meta({
      description: `Flows that it runs and nobody has drawn: ${EXTENSION_FLOW_ID}, in which extensions call each other; ${OUTBOUND_FLOW_ID}, in which users call numbers outside; with a schedule that has a code also ${SWITCH_FLOW_ID}, in which it is switched.`,
    }),
  }),
  example: {
    number: 7,
    hash: 'f0e4c2f76c58916ec258f246851bea091d14d4247a2fc3e18694461b1816e13b',
    note: 'New welcome',
    created_at: '2026-11-21T09:30:00.000Z',
    created_by: 'admin',
    live: true,
    live_calls: 0,
    changes: [change],
    built_in_flows: [EXTENSION_FLOW_ID, OUTBOUND_FLOW_ID],
  },
};

/** What Apply answers when something blocks. */
export const refusalAnswer = {
  schema: z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    problems: z.array(problemSchema),
  }),
  example: {
    type: 'about:blank',
    title: 'Not applied',
    status: 422,
    detail: 'One problem stands in the way: see "problems". What is live was not touched.',
    problems: [problem],
  },
};
