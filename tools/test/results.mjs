import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/setup.mjs';

const folders = ['apps', 'libs', 'tools'];

function resultFiles() {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name, 'test-output/results.json')),
  );
}

/** Removes the results of earlier runs, so that nothing is counted that did not run now. */
export function clearResults() {
  resultFiles().forEach((file) => rmSync(file, { force: true }));
}

/**
 * Sums the projects' own results. A test file that could not be loaded counts as one failed test: Jest counts none.
 */
export function sumResults() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of resultFiles().filter(existsSync)) {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += result.numPassedTests;
    sum.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    sum.skipped += result.numPendingTests + result.numTodoTests;
  }
  return sum;
}

/** The line that ends `npm test` and `.ci/run`. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
