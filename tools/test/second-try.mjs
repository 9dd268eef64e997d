import { readFileSync, writeFileSync } from 'node:fs';
import { isFailed } from './results.mjs';

/** More than so many failed files are no accident. */
const MOST_FILES = 3;

/** Whether what fails is run once more (`docs/adr/0039`). */
export const HAS_SECOND_TRY = process.env.HOOKSWITCH_SECOND_TRY === '1';

/** The files that have earned a second try; none when too many failed. */
export function failedFiles(resultFile) {
  const failed = testFilesOf(resultFile).filter(isFailed);
  return failed.length > MOST_FILES ? [] : failed.map(({ name }) => name);
}

/**
 * Takes the second results of files for their first ones. What failed at first is kept as the file's `firstTry`, to be
 * told. Whether all tests have passed now.
 */
export function takeSecondTry(resultFile, secondFile) {
  const result = JSON.parse(readFileSync(resultFile, 'utf8'));
  const second = new Map(testFilesOf(secondFile).map((file) => [file.name, file]));
  const testResults = result.testResults.map((first) => {
    const again = second.get(first.name);
    return again === undefined ? first : { ...again, firstTry: first.assertionResults.filter(isFailed) };
  });
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const numRuntimeErrorTestSuites = testResults.filter(
    (file) => isFailed(file) && !file.assertionResults.some(isFailed),
  ).length;
  const numFailedTests = tests.filter(isFailed).length;
  const success = numFailedTests + numRuntimeErrorTestSuites === 0;
  const count = (wanted) => tests.filter(({ status }) => status === wanted).length;
  writeFileSync(
    resultFile,
    JSON.stringify({
      ...result,
      testResults,
      numFailedTests,
      numPassedTests: count('passed'),
      numPendingTests: count('pending'),
      numTodoTests: count('todo'),
      numRuntimeErrorTestSuites,
      success,
    }),
  );
  return success;
}

function testFilesOf(resultFile) {
  return JSON.parse(readFileSync(resultFile, 'utf8')).testResults;
}
