import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { DataFolderError } from '../errors.js';

/**
 * Makes the data folder, readable by its owner alone, and what is missing above it. One folder at a time: `recursive`
 * of `mkdirSync` never ends where the system denies that a parent exists, as /proc does.
 * @throws {DataFolderError} when it cannot be made
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  let made = path;
  while (!existsSync(made) && dirname(made) !== made) made = dirname(made);
  try {
    for (const name of relative(made, path).split(sep)) {
      if (name === '') continue;
      made = join(made, name);
      mkdirSync(made, { mode: 0o700 });
    }
  } catch (error) {
    throw refusal(path, error instanceof Error ? error.message : String(error), error);
  }
  if (!statSync(path).isDirectory()) throw refusal(path, 'there is a file of this name', undefined);
}

function refusal(path: string, reason: string, cause: unknown): DataFolderError {
  return new DataFolderError(
    'not_writable',
    `The data folder ${path} cannot be made (${reason}). Check the path and its rights, or set HOOKSWITCH_DATA_DIR.`,
    { cause },
  );
}
