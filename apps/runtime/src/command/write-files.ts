import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '@hookswitch/gateway-asterisk';
import { CommandError } from './commands.js';

/** How files of ours begin. */
const OURS = '; Written by "npx hookswitch';

/**
 * Writes files into a folder, for the folder's owner: Asterisk has to read them.
 * @param force whether files that are there are replaced; those that somebody else wrote are kept beside as `.bak`
 * @returns the files that were moved aside
 * @throws CommandError when files are there and `force` is not set, or the folder cannot be written
 */
export function writeFiles(
  folder: string,
  files: readonly GeneratedFile[],
  force: boolean,
): readonly string[] {
  const there = files.filter(({ name }) => existsSync(join(folder, name))).map(({ name }) => name);
  if (there.length > 0 && !force) {
    throw new CommandError(
      `${folder} has ${there.join(', ')} already. Nothing was written: name another folder, or replace them with --force.`,
    );
  }
  try {
    mkdirSync(folder, { recursive: true });
    const { uid, gid } = statSync(folder);
    const moved: string[] = [];
    for (const { name, content, secret } of files) {
      const path = join(folder, name);
      if (there.includes(name) && !readFileSync(path, 'utf8').startsWith(OURS)) {
        renameSync(path, `${path}.bak`);
        moved.push(`${path}.bak`);
      }
      const mode = secret ? 0o640 : 0o644;
      writeFileSync(`${path}.new`, content, { mode });
      if (process.getuid?.() === 0) chownSync(`${path}.new`, uid, gid);
      renameSync(`${path}.new`, path);
    }
    return moved;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`The files cannot be written into ${folder} (${reason}).`);
  }
}
