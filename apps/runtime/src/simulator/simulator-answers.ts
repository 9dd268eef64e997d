import { phoneBehaviourSchema } from '@hookswitch/gateway-sim';
import { z } from 'zod';

const party = z.object({ number: z.string(), name: z.string().nullable() });

/** What the caller of a simulated call hears and sees. */
export const simulatedCallAnswer = {
  schema: z.strictObject({
    call_id: z.uuid(),
    direction: z.enum(['inbound', 'outbound']),
    from: party,
    to: party,
    state: z.string().meta({ description: '`ringing`, `up` or `ended`.' }),
    hears: z.enum(['ringback', 'bell', 'speech', 'prompt', 'hold_music', 'party', 'silence', 'nothing']),
    speech: z
      .strictObject({
        text: z.string(),
        language: z.string(),
        voice: z.string().nullable(),
        started_at: z.iso.datetime(),
        ends_at: z.iso.datetime(),
      })
      .nullable(),
    extension: z.string().nullable().meta({
      description: 'The extension of ours that calls; `null`: somebody outside, who may transfer nothing.',
    }),
    transfer: z
      .enum(['trying', 'done', 'failed'])
      .nullable()
      .meta({ description: 'What the phone was told of the transfer that it asked for last.' }),
    prompt: z
      .strictObject({ name: z.string(), started_at: z.iso.datetime(), ends_at: z.iso.datetime() })
      .nullable()
      .meta({ description: 'A recording that it hears.' }),
    connected_to: z.array(party).meta({ description: 'Who else is on the line.' }),
    muted: z.boolean().meta({ description: 'Those do not hear it.' }),
    on_hold: z.boolean().meta({ description: 'Put on hold by the flow or the other side.' }),
    holds: z.boolean().meta({ description: 'Has put the call on hold itself.' }),
    digits_heard: z.string().meta({ description: 'Keys that were sent to it.' }),
    ended: z
      .strictObject({
        at: z.iso.datetime(),
        cause: z.string(),
        ended_by: z.enum(['remote', 'local', 'gateway']),
        sip_status: z.int().nullable(),
      })
      .nullable(),
  }),
  example: {
    call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
    direction: 'inbound',
    from: { number: '+442079460123', name: 'Ada Byron' },
    to: { number: '+442079460000', name: null },
    state: 'up',
    hears: 'speech',
    speech: {
      text: 'Welcome, Ada Byron',
      language: 'en-GB',
      voice: null,
      started_at: '2026-11-21T09:30:00.130Z',
      ends_at: '2026-11-21T09:30:01.210Z',
    },
    extension: null,
    transfer: null,
    prompt: null,
    connected_to: [],
    muted: false,
    on_hold: false,
    holds: false,
    digits_heard: '',
    ended: null,
  },
};

/** A simulated phone. */
export const phoneAnswer = {
  schema: z.strictObject({
    target: z.string().meta({ description: 'Its extension, or its number.' }),
    behaviour: phoneBehaviourSchema,
    messages: z
      .strictObject({ new_messages: z.int().min(0), old_messages: z.int().min(0) })
      .nullable()
      .meta({ description: 'Voicemail messages that it shows; `null`: it was told of none.' }),
    lit: z.array(z.string()).meta({
      description: 'Codes of schedules that are switched: a key of the phone that watches one is lit.',
    }),
  }),
  example: {
    target: '1001',
    behaviour: { behaviour: 'answer', after_ms: 2000 },
    messages: { new_messages: 1, old_messages: 0 },
    lit: ['*28'],
  },
};

/** An example of `POST /simulator/calls`. */
export const CALL_REQUEST_EXAMPLE = {
  from: { number: '+442079460123', name: 'Ada Byron' },
  to: '+442079460000',
  script: [{ after_ms: 2000, do: 'digits', digits: '1' }],
};
