import { objectTypes } from '@hookswitch/flow-model';
import { z } from 'zod';
import { configurationFileSchema, FILE_VERSION } from './configuration-file.js';

const nameSchema = z.strictObject({
  type: z.enum(Object.keys(objectTypes) as [string, ...string[]]),
  id: z.uuid(),
  name: z.string(),
});

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
    changes: z.array(z.strictObject({ object: nameSchema, kind: z.enum(['added', 'changed', 'removed']) })),
    unchanged: z.int(),
    secrets_missing: z
      .array(z.strictObject({ object: nameSchema, pointer: z.string() }))
      .meta({ description: 'Places whose secrets are not in the file and not known here: enter them.' }),
    sounds_missing: z
      .array(nameSchema)
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
