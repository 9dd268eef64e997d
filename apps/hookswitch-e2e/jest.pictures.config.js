import { project } from '../../jest.preset.js';

/** Takes the pictures of the examples: `npm run pictures`. */
export default project({ testMatch: ['<rootDir>/src/**/*.pictures.ts'] });
