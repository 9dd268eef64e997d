import { loadProgram } from './program.mjs';

/** Starts the runtime in this process, as it was built. */
const { exports: runtime, keep } = loadProgram('runtime');
await runtime.startRuntime();
keep();
