import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { root, say } from '../start/setup.mjs';
import { TESTS } from './results.mjs';
import { failedFiles, HAS_SECOND_TRY, takeSecondTry } from './second-try.mjs';

/**
 * Runs Jest for the project of the working directory, with this command's flags, and keeps its results for the sum. Tests
 * that may run beside the project's others keep theirs under a name of their own: `--results=asterisk`.
 *
 * Jest gets a process group and a time of its own. Tests that never end, and processes that tests leave behind, are a
 * failure that names them: either would otherwise hold up whoever waits for this command's output.
 */
const limit = (Number(process.env.HOOKSWITCH_TEST_MINUTES) || 20) * 60_000;
/** What does not end by itself when it is told to is ended after this long. Milliseconds. */
const PATIENCE_MS = 5_000;
const project = basename(process.cwd());
const [own] = process.argv.filter((flag) => flag.startsWith('--results='));
const results = own?.slice('--results='.length) ?? TESTS;
const reportFile = join(process.cwd(), `test-output/stuck-${results}.json`);

mkdirSync('test-output', { recursive: true });
rmSync(reportFile, { force: true });

/** Servers of a project's tests whose certificates nobody else trusts. */
const certificates = join(process.cwd(), 'test-certificates.pem');
const trusted = existsSync(certificates) ? { NODE_EXTRA_CA_CERTS: certificates } : {};

function startJest(outputFile, flags) {
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      '--report-on-signal',
      `--report-filename=${reportFile}`,
      join(root, 'node_modules/jest/bin/jest.js'),
      '--json',
      `--outputFile=${outputFile}`,
      ...flags,
    ],
    { stdio: 'inherit', detached: true, env: { ...process.env, ...trusted } },
  );
  // A session is scheduled as a whole (Linux's autogroups): ours stands back behind others as far as we were told to.
  try {
    writeFileSync(`/proc/${child.pid}/autogroup`, String(getPriority()));
  } catch {
    // Not Linux, or without autogroups.
  }
  return child;
}

const flags = process.argv.slice(2).filter((flag) => flag !== own);
const outputFile = `test-output/${results}.json`;
// Else those of an earlier run would be taken for this one's where Jest cannot begin, or is told to end.
rmSync(outputFile, { force: true });
let jest = startJest(outputFile, flags);

function toGroup(signal) {
  try {
    return process.kill(-jest.pid, signal);
  } catch {
    return false;
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    toGroup(signal);
    setTimeout(() => toGroup('SIGKILL'), PATIENCE_MS).unref();
  });
}

/** Where a stuck Jest is: its JavaScript stack, and what keeps its event loop alive. */
function report() {
  try {
    const { javascriptStack, libuv } = JSON.parse(readFileSync(reportFile, 'utf8'));
    const handles = libuv.filter(({ is_active: active, is_referenced: referenced }) => active && referenced);
    return [...(javascriptStack?.stack ?? []), ...handles.map((handle) => JSON.stringify(handle))];
  } catch (error) {
    return [`busy in JavaScript without a pause (${error.code ?? error.message})`];
  }
}

/** One line per process of Jest's group: those that are over and only wait to be noticed are none. */
function group() {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pgid=,stat=,pid=,args='], { encoding: 'utf8' });
  const lines = (stdout ?? '').split('\n').map((line) => line.trim().split(/\s+/));
  return lines
    .filter(([pgid, stat]) => pgid === String(jest.pid) && !stat?.startsWith('Z'))
    .map(([, , ...rest]) => rest.join(' ').slice(0, 300));
}

function tell(what, lines) {
  say(`${project}: ${what}`);
  for (const line of lines) process.stdout.write(`  ${line}\n`);
}

let ok = true;

const stuck = setTimeout(async () => {
  ok = false;
  jest.kill('SIGUSR2');
  await after(3_000);
  tell(`the tests did not end within ${limit / 60_000} minutes; Jest is at:`, [...report(), ...group()]);
  toGroup('SIGKILL');
}, limit);

/** Resolves with Jest's exit code when it is over, and nothing of it is left. */
async function ended() {
  const code = await new Promise((resolve) => jest.on('exit', resolve));
  // What was told to end is given a moment to do so.
  for (let waited = 0; waited < PATIENCE_MS && group().length > 0; waited += 250) await after(250);
  const left = group();
  if (left.length > 0) {
    ok = false;
    tell('tests left processes running:', left);
    toGroup('SIGKILL');
  }
  return code ?? 1;
}

let code = await ended();
const failed = HAS_SECOND_TRY && ok && code !== 0 && existsSync(outputFile) ? failedFiles(outputFile) : [];
if (failed.length > 0) {
  tell(
    'run once more, since they failed:',
    failed.map((file) => basename(file)),
  );
  const secondFile = `test-output/second-${results}.json`;
  jest = startJest(secondFile, [...flags, '--runTestsByPath', ...failed]);
  const isOver = await ended();
  code = existsSync(secondFile) && takeSecondTry(outputFile, secondFile) ? 0 : isOver || 1;
  rmSync(secondFile, { force: true });
}
clearTimeout(stuck);
process.exitCode = ok ? code : 1;
