import { z } from 'zod';
import { callSchema } from './call-resource.schema.js';
import { idSchema, timeSchema } from './wire.schema.js';

/** The schemas here describe what `queueCallResource` and `agentResource` of the engine give. */

const queueNameSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the queue.' }),
    name: z.string().meta({ description: 'Its name.' }),
  })
  .meta({ description: 'The queue, as it was called when the caller joined.' });

const agentNameSchema = z.strictObject({
  id: idSchema.meta({ description: 'Id of the user.' }),
  name: z.string().meta({ description: 'Their name.' }),
  extension: z.string().meta({ description: 'Their extension.' }),
});

/** A call in a queue. */
export const queueCallSchema = z.strictObject({
  id: idSchema.meta({ description: 'Id of this wait: the next one of the same call has another.' }),
  queue: queueNameSchema,
  call_id: idSchema.meta({ description: 'The call that waits.' }),
  activeflow_id: idSchema.nullable().meta({ description: 'The run of the flow that has put it there.' }),
  status: z.enum(['wait', 'entering', 'service', 'done', 'abandoned']).meta({
    description: '`entering`: phones of agents ring. `service`: an agent talks with the caller.',
  }),
  priority: z.int().meta({ description: 'Who has more is served before others.' }),
  agent: agentNameSchema
    .nullable()
    .meta({ description: 'Who is rung (of several the first), serves or served.' }),
  rung: z.array(idSchema).meta({ description: 'Users whose phones ring for the caller now.' }),
  waited_ms: z.int().min(0).meta({ description: 'From joining until an agent was connected, or until now.' }),
  served_ms: z.int().min(0).meta({ description: 'How long the agent has talked with the caller; 0 before.' }),
  reason: z.string().nullable().meta({
    description:
      'How a wait ended unserved: the outcome by which the Queue object was left, or `caller_hung_up`.',
  }),
  tm_create: timeSchema.meta({ description: 'When the caller joined.' }),
  tm_service: timeSchema
    .nullable()
    .meta({ description: 'When an agent was chosen, and then when the two were connected.' }),
  tm_update: timeSchema.meta({ description: 'When it last changed.' }),
  tm_delete: timeSchema.nullable().meta({ description: 'When it was over.' }),
});

/** `data` of every `queuecall_*` event. */
export const queueCallEventSchema = queueCallSchema
  .extend({ call: callSchema.meta({ description: 'The call, as it is after the event.' }) })
  .meta({ title: 'Queue call event', description: 'A call in a queue as it is after the event.' });

/** `data` of `queue_wrapup`. */
export const queueWrapUpSchema = callSchema
  .extend({
    wrap_up: z
      .strictObject({
        state: z.enum(['START', 'END', 'TIMEOUT']).meta({
          description: '`END`: the agent has said to be ready. `TIMEOUT`: the time was over.',
        }),
        queue: queueNameSchema,
        agent: agentNameSchema.meta({ description: 'Who wraps up.' }),
        started_at: timeSchema.meta({ description: 'When it began.' }),
        until: timeSchema.meta({ description: 'When it is over by time.' }),
      })
      .meta({ description: 'Who wraps up, after which queue’s call, and until when.' }),
  })
  .meta({ title: 'Wrap-up event', description: 'The call that is wrapped up.' });

const pauseSchema = z
  .strictObject({
    reason: z.string().meta({ description: 'What the agent gave as reason, or why the queue did it.' }),
    since: timeSchema.meta({ description: 'Since when.' }),
    by: z.enum(['agent', 'queue']).meta({ description: 'Who has paused them.' }),
  })
  .nullable();

/** An agent: a user as queues see them. */
export const agentSchema = z.strictObject({
  id: idSchema.meta({ description: 'Id of the user.' }),
  name: z.string().meta({ description: 'Their name.' }),
  extension: z.string().nullable().meta({ description: 'Their extension; `null`: none.' }),
  status: z
    .enum(['signed_out', 'unreachable', 'paused', 'in_call', 'ringing', 'wrap_up', 'available'])
    .meta({ description: '`in_call`: in any call, of a queue or not.' }),
  status_since: timeSchema.nullable().meta({ description: 'Since when; `null` where that is not known.' }),
  paused: pauseSchema.meta({ description: 'In every queue.' }),
  queues: z
    .array(
      z.strictObject({
        queue_id: idSchema.meta({ description: 'The queue.' }),
        signed_in_at: timeSchema
          .nullable()
          .meta({ description: '`null` for a member who has never signed out: members count as signed in.' }),
        paused: pauseSchema.meta({ description: 'In this queue only.' }),
        calls_taken: z.int().min(0).meta({ description: 'Calls that they have taken there.' }),
      }),
    )
    .meta({ description: 'The queues that they are an agent of.' }),
  call_ids: z.array(idSchema).meta({ description: 'Calls that the agent talks in.' }),
  ringing_for: z.array(idSchema).meta({ description: 'Calls that the agent’s phone rings for.' }),
  wrap_up: z
    .strictObject({
      queue_id: idSchema.meta({ description: 'Whose call it was.' }),
      call_id: idSchema.meta({ description: 'The call.' }),
      until: timeSchema.meta({ description: 'When it is over by time.' }),
    })
    .nullable()
    .meta({ description: 'What they wrap up; `null`: nothing.' }),
  last_call_ended_at: timeSchema
    .nullable()
    .meta({ description: 'End of the last call that came from a queue.' }),
});

/** `data` of `agent_status_updated`. */
export const agentEventSchema = agentSchema
  .extend({ previous_status: agentSchema.shape.status })
  .meta({ title: 'Agent event', description: 'The agent as they are now.' });
