import { project } from '../../jest.preset.js';

/** Tests against a real Asterisk, one after the other on each: `npm run test:asterisk` starts one for each worker. */
export default project({
  testMatch: ['<rootDir>/src/**/*.asterisk.ts'],
  testEnvironment: './asterisk-of-worker.js',
  maxWorkers: JSON.parse(process.env.HOOKSWITCH_ASTERISK_OF_WORKER ?? '[{}]').length,
});
