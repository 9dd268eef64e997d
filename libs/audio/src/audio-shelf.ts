import { createHash } from 'node:crypto';
import { statSync, unlinkSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED, writeSafely } from './write-safely.js';

/** A file on the shelf. */
export interface ShelvedAudio {
  /** SHA-256 of its bytes, in hex. */
  readonly key: string;
  readonly bytes: number;
  /** When it was last needed, in milliseconds since the epoch: put, or touched. */
  readonly needed_at: number;
}

const SUFFIX = '.wav';
const KEY = /^[0-9a-f]{64}$/;

/**
 * Sound files in a folder, each under the hash of its bytes: the same file is kept once, and what a key names never
 * changes. Knows nobody who refers to them.
 */
export class AudioShelf {
  constructor(readonly folder: string) {}

  /** Makes the folder, and removes what was being written when the process ended. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.folder)) {
      if (name.endsWith(UNFINISHED)) await rm(join(this.folder, name), { force: true });
    }
  }

  /** Puts a file there; it is on the disk when this resolves. @returns its key */
  async put(bytes: Uint8Array): Promise<string> {
    const key = createHash('sha256').update(bytes).digest('hex');
    if (await this.touch(key)) return key;
    await writeSafely(this.path(key), bytes);
    await this.#sync();
    return key;
  }

  /** Where a file is, or would be. @throws RangeError for what is no key: nothing leads out of the folder */
  path(key: string): string {
    if (!KEY.test(key)) throw new RangeError('A key is the SHA-256 of a file, in hex.');
    return join(this.folder, `${key}${SUFFIX}`);
  }

  /** Its size, and when it was last needed; `null` when it is not there. */
  async find(key: string): Promise<ShelvedAudio | null> {
    if (!KEY.test(key)) return null;
    try {
      const { size, mtimeMs } = await stat(this.path(key));
      return { key, bytes: size, needed_at: mtimeMs };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async has(key: string): Promise<boolean> {
    return (await this.find(key)) !== null;
  }

  /** Says that a file is needed now. @returns whether it is there */
  async touch(key: string, now: number = Date.now()): Promise<boolean> {
    if (!KEY.test(key)) return false;
    try {
      await utimes(this.path(key), now / 1000, now / 1000);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /**
   * Removes a file that was last needed before `since` (milliseconds since the epoch). Looks and removes in one step, so
   * that nobody who has just touched it loses it. @returns whether it is gone now, and was there
   */
  removeUnneeded(key: string, since: number): boolean {
    try {
      if (statSync(this.path(key)).mtimeMs >= since) return false;
      unlinkSync(this.path(key));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** All files, by key. */
  async list(): Promise<readonly ShelvedAudio[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const keys = names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));
    const found = await Promise.all(keys.sort().map((key) => this.find(key)));
    return found.filter((file) => file !== null);
  }

  /** A name is on the disk only when its folder is. */
  async #sync(): Promise<void> {
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
