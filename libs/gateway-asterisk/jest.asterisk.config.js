import { project } from '../../jest.preset.js';

/** Tests against a real Asterisk, one after the other since they share it: `npm run test:asterisk` starts one. */
export default project({ testMatch: ['<rootDir>/src/**/*.asterisk.ts'], maxWorkers: 1 });
