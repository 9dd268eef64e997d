import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of the built editor, by the path that they are asked for. Read once: nothing else is ever served. */
export function editorFiles(folder: string): ReadonlySet<string> {
  const files = new Set<string>();
  const walk = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.add(relative(folder, path).split(sep).join('/'));
    }
  };
  try {
    walk(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return files;
}
