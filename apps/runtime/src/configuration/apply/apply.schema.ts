import { findObjectType, objectTypes } from '@hookswitch/flow-model';
import { z } from 'zod';

/** Why the configuration is applied, for the list of releases. */
export const applySchema = z.strictObject({
  note: z
    .string('Write the note as text.')
    .max(500, 'A note has 500 characters at most.')
    .refine(
      (text) => !/\p{Surrogate}/u.test(text),
      'This text holds half a character (a lone surrogate). Write it anew.',
    )
    .nullable()
    .default(null),
});

export type ApplyBody = z.infer<typeof applySchema>;

/** Which drafts are taken back; all when left out. */
export const discardSchema = z.strictObject({
  objects: z
    .array(
      z.strictObject({
        type: z
          .string('Write the type of an object.')
          .refine(
            (type) => findObjectType(type) !== undefined,
            `Object types are ${Object.keys(objectTypes).join(', ')}.`,
          ),
        id: z.uuid('Write the id of an object.'),
        name: z.string().optional(),
      }),
      'Write a list of {type, id}.',
    )
    .max(10_000)
    .nullish(),
});

export type DiscardBody = z.infer<typeof discardSchema>;

/** Whether the drafts become what is restored, too. */
export const restoreSchema = z.strictObject({
  drafts: z.boolean('Write true or false.').default(false),
  note: applySchema.shape.note,
});

export type RestoreBody = z.infer<typeof restoreSchema>;
