import { project } from '../../jest.preset.js';

export default project({ testTimeout: 120_000 });
