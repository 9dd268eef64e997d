import { z } from 'zod';
import { isTimeZone } from '../time-zone.js';
import { nameField, referenceListField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** A site, customer or stage: what belongs together, in one time zone, with its own webhooks. */
export const environmentSchema = z.strictObject({
  name: nameField,
  time_zone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'Write a time zone of the IANA list, such as Europe/London.')
    .default('UTC')
    .meta({
      title: 'Time zone',
      description: 'Name in the IANA list, such as `Europe/London`.',
      placeholder: 'Europe/London',
    }),
  webhook_ids: referenceListField(
    'webhook',
    'Webhooks',
    'The webhooks of scope `subscribed` that are owed the events of this environment.',
  ),
});

export type EnvironmentFields = z.infer<typeof environmentSchema>;

export const environmentObject = defineObjectType({
  type: 'environment',
  plural: 'environments',
  title: 'Environment',
  titlePlural: 'Environments',
  summary:
    'A site, customer or stage: numbers, users and flows that belong together, with a time zone and webhooks.',
  schema: environmentSchema,
});
