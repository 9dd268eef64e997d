import { z } from 'zod';
import { legSchema, partySchema } from './call-resource.schema.js';
import { endReasonSchema, idSchema, timeSchema } from './wire.schema.js';

const milliseconds = z.int().min(0);
const seconds = z.int().min(0);

/** How a call or a leg came out. */
export const dispositionSchema = z
  .enum([
    'answered',
    'no_answer',
    'busy',
    'declined',
    'failed',
    'answered_elsewhere',
    'abandoned',
    'timeout',
    'voicemail',
  ])
  .meta({
    description:
      'In a call’s row `answered` means by a person, or by the flow where nobody was rung. `abandoned`: the caller gave up. `answered_elsewhere`: another phone was quicker.',
  });

/** A call detail record: what `cdrResource` gives. */
export const cdrSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'The leg’s.' }),
    live_id: z.int().meta({ description: 'Integer id of the leg, as live events name it.' }),
    call_id: idSchema.meta({ description: 'Id of the call.' }),
    call_live_id: z.int().meta({ description: 'Integer id of the call.' }),
    subject: z.enum(['call', 'leg']).meta({
      description: '`call`: the leg of who placed the call, which stands for the call; one for each call.',
    }),
    kind: legSchema.shape.kind,
    direction: z
      .enum(['inbound', 'outbound'])
      .meta({ description: 'Whether the call came in, or was placed by one of ours.' }),
    from: partySchema.meta({ description: 'Who called.' }),
    to: partySchema.meta({
      description: 'Who was rung; in a call’s row the number or extension that was called.',
    }),
    user_id: idSchema.nullable().meta({ description: 'The user whose phone this leg is.' }),
    user_name: z.string().nullable().meta({ description: 'Their name; `null` where it is nobody’s.' }),
    via: legSchema.shape.via,
    via_name: legSchema.shape.via_name,
    started_at: timeSchema.meta({ description: 'When the leg began.' }),
    ringing_at: timeSchema.nullable().meta({ description: 'When the phone began to ring; `null`: never.' }),
    answered_at: timeSchema.nullable().meta({ description: 'When it was answered; `null`: never.' }),
    ended_at: timeSchema.meta({ description: 'When the leg ended.' }),
    duration_ms: milliseconds.meta({ description: 'From the start to the end.' }),
    ring_duration_ms: milliseconds.meta({
      description: 'How long the phone rang; in a call’s row how long the caller waited for an answer.',
    }),
    talk_duration_ms: milliseconds.meta({
      description: 'How long it was connected; in a call’s row how long anybody was connected to the caller.',
    }),
    billing_duration_ms: milliseconds.meta({ description: 'From the answer to the end.' }),
    disposition: dispositionSchema,
    cause: legSchema.shape.cause,
    sip_status: legSchema.shape.sip_status,
    hangup_by: z
      .enum(['caller', 'callee', 'flow', 'api', 'gateway'])
      .nullable()
      .meta({ description: 'Who ended the call; `null` while it goes on without this leg.' }),
    end_reason: endReasonSchema.nullable().meta({ description: 'Why the call ended; `null` likewise.' }),
    crm_id: z.string().nullable().meta({ description: 'The id that whoever placed the call gave it.' }),
    environment_id: idSchema
      .nullable()
      .meta({ description: 'The environment that the call belongs to; `null`: none.' }),
    number_id: idSchema.nullable().meta({ description: 'The number of ours that was called.' }),
    flow_id: idSchema.nullable().meta({ description: 'The flow that the call ran; `null`: none.' }),
    activeflow_id: idSchema.nullable().meta({ description: 'The run of that flow; `null`: none.' }),
    release: z.int().nullable().meta({ description: 'Number of the release that the call was bound to.' }),
    duration_s: seconds.meta({ description: '`duration_ms` in whole seconds.' }),
    ring_duration_s: seconds.meta({ description: '`ring_duration_ms` in whole seconds.' }),
    talk_duration_s: seconds.meta({ description: '`talk_duration_ms` in whole seconds.' }),
    billing_duration_s: seconds.meta({ description: 'A second that has begun counts.' }),
    flow_name: z.string().nullable().meta({ description: 'As it was when the call ran it.' }),
    recording_ids: z.array(idSchema).meta({ description: 'Recordings of this leg that are still there.' }),
  })
  .meta({ title: 'Call detail record', description: 'What a report says of one leg that has ended.' });
