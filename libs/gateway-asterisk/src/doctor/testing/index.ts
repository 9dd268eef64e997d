export { StubAsterisk } from './stub-asterisk.js';
export type { StubOptions } from './stub-asterisk.js';
