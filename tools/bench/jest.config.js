import { project } from '../../jest.preset.js';

export default project({ testMatch: ['<rootDir>/**/*.test.ts'], testTimeout: 60_000 });
