import { objectTypes } from '@hookswitch/flow-model';
import type { ObjectType } from '@hookswitch/flow-model';
import { z } from 'zod';

/** Version of the file's own shape. Flows and nodes carry their versions themselves. */
export const FILE_VERSION = 1;

/** The media type of a configuration file: it may be much larger than other bodies. */
export const FILE_MEDIA_TYPE = 'application/vnd.hookswitch.configuration+json';
export const FILE_LIMIT_BYTES = 33_554_432;

const objectSchema = z
  .looseObject({
    id: z.uuid('Give each object its id: it is what others refer to it by.'),
    num_id: z.int().min(1).optional(),
  })
  .meta({ description: 'An object as its own route gives it: id, fields, masked secrets.' });

/** A whole configuration, for people to read, to keep and to carry to another installation. */
export const configurationFileSchema = z.strictObject({
  hookswitch: z.literal(FILE_VERSION, `This version reads files with "hookswitch": ${FILE_VERSION}.`),
  exported_at: z.iso.datetime().optional(),
  release: z
    .int()
    .nullable()
    .optional()
    .meta({ description: 'The release that was exported; `null`: the drafts.' }),
  objects: z.strictObject(
    Object.fromEntries(
      Object.keys(objectTypes).map((type) => [type, z.array(objectSchema).max(10_000).default([])]),
    ),
  ),
});

export type ConfigurationFile = z.infer<typeof configurationFileSchema>;

/** Every object type with its name in the file, in the order of the file. */
export function fileTypes(): readonly ObjectType[] {
  return Object.values(objectTypes) as unknown as readonly ObjectType[];
}
