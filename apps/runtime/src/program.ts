/** What the program that is started consists of (`tools/bundle.mjs`). Bench and chaos compose it themselves. */
export { createApp } from './create-app.js';
export { readSettings } from './settings/settings.js';
export { startRuntime } from './start-runtime.js';
