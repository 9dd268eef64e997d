import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const runJest = join(root, 'tools/test/run-jest.mjs');
/** Inside the repository, where Jest is found, and outside all sources. */
const place = join(import.meta.dirname, '../test-output');

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
  readonly testResults: readonly { readonly firstTry?: readonly { readonly fullName: string }[] }[];
}

let folder: string;
beforeEach(() => {
  mkdirSync(place, { recursive: true });
  folder = mkdtempSync(join(place, 'second-try-'));
  writeFileSync(join(folder, 'jest.config.js'), 'export default {};');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function testFile(name: string, ...tests: readonly string[]): void {
  writeFileSync(
    join(folder, `${name}.test.js`),
    `import { existsSync, writeFileSync } from 'node:fs';\n${tests.join('\n')}`,
  );
}

/** Fails the first time that it is run here. */
function failsOnce(name: string): string {
  const mark = JSON.stringify(join(folder, `${name}-was-here`));
  return `it(${JSON.stringify(name)}, () => {
    const was = existsSync(${mark});
    writeFileSync(${mark}, '');
    expect(was).toBe(true);
  });`;
}

/** Runs them as the gate does, or as one does by hand. */
function run(secondTry: boolean): { readonly code: number | null; readonly results: Results } {
  const { status } = spawnSync(process.execPath, [runJest], {
    cwd: folder,
    env: { ...process.env, HOOKSWITCH_SECOND_TRY: secondTry ? '1' : '' },
  });
  const results = JSON.parse(readFileSync(join(folder, 'test-output/results.json'), 'utf8')) as Results;
  return { code: status, results };
}

describe('the gate’s second try', () => {
  it('counts a file that passes then, and keeps what failed at first', () => {
    testFile('flaky', failsOnce('is unlucky'), "it('is good', () => undefined);");
    testFile('steady', "it('is steady', () => undefined);");
    const { code, results } = run(true);
    expect(code).toBe(0);
    expect(results).toMatchObject({ numPassedTests: 3, numFailedTests: 0, success: true });
    const [told] = results.testResults.flatMap(({ firstTry }) => firstTry ?? []);
    expect(told?.fullName).toBe('is unlucky');
  });

  it('counts what a file skips that could not be read at first', () => {
    const mark = JSON.stringify(join(folder, 'was-read'));
    testFile(
      'late',
      `const was = existsSync(${mark});`,
      `writeFileSync(${mark}, '');`,
      "if (!was) throw new Error('It is not ready.');",
      "it('is good', () => undefined);",
      "it.skip('waits', () => undefined);",
    );
    const { code, results } = run(true);
    expect(code).toBe(0);
    expect(results).toMatchObject({ numPassedTests: 1, numPendingTests: 1, numRuntimeErrorTestSuites: 0 });
  });

  it('leaves a failure that comes again a failure', () => {
    testFile('wrong', "it('is wrong', () => expect(1).toBe(2));", failsOnce('is unlucky'));
    const { code, results } = run(true);
    expect(code).toBe(1);
    expect(results).toMatchObject({ numPassedTests: 1, numFailedTests: 1, success: false });
  });

  it('is not given to four files', () => {
    for (const name of ['a', 'b', 'c', 'd']) testFile(name, failsOnce(name));
    const { code, results } = run(true);
    expect(code).toBe(1);
    expect(results).toMatchObject({ numPassedTests: 0, numFailedTests: 4 });
  });

  it('takes no results of an earlier run for those of one that never began', () => {
    testFile('flaky', failsOnce('is unlucky'));
    run(false);
    writeFileSync(join(folder, 'jest.config.js'), 'throw new Error("It cannot be read.");');
    expect(spawnSync(process.execPath, [runJest], { cwd: folder }).status).toBe(1);
    expect(existsSync(join(folder, 'test-output/results.json'))).toBe(false);
  });

  it('is not given by hand', () => {
    testFile('flaky', failsOnce('is unlucky'));
    expect(run(false)).toMatchObject({ code: 1, results: { numFailedTests: 1 } });
    expect(existsSync(join(folder, 'test-output/second-results.json'))).toBe(false);
  });
});
