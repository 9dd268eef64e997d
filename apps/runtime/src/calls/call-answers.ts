import { callSchema, exampleEvent } from '@hookswitch/events';
import { z } from 'zod';

const { subject: _subject, leg: _leg, ...example } = exampleEvent('call_answered', '', '').data;

/** A call. */
export const callAnswer = { schema: callSchema, example };

/** A line of signalling. */
export const signalLine = z.strictObject({
  kind: z.string().meta({ description: 'A gateway event or a command to the gateway.' }),
  leg_id: z.uuid().nullable(),
  device: z
    .string()
    .nullable()
    .meta({ description: 'Which of the party’s phones; null for the one at the extension.' }),
  text: z.string().meta({ description: 'A sentence for people.' }),
});

/** A node as executed; what it did to variables is in the activeflow's steps. */
export const stepLine = z.strictObject({
  sequence: z.int(),
  action_id: z.string(),
  type: z.string(),
  label: z.string(),
  outcome: z.string(),
  next_action_id: z.string().nullable(),
  reason: z.string().nullable(),
  delivery_id: z.uuid().nullable(),
  tm_end: z.iso.datetime(),
  flow_id: z.uuid().meta({ description: 'The flow that the node is of.' }),
  flow_name: z.string(),
});

const timelineEntry = z.discriminatedUnion('kind', [
  z.strictObject({ at: z.iso.datetime(), kind: z.literal('signal'), signal: signalLine }),
  z.strictObject({ at: z.iso.datetime(), kind: z.literal('step'), step: stepLine }),
  z.strictObject({
    at: z.iso.datetime(),
    kind: z.literal('attempt'),
    attempt: z.strictObject({
      delivery_id: z.uuid(),
      event_type: z.string(),
      webhook_id: z.uuid().nullable(),
      node_id: z.string().nullable(),
      number: z.int(),
      duration_ms: z.number(),
      http_status: z.int().nullable(),
      error: z.object({ code: z.string(), message: z.string() }).nullable(),
      method: z.string(),
      url: z.string(),
      status: z.string().meta({ description: 'The delivery’s state now.' }),
    }),
  }),
]);

/** A call's timeline: whole, or a page of it. */
export const timelineAnswer = {
  schema: z.strictObject({
    call_id: z.uuid(),
    result: z.array(timelineEntry),
    next_page_token: z.string().nullable(),
  }),
  example: {
    call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
    result: [
      {
        at: '2026-11-21T09:30:00.000Z',
        kind: 'signal',
        signal: {
          kind: 'channel_incoming',
          leg_id: null,
          device: null,
          text: '+442079460123 calls +442079460999.',
        },
      },
    ],
    next_page_token: null,
  },
};
