import type BetterSqlite3 from 'better-sqlite3';
import type { Position } from '../journal/segment.js';
import { Folder } from './folder.js';
import type { Folding } from './folding.js';

/** Folds on the thread that asks, when it asks: for tests that run the sources, and for tools that look at a folder. */
export class InlineFolding implements Folding {
  readonly #folder: Folder;
  #written: Position;
  fault: string | null = null;

  constructor(
    database: BetterSqlite3.Database,
    folder: string,
    report: (message: string, error: unknown) => void,
  ) {
    this.#folder = new Folder(database, folder, report);
    this.#written = this.#folder.position;
  }

  get lag(): number {
    return this.#written - this.#folder.position;
  }

  written(position: Position): void {
    this.#written = position;
  }

  async fresh(): Promise<void> {
    this.#foldAll();
  }

  yieldWriter(): void {}

  async close(): Promise<void> {
    try {
      this.#foldAll();
      this.#folder.removeFolded();
    } finally {
      this.#folder.close();
    }
  }

  #foldAll(): void {
    try {
      while (this.lag > 0) {
        const before = this.#folder.position;
        this.#folder.foldNext();
        if (this.#folder.position === before) throw new Error('The journal ends too early.');
      }
      this.fault = null;
    } catch (error) {
      this.fault = (error as Error).message;
      throw error;
    }
  }
}
