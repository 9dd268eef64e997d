import { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { exampleCall } from './call-examples.js';
import { nodeEventSchema } from './node-event.schema.js';
import { idSchema, timeSchema } from './wire.schema.js';

const partyFields = {
  user_id: idSchema.nullable().meta({ description: 'The user; `null` for a number outside.' }),
  name: z.string().meta({ description: 'Their name.' }),
  number: z.string().meta({ description: 'Extension or number; `""` for a user without one.' }),
};

const ringGroupEndedSchema = nodeEventSchema
  .extend({
    outcome: z.string().meta({
      description: 'The exit by which the node was left; `hangup` when the caller is gone, `transferred`.',
    }),
    ring_group: z
      .strictObject({
        id: idSchema.meta({ description: 'Id of the ring group.' }),
        num_id: z.int().meta({ description: 'Its integer, which stays the same.' }),
        name: z.string().meta({ description: 'Its name.' }),
      })
      .meta({ description: 'The ring group, as it was called then.' }),
    disposition: z
      .enum([
        'answered',
        'no_answer',
        'busy',
        'declined',
        'unreachable',
        'rejected_by_confirm',
        'abandoned',
        'failed',
      ])
      .meta({ description: 'What became of the call; `abandoned`: the caller hung up while it rang.' }),
    entered_at: timeSchema.meta({ description: 'When the call came to the ring group.' }),
    answered_at: timeSchema.nullable().meta({ description: 'When the member answered who took the call.' }),
    ended_at: timeSchema.meta({ description: 'When the call left the ring group.' }),
    wait_ms: z.int().min(0).meta({ description: 'How long it rang, until somebody answered or in vain.' }),
    duration_ms: z.int().min(0).meta({ description: 'From the answer to the end; 0 when nobody answered.' }),
    answered_by: z
      .strictObject({ leg_id: idSchema.meta({ description: 'Their leg.' }), ...partyFields })
      .nullable()
      .meta({ description: 'Who took the call.' }),
    members: z
      .array(
        z.strictObject({
          ...partyFields,
          result: z
            .enum([
              'answered',
              'answered_elsewhere',
              'no_answer',
              'rejected_by_confirm',
              'declined',
              'busy',
              'unreachable',
              'skipped_busy',
              'ringing',
              'not_rung',
            ])
            .meta({ description: 'What became of it.' }),
        }),
      )
      .meta({
        description:
          'What became of each member; `ringing`: still when the caller hung up, `not_rung`: cannot be, or was not their turn.',
      }),
  })
  .meta({ title: 'Ring group event', description: 'The call, the node, and how the ring group fared.' });

const ada = { user_id: '01937a00-0000-7000-8000-000000001001', name: 'Ada Byron', number: '1001' };

export const ringGroupCallEnded = defineEventType({
  type: 'ring_group_call_ended',
  title: 'Ring group call ended',
  description:
    'A call that came to a ring group has left it: who took it has hung up, nobody took it, or the caller is gone.',
  since: '0.2.0',
  profile: 'record',
  data: ringGroupEndedSchema,
  example: {
    ...exampleCall(),
    node: { id: 'n2', type: 'ring_group', label: 'Sales' },
    outcome: 'answered_ended',
    ring_group: { id: '01937a00-0000-7000-8000-00000000c001', num_id: 5, name: 'Sales' },
    disposition: 'answered',
    entered_at: '2026-11-21T09:30:05.000Z',
    answered_at: '2026-11-21T09:30:09.800Z',
    ended_at: '2026-11-21T09:31:40.500Z',
    wait_ms: 4800,
    duration_ms: 90_700,
    answered_by: { leg_id: '01937a5e-2c11-7cc0-8000-5b8a3f1d0a02', ...ada },
    members: [
      { ...ada, result: 'answered' },
      {
        user_id: '01937a00-0000-7000-8000-000000001002',
        name: 'Alan Turing',
        number: '1002',
        result: 'answered_elsewhere',
      },
      { user_id: null, name: '+442079460222', number: '+442079460222', result: 'busy' },
    ],
  },
});
