import type { SaveState } from './autosave.js';

/** How a save that was asked for has ended: `saved`, or why not. */
type Flush = () => Promise<SaveState>;

/** Saves in progress of whatever is open, so that Apply applies what the author sees. */
const flushers = new Set<Flush>();

/** Registers something that saves by itself; returns how to take it off the list. */
export function onFlush(flush: Flush): () => void {
  flushers.add(flush);
  return () => void flushers.delete(flush);
}

/** Saves everything that waits. @returns what could not be saved, and why; empty: the server has everything */
export async function flushAll(): Promise<readonly SaveState[]> {
  const ends = await Promise.all([...flushers].map((flush) => flush()));
  return ends.filter(({ kind }) => kind !== 'saved');
}
