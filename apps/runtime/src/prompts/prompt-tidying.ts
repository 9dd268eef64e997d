import type { AudioShelf } from '@hookswitch/audio';
import { promptKeysInUse } from '@hookswitch/store';
import type { Store } from '@hookswitch/store';

const HOUR_MS = 3_600_000;
const FIRST_RUN_MS = 60_000;
/** How long a file is kept after it was last needed. */
export const KEPT_MS = 24 * HOUR_MS;

export interface PromptTidyingParts {
  readonly shelf: AudioShelf;
  readonly store: Pick<Store, 'write'>;
  readonly log: { info(fields: object, message: string): void; error(fields: object, message: string): void };
  readonly now?: () => number;
}

/**
 * Removes sounds that nothing refers to any more: no draft, and no release, however old. A file's time is when it was
 * last needed, so that it stays for a day after that; a backup that began meanwhile finds it.
 */
export class PromptTidying {
  readonly #parts: PromptTidyingParts;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<number> | undefined;
  #stopped = false;

  constructor(parts: PromptTidyingParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Runs a minute after the start, then once an hour. */
  start(): void {
    this.#schedule(FIRST_RUN_MS);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running?.catch(() => undefined);
  }

  /** One run; a second call joins the one that runs. @returns how many files were removed */
  run(): Promise<number> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #schedule(delayMs: number): void {
    this.#timer = setTimeout(() => {
      this.run()
        .catch((error: unknown) => {
          this.#parts.log.error(
            { err: error },
            'Unused prompts could not be removed; the next run tries again.',
          );
        })
        .finally(() => {
          if (!this.#stopped) this.#schedule(HOUR_MS);
        });
    }, delayMs).unref();
  }

  async #run(): Promise<number> {
    const { shelf, store, log } = this.#parts;
    const now = this.#now();
    const files = await shelf.list();
    if (files.length === 0) return 0;
    const inUse = await store.write(promptKeysInUse);
    let removed = 0;
    for (const { key } of files) {
      if (this.#stopped) break;
      if (inUse.has(key)) await shelf.touch(key, now);
      else if (shelf.removeUnneeded(key, now - KEPT_MS)) removed += 1;
    }
    if (removed > 0) log.info({ removed }, 'Sounds of prompts that nothing refers to were removed.');
    return removed;
  }
}
