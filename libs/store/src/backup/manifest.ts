import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { z } from 'zod';
import { DataFolderError } from '../errors.js';

/** The file that makes a folder a backup. It is written last. */
export const MANIFEST = 'manifest.json';

const fileSchema = z.object({
  /** Path below the backup's folder. */
  name: z.string().min(1),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.object({
  /** Of the backup's layout; a newer one is refused. */
  format: z.literal(1),
  /** Version of Hookswitch that made it. */
  version: z.string(),
  /** The moment that the backup shows: RFC 3339 UTC. */
  created_at: z.string(),
  /** Name of the newest migration that the database has. */
  schema: z.string(),
  files: z.array(fileSchema).min(1),
});

export type BackupFile = z.infer<typeof fileSchema>;

/** What a backup holds: enough to tell that nothing of it is missing or changed. */
export type BackupManifest = z.infer<typeof manifestSchema>;

/**
 * The manifest of a backup.
 * @throws {DataFolderError} when the folder is no backup, or one of a newer version
 */
export function readManifest(folder: string): BackupManifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) {
    throw new DataFolderError(
      'foreign',
      `${folder} is no backup of Hookswitch: it has no ${MANIFEST}. Name the folder that "hookswitch backup" made.`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DataFolderError('corrupt', `${path} is damaged. Take another backup.`, { cause: error });
  }
  const format = (content as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > 1) {
    throw new DataFolderError(
      'newer',
      `${folder} was made by a newer Hookswitch. Restore it with that version; nothing was changed.`,
    );
  }
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success || !parsed.data.files.every(({ name }) => isBelow(name))) {
    throw new DataFolderError('corrupt', `${path} is damaged. Take another backup.`);
  }
  return parsed.data;
}

/**
 * Reads a backup's manifest and compares all of its files with it.
 * @throws {DataFolderError} when something is missing or changed
 */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const manifest = readManifest(folder);
  await verifyFiles(folder, manifest);
  return manifest;
}

/**
 * Compares each file of a backup with its manifest.
 * @throws {DataFolderError} that names the first one that is missing or differs
 */
export async function verifyFiles(folder: string, manifest: BackupManifest): Promise<void> {
  for (const file of manifest.files) {
    const path = join(folder, file.name);
    const found = existsSync(path) ? await describeFile(folder, file.name) : null;
    if (found?.sha256 === file.sha256) continue;
    const fault = found === null ? 'is missing' : 'is not what the backup held when it was made';
    throw new DataFolderError('corrupt', `${path} ${fault}. Take another backup; nothing was changed.`);
  }
}

/** Size and checksum of a file, read piece by piece. */
export async function describeFile(folder: string, name: string): Promise<BackupFile> {
  const path = join(folder, name);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { name, bytes: statSync(path).size, sha256: hash.digest('hex') };
}

function isBelow(name: string): boolean {
  const path = normalize(name);
  return !path.startsWith(sep) && path !== '..' && !path.startsWith(`..${sep}`) && path !== MANIFEST;
}
