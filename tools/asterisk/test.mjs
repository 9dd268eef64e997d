import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root, say } from '../start/setup.mjs';
import { speechEngine } from '../test/speech-engine.mjs';
import { ASTERISK_TESTS, clearResults, failures, sumResults, summary } from '../test/results.mjs';
import { copyRig } from './copies.mjs';
import { freePortsApart, isRunning, obstacle, startAsterisk } from './running.mjs';

/**
 * Real calls take real time and little else, so they go on beside each other: each part has Asterisks of its own, one for
 * each of its workers. With one that runs already, or `HOOKSWITCH_ASTERISKS=1`, one part comes after the other.
 */
const PARTS = [
  { project: 'apps/hookswitch-e2e', asterisks: 2 },
  { project: 'libs/gateway-asterisk', asterisks: 1 },
];

/** Runs the tests of one part; whether all of them passed. */
function run(project, env) {
  const child = spawn('npm', ['run', '--silent', 'test:asterisk'], {
    cwd: join(root, project),
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

/** The settings for the tests at one Asterisk: its own, and ports for those that tests start beside it. */
async function settingsOf({ env }) {
  const [http, sip] = await freePortsApart(2);
  return { ...env, RIG_BOOT_HTTP_PORT: String(http), RIG_BOOT_SIP_PORT: String(sip) };
}

async function beside(first) {
  const asterisks = [first];
  try {
    // One after the other: ports that are free are taken at once.
    const wanted = PARTS.reduce((sum, part) => sum + part.asterisks, 0);
    while (asterisks.length < wanted) {
      asterisks.push(await startAsterisk({ RIG_DIR: copyRig(asterisks.length + 1) }));
    }
    const left = [];
    for (const asterisk of asterisks) left.push(await settingsOf(asterisk));
    const runs = PARTS.map((part) => {
      const own = left.splice(0, part.asterisks);
      return run(part.project, { ...own[0], HOOKSWITCH_ASTERISK_OF_WORKER: JSON.stringify(own) });
    });
    return (await Promise.all(runs)).every(Boolean);
  } finally {
    for (const other of asterisks.slice(1)) other.stop();
  }
}

async function oneByOne({ env }) {
  let ok = true;
  for (const { project } of PARTS) ok = (await run(project, env)) && ok;
  return ok;
}

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
  const alone = isRunning() || process.env.HOOKSWITCH_ASTERISKS === '1';
  say(
    isRunning()
      ? 'using the Asterisk that runs.'
      : 'starting Asterisk (the first time it is built, about a minute) …',
  );
  const asterisk = await startAsterisk();
  clearResults(ASTERISK_TESTS);
  let ok = false;
  try {
    ok = await (alone ? oneByOne(asterisk) : beside(asterisk));
  } finally {
    asterisk.stop();
  }
  const results = sumResults(ASTERISK_TESTS);
  const good = ok && results.failed === 0 && results.passed > 0;
  say(good ? 'all tests against Asterisk passed.' : 'some tests against Asterisk failed.');
  for (const line of failures(ASTERISK_TESTS)) process.stdout.write(`${line}\n`);
  process.stdout.write(`${summary(results)}\n`);
  process.exitCode = good ? 0 : 1;
}

await main();
