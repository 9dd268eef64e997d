/** The one Jest set-up of every project: native ES modules, sources compiled by swc with the settings of the build. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
const swcTsx = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};

/** @param {import('jest').Config} overrides @returns {import('jest').Config} */
export function project(overrides = {}) {
  // Jest writes `--outputFile` only into a folder that is there.
  mkdirSync('test-output', { recursive: true });
  return {
    // Packages are loaded once for each worker, not for each test file (tools/test/README.md).
    runtime: fileURLToPath(new URL('./tools/test/jest/runtime.mjs', import.meta.url)),
    testEnvironment: fileURLToPath(new URL('./tools/test/jest/environment.mjs', import.meta.url)),
    // Always workers, which are replaced in time: in a process of its own, Jest's timers are none of the tests'.
    workerIdleMemoryLimit: '1GB',
    // A limit for what hangs, not a measurement: a busy machine may be many times slower than a quiet one.
    testTimeout: 120_000,
    testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: {
      '^.+\\.tsx$': ['@swc/jest', { ...swcTsx, swcrc: false }],
      '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }],
    },
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    testEnvironmentOptions: { customExportConditions: ['hookswitch-source', 'node', 'node-addons'] },
    ...overrides,
  };
}
