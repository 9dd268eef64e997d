/** A thread cannot be started from TypeScript: tests that run the sources convert on their own thread. */
export const RUNS_SOURCES = import.meta.url.endsWith('.ts');
