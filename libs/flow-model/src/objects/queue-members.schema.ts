import { z } from 'zod';

/** States in which an agent does not count when a queue asks whether anybody is there. */
export const QUEUE_ABSENCES = [
  'paused',
  'penalty',
  'in_use',
  'ringing',
  'unavailable',
  'unknown',
  'wrap_up',
] as const;

/** By which rule a queue chooses whom it rings. */
export const QUEUE_STRATEGIES = [
  'ring_all',
  'least_recent',
  'fewest_calls',
  'random',
  'round_robin_memory',
  'ordered',
  'linear',
  'weighted_random',
] as const;

const penalty = z.int().min(0).max(100);

/** Who answers a queue's calls, in the order of the strategies that go by it. */
export const queueMembersField = z
  .array(
    z.strictObject({
      user_id: z.uuid().meta({ title: 'User', ref: 'user' }),
      penalty: penalty.default(0).meta({
        title: 'Penalty',
        description: 'Agents with a higher one are rung only when nobody with a lower one can be.',
      }),
      weight: z.int().min(1).max(100).default(1).meta({
        title: 'Weight',
        description: 'Weighted random only: twice the weight, twice the calls.',
      }),
      wrap_up_s: z.int().min(0).max(3600).nullable().default(null).meta({
        title: 'Wrap-up time',
        unit: 's',
        description: 'Of this member; empty: as the queue says.',
      }),
    }),
  )
  .max(500)
  .refine(
    (members) => new Set(members.map(({ user_id }) => user_id)).size === members.length,
    'Name each user once.',
  )
  .default([])
  .meta({ title: 'Members', description: 'The users who take calls, in order.' });

/** How the circle of agents widens, or narrows, while a caller waits. */
export const penaltyRulesField = z
  .array(
    z.strictObject({
      after_s: z.int().min(0).max(86_400).meta({
        title: 'After',
        unit: 's',
        description: 'From this waiting time on; the last rule that was reached holds.',
      }),
      min_penalty: penalty
        .default(0)
        .meta({ title: 'Lowest penalty', description: 'Agents below it are not rung.' }),
      max_penalty: penalty.nullable().default(null).meta({
        title: 'Highest penalty',
        description: 'Agents above it are not rung; empty: no limit.',
      }),
      raise_to: penalty.nullable().default(null).meta({
        title: 'Raise to',
        description: 'Agents with a lower penalty count as having this one; empty: nobody is raised.',
      }),
    }),
  )
  .max(20)
  .default([])
  .meta({
    title: 'Penalty rules',
    description: 'Which agents are rung, by how long the caller has waited.',
    advanced: true,
  });

export const maxPenaltyField = penalty.nullable().default(null).meta({
  title: 'Highest penalty at first',
  description: 'Agents above it are not rung until a penalty rule lets them in; empty: no limit.',
  advanced: true,
});

/** What becomes of an agent who does not answer. */
export const autopauseField = z
  .strictObject({
    scope: z
      .enum(['off', 'this_queue', 'all_queues'])
      .default('off')
      .meta({ title: 'Pause agents', description: 'Agents who do not take an offer are paused.' }),
    on: z
      .array(z.enum(['no_answer', 'busy', 'declined', 'unreachable']))
      .max(4)
      .default(['no_answer'])
      .meta({ title: 'When', description: 'How an offer ends that pauses them.' }),
    after_missed: z
      .int()
      .min(1)
      .max(20)
      .default(1)
      .meta({ title: 'After', description: 'So many offers missed one after the other.' }),
    delay_s: z.int().min(0).max(3600).default(0).meta({
      title: 'Grace',
      unit: 's',
      description: 'So long after their last call they are not paused.',
    }),
  })
  .prefault({})
  .meta({ title: 'Automatic pause', advanced: true });

/** Agents in these states do not count; when none is left that does, the queue is empty. */
export function absencesField(title: string, description: string) {
  return z
    .array(z.enum(QUEUE_ABSENCES))
    .max(QUEUE_ABSENCES.length)
    .refine((states) => new Set(states).size === states.length, 'Name each of them once.')
    .nullable()
    .default(null)
    .meta({ title, description, advanced: true });
}
