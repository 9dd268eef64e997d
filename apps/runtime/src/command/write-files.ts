import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '@hookswitch/gateway-asterisk';
import { CommandError } from './commands.js';

/**
 * Writes files into a folder, for the folder's owner: Asterisk has to read them.
 * @param force whether files that are there are replaced; what differs is kept beside as `.bak`, since files of ours are
 * edited too
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
      if (there.includes(name) && readFileSync(path, 'utf8') !== content) {
        const kept = freeName(path);
        renameSync(path, kept);
        moved.push(kept);
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

/** `pjsip.conf.bak`, `pjsip.conf.bak2`: what was kept earlier stays. */
function freeName(path: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${path}.bak${number === 1 ? '' : number}`;
    if (!existsSync(name)) return name;
  }
}
