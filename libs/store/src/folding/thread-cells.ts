/**
 * What the folding thread and the main thread share: no message is sent per batch, so that the busy thread has nothing to
 * do but to store a number.
 */
export interface ThreadCells {
  /** How far the journal is written. */
  readonly written: BigInt64Array;
  /** See {@link WAKE}, {@link STOP}, {@link YIELD}. */
  readonly flags: Int32Array;
}

/** Counts up when the thread is to fold at once. */
export const WAKE = 0;
/** 1: fold what is left, and end. */
export const STOP = 1;
/** Counts up when another writer waits for its turn. */
export const YIELD = 2;

export function threadCells(buffer = new SharedArrayBuffer(32)): ThreadCells & { buffer: SharedArrayBuffer } {
  return { buffer, written: new BigInt64Array(buffer, 0, 1), flags: new Int32Array(buffer, 8, 3) };
}

/** What the thread is started with. */
export interface ThreadStart {
  readonly file: string;
  readonly folder: string;
  readonly cells: SharedArrayBuffer;
}

/** What the thread tells. */
export type ThreadMessage =
  | { readonly kind: 'folded'; readonly position: number }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'report'; readonly message: string; readonly error: string };
