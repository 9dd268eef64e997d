import { spawnSync } from 'node:child_process';
import { build, install, root, say } from '../start/setup.mjs';
import { speechEngine } from '../test/speech-engine.mjs';
import { clearResults, sumResults, summary } from '../test/results.mjs';
import { isRunning, obstacle, startAsterisk } from './running.mjs';

/**
 * `npm run test:asterisk`: builds Asterisk 22 in a chroot when it is not there, starts it on free ports, runs every
 * project's tests against it (`*.asterisk.ts`), and stops what it started. Where it cannot run, it says so in one line.
 */
async function main() {
  const why = obstacle();
  if (why !== null) {
    say(`the tests against a real Asterisk were left out: ${why}. The simulator passes the same suite.`);
    process.stdout.write(`${summary({ passed: 0, failed: 0, skipped: 0 })}\n`);
    return;
  }
  install();
  build();
  if (!speechEngine()) say('espeak-ng is not installed: tests whose callers are spoken to will fail.');
  say(
    isRunning()
      ? 'using the Asterisk that runs.'
      : 'starting Asterisk (the first time it is built, about a minute) …',
  );
  const asterisk = await startAsterisk();
  clearResults();
  let ok = false;
  try {
    ok =
      spawnSync(
        'npx',
        ['nx', 'run-many', '-t', 'test:asterisk', '--parallel=1', '--skip-nx-cache', '--outputStyle=static'],
        {
          cwd: root,
          stdio: 'inherit',
          env: { ...process.env, ...asterisk.env, NX_DAEMON: 'false', NX_TUI: 'false' },
        },
      ).status === 0;
  } finally {
    asterisk.stop();
  }
  const results = sumResults();
  const good = ok && results.failed === 0 && results.passed > 0;
  say(good ? 'all tests against Asterisk passed.' : 'some tests against Asterisk failed.');
  process.stdout.write(`${summary(results)}\n`);
  process.exitCode = good ? 0 : 1;
}

await main();
