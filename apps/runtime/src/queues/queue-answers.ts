import { agentSchema, exampleEvent, queueCallSchema } from '@hookswitch/events';
import { z } from 'zod';
import { callAnswer } from '../calls/call-answers.js';

const { previous_status: _previous, ...agentExample } = exampleEvent('agent_status_updated', '', '').data;
const { call: _call, ...waitingExample } = exampleEvent('queuecall_created', '', '').data;

/** An agent. */
export const agentAnswer = {
  schema: agentSchema.extend({
    member_of: z.array(z.uuid()).meta({
      description: 'The live queues that list the user, signed in or not.',
    }),
    environment_id: z.uuid().nullable().meta({
      description:
        'Where the user belongs: they sign in to queues that belong there, or nowhere in particular.',
    }),
  }),
  example: {
    ...agentExample,
    member_of: ['01937a00-0000-7000-8000-0000000a0e10'],
    environment_id: null,
  },
};

/** A call that waits in a queue. */
export const waitingAnswer = {
  schema: queueCallSchema.extend({
    position: z.int().min(1).meta({ description: '1 for who is served next.' }),
    caller: z.strictObject({ number: z.string(), name: z.string().nullable() }),
    why: z
      .array(
        z.strictObject({
          user_id: z.uuid(),
          name: z.string(),
          reason: z.string().meta({
            description:
              '`in_a_call`, `wrap_up`, `paused`, `penalty_too_high` …; `rings_already` for this caller.',
          }),
          until: z.iso.datetime().nullable().meta({ description: 'When time alone takes it away.' }),
          words: z.string().meta({ description: 'The same, as it is said after the name.' }),
        }),
      )
      .meta({
        description:
          'Why the caller still waits: of each member (30 at most) what keeps them from being rung.',
      }),
  }),
  example: {
    ...waitingExample,
    position: 1,
    caller: { number: '+442079460123', name: 'Ada Byron' },
    why: [
      {
        user_id: agentExample.id,
        name: agentExample.name,
        reason: 'in_a_call',
        until: null,
        words: 'is in a call',
      },
    ],
  },
};

/** A place that is kept for somebody who will be called back. */
export const callbackAnswer = {
  schema: z.strictObject({
    id: z.uuid(),
    number: z.string().meta({ description: 'Who is called back; E.164.' }),
    name: z.string().nullable(),
    position: z.int().min(1).meta({ description: 'Among all who wait; 1 for who is served next.' }),
    joined_at: z.iso.datetime(),
    tries: z.int().min(0).meta({ description: 'How often it was tried in vain.' }),
    call_id: z.uuid().nullable().meta({
      description:
        'The call that tries it now: of several, that of the agent who has answered, else the first.',
    }),
    call_ids: z.array(z.uuid()).meta({ description: 'All calls that ring agents for it now.' }),
    left_call_id: z.uuid().meta({ description: 'The call in which they waited.' }),
  }),
  example: {
    id: '01937a5e-3310-7e42-8000-2b6f9c8d0a07',
    number: '+442079460123',
    name: 'Ada Byron',
    position: 1,
    joined_at: '2026-11-21T09:30:02.000Z',
    tries: 0,
    call_id: null,
    call_ids: [],
    left_call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
  },
};

/** What an agent is rung for, talks in, or wraps up. */
export const agentCallAnswer = {
  schema: z.strictObject({
    state: z.enum(['ringing', 'talking', 'wrap_up']),
    party: z
      .strictObject({ number: z.string(), name: z.string().nullable() })
      .meta({ description: 'The other one: who calls, or whom the agent called.' }),
    since: z.iso.datetime().nullable().meta({ description: 'Since when the agent does this.' }),
    queue_call: queueCallSchema
      .nullable()
      .meta({ description: 'The call in its queue; `null` when it came through none, or that is over.' }),
    call: callAnswer.schema,
  }),
  example: {
    state: 'ringing',
    party: { number: '+442079460123', name: 'Ada Byron' },
    since: '2026-11-21T09:30:20.000Z',
    queue_call: waitingExample,
    call: callAnswer.example,
  },
};

const share = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .meta({ description: 'From 0 to 1; `null` before the first call.' });

/** What a queue does now and has done today. */
export const queueStatusAnswer = {
  schema: z.strictObject({
    queue_id: z.uuid(),
    name: z.string(),
    environment_id: z.uuid().nullable().meta({
      description: 'Where the queue belongs: users of other environments cannot sign in to it.',
    }),
    at: z.iso.datetime().meta({ description: 'When it was so, by the server’s clock.' }),
    waiting: z.int().min(0).meta({ description: 'Callers who wait now.' }),
    longest_waiting_ms: z.int().min(0).meta({ description: 'Of those who wait now; 0 when nobody does.' }),
    longest_waiting_since: z.iso.datetime().nullable().meta({ description: 'Since when that caller waits.' }),
    callbacks: z.int().min(0).meta({ description: 'Places kept for those who will be called back.' }),
    agents: z
      .record(z.string(), z.int())
      .meta({ description: 'Agents who are signed in, by status: `available`, `in_call`, `wrap_up` …' }),
    time_zone: z.string().meta({ description: 'Whose midnight begins the day.' }),
    day: z.iso.date().meta({ description: 'The day that the figures are of: today.' }),
    figures: z.strictObject({
      joined: z.int(),
      answered: z.int(),
      answered_in_time: z.int().meta({ description: 'Within the service level.' }),
      abandoned: z.int().meta({ description: 'Hung up while they waited.' }),
      abandoned_in_time: z.int().meta({ description: 'Of those, before the service level was over.' }),
      left: z.int().meta({ description: 'Left in another way: time was up, nobody was there, a key.' }),
      wait_ms: z.int().meta({ description: 'All waiting together.' }),
      longest_wait_ms: z.int(),
      handled: z.int().meta({ description: 'Calls that agents have finished.' }),
      handling_ms: z.int().meta({ description: 'Talking and wrap-up of those together.' }),
    }),
    average_wait_ms: z
      .int()
      .min(0)
      .nullable()
      .meta({ description: 'Of all whose wait is over, however it ended; `null` before the first.' }),
    refused: z.int().meta({ description: 'Callers who did not get in: full, or nobody there.' }),
    service_level: z.strictObject({
      of_answered: share,
      of_all: share.meta({
        description: 'Who was answered, or hung up, within the time, of all who were answered or hung up.',
      }),
    }),
    service_level_s: z.int(),
  }),
  example: {
    queue_id: '01937a00-0000-7000-8000-0000000a0e10',
    name: 'Support',
    environment_id: null,
    at: '2026-11-21T09:30:43.200Z',
    waiting: 2,
    longest_waiting_ms: 41_200,
    longest_waiting_since: '2026-11-21T09:30:02.000Z',
    callbacks: 0,
    agents: { available: 0, in_call: 3, wrap_up: 1 },
    time_zone: 'Europe/London',
    day: '2026-11-21',
    figures: {
      joined: 40,
      answered: 34,
      answered_in_time: 30,
      abandoned: 4,
      abandoned_in_time: 1,
      left: 0,
      wait_ms: 612_000,
      longest_wait_ms: 98_000,
      handled: 31,
      handling_ms: 7_440_000,
    },
    average_wait_ms: 16_105,
    refused: 1,
    service_level: { of_answered: 0.882, of_all: 0.816 },
    service_level_s: 20,
  },
};
