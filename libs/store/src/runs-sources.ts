/** A thread cannot be started from TypeScript: tests that run the sources do its work on their own thread. */
export const RUNS_SOURCES = import.meta.url.endsWith('.ts');
