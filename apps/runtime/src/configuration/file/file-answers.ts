import { z } from 'zod';
import { objectNameSchema } from '../object-name.schema.js';
import { configurationFileSchema, FILE_VERSION } from './configuration-file.js';

const environment = {
  id: '01937a00-0000-7000-8000-00000000e100',
  num_id: 4,
  name: 'London',
  time_zone: 'Europe/London',
  webhook_ids: [],
};

export const fileAnswer = {
  schema: configurationFileSchema,
  example: {
    hookswitch: FILE_VERSION,
    exported_at: '2026-11-22T09:30:00.000Z',
    release: null,
    objects: { environment: [environment] },
  },
};

export const importAnswer = {
  schema: z.strictObject({
    dry_run: z.boolean(),
    changes: z.array(
      z.strictObject({ object: objectNameSchema, kind: z.enum(['added', 'changed', 'removed']) }),
    ),
    unchanged: z.int(),
    secrets_missing: z
      .array(z.strictObject({ object: objectNameSchema, pointer: z.string() }))
      .meta({ description: 'Places whose secrets are not in the file and not known here: enter them.' }),
    sounds_missing: z
      .array(objectNameSchema)
      .meta({ description: 'Prompts whose sound is not stored here: upload it.' }),
  }),
  example: {
    dry_run: false,
    changes: [{ object: { type: 'environment', id: environment.id, name: 'London' }, kind: 'added' }],
    unchanged: 0,
    secrets_missing: [],
    sounds_missing: [],
  },
};
