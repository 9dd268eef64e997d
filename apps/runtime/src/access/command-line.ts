import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sameSecret } from './credentials.js';

/** Name of the file in the data folder. */
const FILE = 'runtime.json';

const contentSchema = z.object({ url: z.url(), pid: z.number(), token: z.string() });

/** Where the running process answers, and the token that lets its owner's commands in. */
export type RunningProcess = z.infer<typeof contentSchema>;

/**
 * Lets commands like `npx hookswitch backup` talk to the process that runs on a data folder: a token of this start, in a
 * file for the folder's owner alone, who could read all of it anyway.
 */
export class CommandLine {
  readonly #token = randomBytes(32).toString('base64url');

  constructor(private readonly dataDir: string) {}

  /** Tells where the process answers. */
  publish(url: string): void {
    const content: RunningProcess = { url: reachable(url), pid: process.pid, token: this.#token };
    const file = join(this.dataDir, FILE);
    writeFileSync(`${file}.new`, `${JSON.stringify(content)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  withdraw(): void {
    rmSync(join(this.dataDir, FILE), { force: true });
  }

  knows(token: string): boolean {
    return sameSecret(token, this.#token);
  }
}

/** The process that runs on a data folder, as it published itself; `null` when it did not. It may have been killed since. */
export function runningProcess(dataDir: string): RunningProcess | null {
  try {
    return contentSchema.parse(JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** A process that listens on all addresses answers on this machine's own. */
function reachable(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}
