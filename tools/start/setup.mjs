import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const stampFile = join(root, 'node_modules', '.hookswitch-stamps.json');
const readStamps = () => (existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {});

function stamp(name, value) {
  writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [name]: value }));
}

/** Says what is going on, in one line. */
export function say(text) {
  process.stdout.write(`hookswitch: ${text}\n`);
}

/** Runs a command in the repository, showing its output; ends this process with its code when it fails. */
export function run(command, args, env = {}) {
  const started = Date.now();
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.status !== 0) {
    say(`"${command} ${args.join(' ')}" failed (${result.signal ?? `code ${result.status}`}).`);
    process.exit(result.status ?? 1);
  }
  return Math.round((Date.now() - started) / 1000);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Node.js 20.19 or newer is needed, this is ${process.versions.node}.`);
    process.exit(1);
  }
}

/** Installs the dependencies when the lock file has changed since the last time. */
export function install() {
  requireNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readStamps().install === lock) return;
  say('installing dependencies (about 2 minutes the first time: better-sqlite3 is compiled from source) …');
  const seconds = run(
    'npm',
    ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts=false'],
    // better-sqlite3 is compiled on all cores.
    { JOBS: 'max' },
  );
  mkdirSync(dirname(stampFile), { recursive: true });
  stamp('install', lock);
  say(`dependencies installed in ${seconds} s.`);
}

const sourceFolders = ['apps/runtime', 'apps/editor', 'libs'];
const skipped = new Set(['node_modules', 'dist', 'test-output']);

/** A digest of every source file's path, size and time: quick, and different after any edit. */
function fingerprint() {
  const digest = createHash('sha256');
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(path);
      } else {
        const { size, mtimeMs } = statSync(join(root, path));
        digest.update(`${path} ${size} ${mtimeMs}\n`);
      }
    }
  };
  sourceFolders.forEach(walk);
  for (const file of ['.swcrc', 'package-lock.json']) digest.update(readFileSync(join(root, file)));
  return digest.digest('hex');
}

/** Builds runtime and editor when a source has changed since the last time. */
export function build() {
  const current = fingerprint();
  const built =
    existsSync(join(root, 'apps/runtime/dist/program/package.json')) &&
    existsSync(join(root, 'apps/editor/dist'));
  if (built && readStamps().build === current) return;
  say('building runtime and editor …');
  const seconds = run('npx', ['nx', 'run-many', '-t', 'build', '--outputStyle=static'], {
    NX_DAEMON: 'false',
    NX_TUI: 'false',
  });
  stamp('build', current);
  say(`built in ${seconds} s.`);
}
