import { project } from '../../jest.preset.js';

export default project({ testEnvironment: './environment.js', testTimeout: 120_000 });
