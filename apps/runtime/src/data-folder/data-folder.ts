import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import type { Overload } from '@hookswitch/engine';

/** How often the disk is looked at when nothing is written. */
const LOOK_EVERY_MS = 500;
const MB = 1024 * 1024;

/** With less room than this, new calls are refused: what is left is for those that run, and for what they owe. */
export const RESERVE_BYTES = 32 * MB;
/** With less than this the disk is full: the next write may fail. */
const FULL_BYTES = MB;
/** They are taken again when there is so much. */
export const ENOUGH_BYTES = 48 * MB;

/** What the data folder reaches for. */
export interface DataFolderParts {
  readonly dir: string;
  /** Why the store could not write last; empty or `null` while it can. */
  readonly storeFault: () => string | null | undefined;
  readonly log: { warn(fields: object, message: string): void; info(fields: object, message: string): void };
  /** Bytes that are free for the folder, or the reason why it cannot be written. Tests put their own in its place. */
  readonly look?: (dir: string) => Promise<number | string>;
}

/**
 * Whether the data folder has room and can be written. Without room new calls hear busy and running ones go on; when it
 * cannot be written at all, nothing new is begun, and what runs stands still until it can: without a record no command
 * and no webhook leaves. It goes on by itself.
 */
export class DataFolder {
  readonly #parts: DataFolderParts;
  #refusal: string | null = null;
  #free = Infinity;
  #isLow = false;
  #told = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: DataFolderParts) {
    this.#parts = parts;
  }

  /** Why nothing can be written now; empty when it can. */
  unwritable(): string {
    const reason = this.#parts.storeFault() || this.#refusal;
    if (!reason) return '';
    return (
      `The data folder cannot be written (${reason}). Nothing new is begun, and running calls stand still until it ` +
      `can be written: free some space on its disk, or check the disk and the folder's rights. It then goes on by itself.`
    );
  }

  /** Why new calls are refused; empty while they are taken. For people: it names no path. */
  fault(): string {
    return this.unwritable() || this.#low();
  }

  /** There is no room for a new call. `null`: there is. */
  overload(): Overload | null {
    const reason = this.fault();
    return reason === '' ? null : { treatment: 'busy', reason, quiet: true };
  }

  /** Looks at the disk, and logs a line when something began or ended. */
  async look(): Promise<void> {
    const seen = await (this.#parts.look ?? lookAt)(this.#parts.dir);
    if (typeof seen === 'string') this.#refusal = seen;
    else {
      this.#refusal = seen < FULL_BYTES ? 'its disk is full' : null;
      this.#free = seen;
      this.#isLow = seen < (this.#isLow ? ENOUGH_BYTES : RESERVE_BYTES);
    }
    const kind = this.unwritable() !== '' ? 'unwritable' : this.#isLow ? 'low' : '';
    if (kind === this.#told) return;
    this.#told = kind;
    if (kind === '')
      this.#parts.log.info({}, 'The data folder has room and can be written: new calls are taken again.');
    else this.#parts.log.warn({ dir: this.#parts.dir }, this.fault());
  }

  async start(): Promise<void> {
    await this.look();
    const again = (): void => {
      this.#timer = setTimeout(() => void this.look().then(again), LOOK_EVERY_MS).unref();
    };
    again();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #low(): string {
    if (!this.#isLow) return '';
    return (
      `Only ${Math.floor(this.#free / MB)} MB are free on the disk of the data folder. New calls are refused until there ` +
      `are ${ENOUGH_BYTES / MB} MB; running calls go on.`
    );
  }
}

/** Free bytes, or the system's words for why the folder cannot be written. */
async function lookAt(dir: string): Promise<number | string> {
  try {
    await access(dir, constants.W_OK);
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EROFS'
      ? 'the file system is read-only'
      : `the system says ${(error as NodeJS.ErrnoException).code ?? String(error)}`;
  }
}
