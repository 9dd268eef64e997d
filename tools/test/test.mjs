import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build, install, root, say } from '../start/setup.mjs';
import { browser } from './browser.mjs';
import { interpreters } from './interpreters.mjs';
import { speechEngine } from './speech-engine.mjs';
import { clearResults, failures, sumResults, summary, TESTS } from './results.mjs';

/**
 * Projects whose tests only compute, and measure no time: whatever else the machine does, they come to the same. The gate
 * runs them beside its other checks, and all others by themselves.
 */
const COMPUTING = ['events', 'calls', 'compiler', 'engine', 'nodes', 'pbx', 'editor-kit', 'editor'].map(
  (name) => `@hookswitch/${name}`,
);
const RUNTIME = '@hookswitch/runtime';

/**
 * `npm test`: sets up what is missing, runs every project's tests and the browser tests, and sums the real results.
 *
 *   --only=computing   the tests of the projects that only compute
 *   --only=other       all others
 */
const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const only = { '': '', computing: 'computing', other: 'other' }[options.only];
if (only === undefined) throw new Error(`--only is "computing" or "other", not "${options.only}".`);

install();
build();
clearResults(TESTS);

function nx(...args) {
  const child = spawn('npx', ['nx', ...args, '--outputStyle=static'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

/** Each result is of this run: tests that meet their machine in another mood may not hide behind an earlier pass. */
const tests = (...flags) => nx('run-many', '-t', 'test', '--skip-nx-cache', ...flags);

/** Tests that need programs of Debian's, or go by the clock; browser tests last. */
async function others() {
  if (!speechEngine())
    say('tests that speak were left out: espeak-ng is not installed (apt-get install espeak-ng).');
  interpreters();
  const excluded = [RUNTIME, '@hookswitch/e2e', ...(only === 'other' ? COMPUTING : [])];
  // The runtime's tests take about as long as those of all libraries, and both wait a good part of it.
  const beside = [tests(`--projects=${RUNTIME}`), tests(`--exclude=${excluded.join(',')}`, '--parallel=1')];
  const good = (await Promise.all(beside)).every(Boolean);
  const chromium = browser();
  if (!chromium) {
    say(
      'browser tests were left out: no Chrome or Chromium is installed (set HOOKSWITCH_CHROMIUM to its path).',
    );
  }
  process.env.HOOKSWITCH_CHROMIUM = chromium ?? '';
  return (await nx('run', '@hookswitch/e2e:e2e')) && good;
}

const ok = await (only === 'computing' ? tests(`--projects=${COMPUTING.join(',')}`) : others());
const results = sumResults(TESTS);
say(ok && results.failed === 0 ? 'all tests passed.' : 'some tests failed.');
for (const line of failures(TESTS)) process.stdout.write(`${line}\n`);
process.stdout.write(`${summary(results)}\n`);
process.exitCode = ok && results.failed === 0 ? 0 : 1;
