import { z } from 'zod';
import { nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** Several phones that ring for one call. */
export const ringGroupSchema = z.strictObject({
  name: nameField,
  members: z
    .array(
      z.strictObject({
        user_id: z.uuid().meta({ title: 'User', ref: 'user' }),
      }),
    )
    .max(100)
    .default([])
    .meta({ title: 'Members' }),
});

export type RingGroupFields = z.infer<typeof ringGroupSchema>;

export const ringGroupObject = defineObjectType({
  type: 'ring_group',
  plural: 'ring_groups',
  title: 'Ring group',
  titlePlural: 'Ring groups',
  summary: 'Several phones that ring for one call: all at once, or one after the other.',
  schema: ringGroupSchema,
  pinned: true,
});
