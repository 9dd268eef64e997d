import type { Position } from '../journal/segment.js';

/** Brings the journal into the tables, in the background. */
export interface Folding {
  /** The journal was written up to here. */
  written(position: Position): void;
  /** Resolves once the tables hold everything that was written before the call; rejects when they cannot be written. */
  fresh(): Promise<void>;
  /** Bytes of the journal that the tables do not hold yet. */
  readonly lag: number;
  /** Why the last try failed, in words; `null` when it did not. */
  readonly fault: string | null;
  /** Asks for a pause between transactions: another writer of the database waits. */
  yieldWriter(): void;
  /** Folds what is left and ends. */
  close(): Promise<void>;
}
