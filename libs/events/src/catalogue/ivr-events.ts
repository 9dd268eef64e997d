import { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { exampleCall } from './call-examples.js';
import { nodeEventSchema } from './node-event.schema.js';

const node = { id: 'n2', type: 'menu', label: 'Main menu' };

const ivrSchema = nodeEventSchema.meta({ title: 'Menu event', description: 'The call, and the menu.' });

const ivrOptionSchema = nodeEventSchema
  .extend({
    option: z
      .strictObject({
        key: z
          .string()
          .regex(/^[0-9*#]$/)
          .meta({ description: 'The key.' }),
        label: z.string().meta({ description: 'What the menu calls the key; `""` when it has no name.' }),
      })
      .meta({ description: 'The key that was pressed: one of those that the menu knows.' }),
  })
  .meta({ title: 'Menu option event', description: 'The call, the menu, and the key.' });

const ivrEndedSchema = nodeEventSchema
  .extend({
    outcome: z.string().meta({
      description: 'The exit by which the menu was left; `hangup` when the caller is gone, `transferred`.',
    }),
  })
  .meta({ title: 'Menu left event', description: 'The call, the menu, and how it was left.' });

export const ivrStarted = defineEventType({
  type: 'ivr_started',
  title: 'Menu entered',
  description: 'A call has come to a menu.',
  since: '0.2.0',
  profile: 'live',
  data: ivrSchema,
  example: { ...exampleCall(), node },
});

export const ivrOptionSelected = defineEventType({
  type: 'ivr_option_selected',
  title: 'Menu option chosen',
  description: 'The caller has pressed a key that the menu knows. Other keys are not told.',
  since: '0.2.0',
  profile: 'live',
  data: ivrOptionSchema,
  example: { ...exampleCall(), node, option: { key: '1', label: 'Sales' } },
});

export const ivrEnded = defineEventType({
  type: 'ivr_ended',
  title: 'Menu left',
  description: 'A call has left a menu: by a key, without one, or because it has ended.',
  since: '0.2.0',
  profile: 'live',
  data: ivrEndedSchema,
  example: { ...exampleCall(), node, outcome: 'key_1' },
});
