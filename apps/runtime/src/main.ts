import { startRuntime } from './start-runtime.js';

// The compiled files one by one, for developers; what is started otherwise is bundled from `program.ts`.
await startRuntime();
