/** Saves in progress of whatever is open, so that Apply applies what the author sees. */
const flushers = new Set<() => Promise<void>>();

/** Registers something that saves by itself; returns how to take it off the list. */
export function onFlush(flush: () => Promise<void>): () => void {
  flushers.add(flush);
  return () => void flushers.delete(flush);
}

/** Saves everything that waits. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
}
