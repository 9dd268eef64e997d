import { z } from 'zod';
import { announcementSchema } from '../announcement.schema.js';
import { normaliseNumber, refuseNumber } from '../numbers/phone-number.js';
import { environmentField, nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** In which order the members of a ring group ring. */
export const RING_STRATEGIES = ['simultaneous', 'hunt', 'memory_hunt', 'first_available', 'random'] as const;

const member = z.strictObject({
  user_id: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ title: 'User', description: 'Rings at their extension.', ref: 'user' }),
  number: z
    .string()
    .trim()
    .overwrite((number) => (number === '' ? number : normaliseNumber(number)))
    .superRefine((number, context) => {
      const message = refuseNumber(number);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .nullable()
    .default(null)
    .meta({
      title: 'Number',
      description: 'Somebody outside the house, in E.164, in place of a user.',
      placeholder: '+442079460000',
    }),
  delay_s: z
    .int()
    .min(0, 'A delay cannot be shorter than 0 s.')
    .max(300, 'Delay a member by 300 s at most.')
    .default(0)
    .meta({
      title: 'Delay',
      description: 'Rings so much later than the others, where all ring at once.',
      unit: 's',
    }),
  timeout_s: z
    .int()
    .min(5, 'Ring a member for at least 5 s.')
    .max(300, 'Ring a member for 300 s at most.')
    .nullable()
    .default(null)
    .meta({
      title: 'Ring time',
      description: "How long this member rings, 5 to 300 s; empty for the group's ring time.",
      unit: 's',
    }),
});

/** Several phones that ring for one call. */
export const ringGroupSchema = z.strictObject({
  name: nameField,
  strategy: z.enum(RING_STRATEGIES).default('simultaneous').meta({
    title: 'Strategy',
    description:
      '`simultaneous`: all at once. `hunt`: one after the other. `memory_hunt`: the first, then the first two, then the first three. `first_available`: only the first whose phone is free. `random`: one after the other in an order of chance, anew for each call.',
  }),
  members: z
    .array(member)
    .max(100, 'A ring group has 100 members at most.')
    .default([])
    .meta({ title: 'Members', description: 'In the order in which they ring.' }),
  ring_time_s: z.int().min(5, 'Ring for at least 5 s.').max(300, 'Ring for 300 s at most.').default(25).meta({
    title: 'Ring time',
    description:
      'How long it may ring in all where all ring at once; else how long before it is the next member’s turn. 5 to 300 s.',
    unit: 's',
  }),
  skip_busy: z.boolean().default(false).meta({
    title: 'Skip who is busy',
    description: 'A user who is in a call is not rung: no second call knocks.',
  }),
  skip_all_if_first_busy: z.boolean().default(false).meta({
    title: 'Skip all if the first is busy',
    description:
      'While the user who is first in the list is in a call, nobody is rung, and the group is left as busy. A number outside counts as free.',
  }),
  while_ringing: z.enum(['ringback', 'music']).default('ringback').meta({
    title: 'While it rings',
    description: 'What the caller hears until somebody answers: the ringing tone, or music on hold.',
  }),
  name_prefix: z.string().max(40).default('').meta({
    title: 'Caller name prefix',
    description: 'Shown to members in front of the caller’s name, such as `Sales: `. May hold variables.',
    template: 'text',
    placeholder: 'Sales: ',
  }),
  confirm: z.boolean().default(false).meta({
    title: 'Ask who answers to press 1',
    description:
      'Who answers hears who calls, and takes the call by pressing 1: a mailbox of a mobile phone does not swallow it. 2 refuses.',
  }),
  confirm_prompt: announcementSchema.prefault({}).meta({
    title: 'What a member hears first',
    description: 'Where nothing is set, it is said which group is called and by whom, in English.',
  }),
  confirm_time_s: z
    .int()
    .min(5, 'Wait for at least 5 s.')
    .max(60, 'Wait for 60 s at most.')
    .default(20)
    .meta({
      title: 'Time to press 1',
      description: 'Who has pressed nothing by then is hung up, 5 to 60 s.',
      unit: 's',
    }),
  too_late_prompt: announcementSchema.prefault({}).meta({
    title: 'When somebody else was faster',
    description:
      'Heard by a member who has answered and not yet pressed 1. Where nothing is set, in English.',
  }),
  environment_id: environmentField,
});

export type RingGroupFields = z.infer<typeof ringGroupSchema>;
export type RingStrategy = RingGroupFields['strategy'];

export const ringGroupObject = defineObjectType({
  type: 'ring_group',
  plural: 'ring_groups',
  title: 'Ring group',
  titlePlural: 'Ring groups',
  summary: 'Several phones that ring for one call: all at once, or one after the other.',
  schema: ringGroupSchema,
  pinned: true,
});
