import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../start/setup.mjs';

/** What runs at the same time keeps its results apart: by these names, in each project's `test-output`. */
export const TESTS = 'results';
export const ASTERISK_TESTS = 'asterisk';

const folders = ['apps', 'libs', 'tools'];

function resultFiles(results) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name, `test-output/${results}.json`)),
  );
}

/** Removes the results of earlier runs, so that nothing is counted that did not run now. */
export function clearResults(results) {
  resultFiles(results).forEach((file) => rmSync(file, { force: true }));
}

/**
 * Sums the projects' own results. A test file that could not be loaded counts as one failed test: Jest counts none.
 */
export function sumResults(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of resultFiles(results).filter(existsSync)) {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += result.numPassedTests;
    sum.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    sum.skipped += result.numPendingTests + result.numTodoTests;
  }
  return sum;
}

/**
 * Each failed test on a line of its own, beginning with `failed: `, for whoever sees only the end of the output; and each
 * that has passed at a second try only, beginning with `second try: `.
 */
export function failures(results) {
  const files = resultFiles(results).filter(existsSync);
  return files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).testResults.flatMap(failuresOf));
}

function failuresOf({ name, status, assertionResults, firstTry }) {
  const failed = told('failed', name, assertionResults.filter(isFailed));
  if (status === 'failed')
    return failed.length > 0 ? failed : [`failed: ${relative(root, name)}: could not be run`];
  if (firstTry === undefined) return [];
  const needed = told('second try', name, firstTry);
  return needed.length > 0 ? needed : [`second try: ${relative(root, name)}: could not be run at first`];
}

// eslint-disable-next-line no-control-regex -- that is how terminals are told of colours
const COLOURS = /\u001b\[[0-9;]*m/g;

function told(what, name, tests) {
  return tests.map(({ fullName, failureMessages }) => {
    const [reason = ''] = (failureMessages[0] ?? '').replace(COLOURS, '').split('\n');
    return `${what}: ${relative(root, name)}: ${fullName}: ${reason.slice(0, 200)}`;
  });
}

/** Of a test, or of a test file. */
export function isFailed({ status }) {
  return status === 'failed';
}

/** The line that ends `npm test` and `.ci/run`. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
