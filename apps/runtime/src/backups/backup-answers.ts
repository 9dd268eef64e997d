import { z } from 'zod';

const NAME = '2026-11-21T093000.000Z';

const schema = z.strictObject({
  name: z.string().meta({ description: 'The moment that it shows; the name of its folder in `backups`.' }),
  created_at: z.iso.datetime(),
  version: z.string().meta({ description: 'Version of Hookswitch that made it.' }),
  bytes: z.number().int().meta({ description: 'Size of all its files.' }),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
});

/** A backup in the data folder. */
export const backupAnswer = {
  schema,
  example: {
    name: NAME,
    created_at: '2026-11-21T09:30:00.000Z',
    version: '0.1.0',
    bytes: 4_194_369,
    files: [
      { name: 'hookswitch.db', bytes: 4_194_304, sha256: '0f'.repeat(32) },
      { name: 'secret.key', bytes: 65, sha256: 'a1'.repeat(32) },
    ],
  },
};

/** A backup on the wire. */
export type BackupResource = z.infer<typeof schema>;
