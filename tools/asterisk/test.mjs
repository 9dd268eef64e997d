import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build, install, root, say } from '../start/setup.mjs';
import { clearResults, sumResults, summary } from '../test/results.mjs';

/**
 * `npm run test:asterisk`: builds Asterisk 22 in a chroot when it is not there, starts it on free ports, runs every
 * project's tests against it (`*.asterisk.ts`), and stops what it started. Where it cannot run, it says so in one line.
 */
const rig = join(root, 'tools/asterisk/rig');

const obstacle = () => {
  if (!existsSync('/etc/debian_version')) return 'this is not Debian';
  if (process.getuid?.() !== 0) return 'this is not root, and Asterisk is started in a chroot';
  return null;
};

/** A port that is free now, for TCP. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function rigEnvironment(settings) {
  const { stdout, status, stderr } = spawnSync(rig, ['up'], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`Asterisk could not be started: ${stderr.trim()}`);
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  );
}

async function main() {
  const why = obstacle();
  if (why !== null) {
    say(`the tests against a real Asterisk were left out: ${why}. The simulator passes the same suite.`);
    process.stdout.write(`${summary({ passed: 0, failed: 0, skipped: 0 })}\n`);
    return;
  }
  install();
  build();
  const isOurs = spawnSync(rig, ['status'], { stdio: 'ignore' }).status !== 0;
  const [http, sip, pstn] = [await freePort(), await freePort(), await freePort()];
  say(
    isOurs
      ? 'starting Asterisk (the first time it is built, about a minute) …'
      : 'using the Asterisk that runs.',
  );
  const environment = rigEnvironment(
    isOurs ? { RIG_HTTP_PORT: String(http), RIG_SIP_PORT: String(sip), RIG_PSTN_PORT: String(pstn) } : {},
  );
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
          env: { ...process.env, ...environment, NX_DAEMON: 'false', NX_TUI: 'false' },
        },
      ).status === 0;
  } finally {
    if (isOurs) spawnSync(rig, ['down'], { stdio: 'inherit' });
  }
  const results = sumResults();
  const good = ok && results.failed === 0 && results.passed > 0;
  say(good ? 'all tests against Asterisk passed.' : 'some tests against Asterisk failed.');
  process.stdout.write(`${summary(results)}\n`);
  process.exitCode = good ? 0 : 1;
}

await main();
