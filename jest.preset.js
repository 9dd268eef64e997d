/** The one Jest set-up of every project: native ES modules, sources compiled by swc with the settings of the build. */
import { mkdirSync, readFileSync } from 'node:fs';

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
    testEnvironment: 'node',
    // A limit for what hangs, not a measurement: a busy machine may be many times slower than a quiet one.
    testTimeout: 60_000,
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
