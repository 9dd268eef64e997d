import { spawnSync } from 'node:child_process';
import { build, install, root, say } from '../start/setup.mjs';
import { browser } from './browser.mjs';
import { interpreters } from './interpreters.mjs';
import { speechEngine } from './speech-engine.mjs';
import { clearResults, failures, sumResults, summary, TESTS } from './results.mjs';

/** `npm test`: sets up what is missing, runs every project's tests and the browser tests, and sums the real results. */
install();
build();
clearResults(TESTS);

const nx = (...args) =>
  spawnSync('npx', ['nx', ...args, '--outputStyle=static'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
  }).status === 0;

if (!speechEngine())
  say('tests that speak were left out: espeak-ng is not installed (apt-get install espeak-ng).');

interpreters();

// Each result is of this run: tests that meet their machine in another mood may not hide behind an earlier pass.
let ok = nx('run-many', '-t', 'test', '--exclude=@hookswitch/e2e', '--skip-nx-cache');

const chromium = browser();
if (!chromium) {
  say(
    'browser tests were left out: no Chrome or Chromium is installed (set HOOKSWITCH_CHROMIUM to its path).',
  );
}
process.env.HOOKSWITCH_CHROMIUM = chromium ?? '';
ok = nx('run', '@hookswitch/e2e:e2e') && ok;

const results = sumResults(TESTS);
say(ok && results.failed === 0 ? 'all tests passed.' : 'some tests failed.');
for (const line of failures(TESTS)) process.stdout.write(`${line}\n`);
process.stdout.write(`${summary(results)}\n`);
process.exitCode = ok && results.failed === 0 ? 0 : 1;
