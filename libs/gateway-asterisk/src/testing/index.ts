export { ariUnderTest } from './asterisk-rig.js';
export { callerArguments, phoneArguments, SipAgent } from './sip-agents.js';
export { AsteriskProcess } from './asterisk-process.js';
export { CuttableLine } from './cuttable-line.js';
export { StubAsterisk } from '../doctor/testing/stub-asterisk.js';
export type { StubOptions } from '../doctor/testing/stub-asterisk.js';
export { tone } from './tone-source.js';
