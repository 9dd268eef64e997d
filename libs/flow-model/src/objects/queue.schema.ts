import { z } from 'zod';
import { isTimeZone } from '../time-zone.js';
import { environmentField, nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';
import { queueAnnounceField } from './queue-announce.schema.js';
import {
  absencesField,
  autopauseField,
  maxPenaltyField,
  penaltyRulesField,
  QUEUE_STRATEGIES,
  queueMembersField,
} from './queue-members.schema.js';

/** Callers wait in a line until one of the agents is free. */
export const queueSchema = z.strictObject({
  name: nameField,
  strategy: z.enum(QUEUE_STRATEGIES).default('ring_all').meta({
    title: 'Strategy',
    description: 'Whom the queue rings: all who are free, or one after the other by this rule.',
  }),
  members: queueMembersField,
  ring_time_s: z
    .int()
    .min(5)
    .max(300)
    .default(15)
    .meta({ title: 'Ring time', unit: 's', description: 'How long an agent is rung.' }),
  retry_s: z.int().min(0).max(300).default(5).meta({
    title: 'Pause between tries',
    unit: 's',
    description: 'An agent who has not answered is not rung again for so long.',
  }),
  wrap_up_s: z.int().min(0).max(3600).default(0).meta({
    title: 'Wrap-up time',
    unit: 's',
    description: 'After a call the agent is not rung for so long, unless they say that they are ready.',
  }),
  connect_delay_s: z.int().min(0).max(60).default(0).meta({
    title: 'Pause before connecting',
    unit: 's',
    description:
      'An agent who answers hears nothing for so long, then what is announced to agents, then the caller: time to put a headset on.',
    advanced: true,
  }),
  max_wait_s: z.int().min(1).max(86_400).nullable().default(null).meta({
    title: 'Longest wait',
    unit: 's',
    description: 'Then the caller leaves by `timeout`; empty: no limit.',
  }),
  max_length: z.int().min(1).max(1000).nullable().default(null).meta({
    title: 'Most callers',
    description: 'So many may wait, others leave by `full`; empty: no limit.',
  }),
  service_level_s: z.int().min(1).max(3600).default(20).meta({
    title: 'Service level',
    unit: 's',
    description: 'A call that is answered within this time is answered in time.',
  }),
  time_zone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'Write a time zone of the IANA list, such as Europe/London.')
    .nullable()
    .default(null)
    .meta({
      title: 'Time zone',
      description:
        'At its midnight the figures of today begin anew. Empty: that of the environment, or of the only one there is, else UTC.',
      placeholder: 'Europe/London',
    }),
  music: z
    .enum(['music', 'ringback', 'none'])
    .default('music')
    .meta({ title: 'While waiting', description: 'What callers hear between announcements.' }),
  announce: queueAnnounceField,
  callback: z
    .strictObject({
      key: z
        .enum(['', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'])
        .default('')
        .meta({ title: 'Key', description: 'Pressed, the caller is called back; empty: no callback.' }),
      ring_time_s: z.int().min(5).max(300).default(30).meta({ title: 'Ring the caller for', unit: 's' }),
      max_in_flight: z.int().min(1).max(100).nullable().default(null).meta({
        title: 'Most at once',
        description: 'So many are called back at a time; empty: as many as agents are free.',
      }),
      attempts: z.int().min(1).max(10).default(3).meta({ title: 'Tries' }),
      retry_after_s: z.int().min(10).max(86_400).default(300).meta({ title: 'Between tries', unit: 's' }),
      expires_after_s: z
        .int()
        .min(60)
        .max(604_800)
        .default(14_400)
        .meta({ title: 'Given up after', unit: 's', description: 'Counted from when the caller joined.' }),
    })
    .prefault({})
    .meta({
      title: 'Callback',
      description: 'Callers may hang up and keep their place: they are called when it is their turn.',
    }),
  record: z.boolean().default(false).meta({
    title: 'Record',
    description: 'What is said from the moment that an agent is connected.',
  }),
  ring_in_use: z.boolean().default(false).meta({
    title: 'Ring agents who are in a call',
    description: 'Also agents whose phone is busy are rung.',
    advanced: true,
  }),
  weight: z.int().min(0).max(100).default(0).meta({
    title: 'Weight',
    description: 'Between queues that share agents: the higher one is served first.',
    advanced: true,
  }),
  join_empty: absencesField(
    'Nobody may join when all agents are',
    'Agents in these states do not count; when none is left, callers leave by `join_empty`. Unset: callers may always join.',
  ),
  leave_when_empty: absencesField(
    'Callers leave when all agents are',
    'Agents in these states do not count; when none is left, who waits leaves by `left_empty`. Unset: callers stay.',
  ),
  max_penalty: maxPenaltyField,
  penalty_rules: penaltyRulesField,
  autopause: autopauseField,
  environment_id: environmentField,
});

export type QueueFields = z.infer<typeof queueSchema>;

export const queueObject = defineObjectType({
  type: 'queue',
  plural: 'queues',
  title: 'Queue',
  titlePlural: 'Queues',
  summary: 'Callers wait in line until one of the agents is free.',
  schema: queueSchema,
  pinned: true,
});
