import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder of its own for a test; `remove` takes it away. */
export function tempFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'hookswitch-store-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
