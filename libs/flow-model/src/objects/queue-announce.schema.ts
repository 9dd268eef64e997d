import { z } from 'zod';
import { announcementSchema } from '../announcement.schema.js';

const announcement = (title: string, description: string) =>
  announcementSchema.prefault({}).meta({ title, description });

/** What callers hear while they wait, besides the music. */
export const queueAnnounceField = z
  .strictObject({
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag such as en-GB.')
      .default('en-GB')
      .meta({
        title: 'Language',
        description: 'Of what is said about place and waiting time.',
        widget: 'language',
      }),
    position: z.enum(['no', 'yes', 'up_to', 'more_than']).default('no').meta({
      title: 'Place in the queue',
      description:
        '`up_to`: only places up to the limit; `more_than`: beyond it, that there are more than so many.',
    }),
    position_limit: z.int().min(1).max(100).default(5).meta({ title: 'Limit of places' }),
    hold_time: z
      .enum(['no', 'yes', 'once'])
      .default('no')
      .meta({ title: 'Expected waiting time', description: '`once`: with the first announcement only.' }),
    frequency_s: z.int().min(0).max(3600).default(90).meta({
      title: 'Every',
      unit: 's',
      description: 'Time between announcements of place and waiting time; 0: only at the beginning.',
    }),
    min_frequency_s: z.int().min(0).max(3600).default(15).meta({
      title: 'At the earliest after',
      unit: 's',
      description: 'A caller who moves up is told so before the time is over, but not more often than this.',
    }),
    only_up: z.boolean().default(false).meta({
      title: 'Only when the caller has moved up',
      description: 'Nothing is said while the place has not become better.',
    }),
    at_joining: z.boolean().default(true).meta({
      title: 'At the beginning too',
      description: 'Also to a caller whom an agent can be found for at once.',
    }),
    periodic: z
      .array(announcementSchema)
      .max(10)
      .default([])
      .meta({ title: 'In between', description: 'Said in turn: thank you for waiting, see our web site …' }),
    periodic_frequency_s: z
      .int()
      .min(5)
      .max(3600)
      .default(60)
      .meta({ title: 'In between, every', unit: 's' }),
    periodic_start_s: z
      .int()
      .min(0)
      .max(3600)
      .default(0)
      .meta({ title: 'In between, first after', unit: 's', description: '0: after one such time.' }),
    periodic_random: z.boolean().default(false).meta({ title: 'In between, in random order' }),
    to_agent: announcement('To the agent', 'Heard by the agent before the caller is connected.'),
    report_hold_time: z.boolean().default(false).meta({
      title: 'Tell the agent how long the caller has waited',
    }),
  })
  .prefault({})
  .meta({ title: 'Announcements' });
