import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build, install, root, say } from './setup.mjs';

/**
 * For developers: the runtime from compiled sources, started again after each change, and the editor from Vite with
 * hot reload (http://127.0.0.1:5173, which passes API requests on to the runtime).
 */
install();
build();
const { transformFile } = await import('@swc/core');

/** Changes that arrive together (an editor saves several files, git switches a branch) restart the runtime once. */
const SETTLE_MS = 200;

let runtime;
let restart;
let stopping = false;
/** Whether the runtime was told to stop, and starts again when it has. */
let restarting = false;

const isRunning = (child) => child.exitCode === null && child.signalCode === null;

function startRuntime() {
  restarting = false;
  // A group of its own: Ctrl-C reaches it once, from here, since a second signal would cut its stop short.
  runtime = spawn(process.execPath, ['--enable-source-maps', 'apps/runtime/dist/main.js'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  runtime.on('exit', (code) => {
    if (stopping) return;
    if (restarting) return startRuntime();
    say(`the runtime ended${code === null ? '' : ` with code ${code}`}; waiting for a change …`);
  });
}

function restartRuntime() {
  clearTimeout(restart);
  restart = setTimeout(() => {
    if (stopping || restarting) return;
    say('starting the runtime again …');
    if (!isRunning(runtime)) return startRuntime();
    restarting = true;
    runtime.kill('SIGTERM');
  }, SETTLE_MS);
}

/** `libs/engine/src/engine.ts` → `libs/engine/dist/engine.js`; nothing for tests and for what Vite serves. */
function target(path) {
  const parts = /^(libs\/[^/]+|apps\/runtime)\/src\/(.+)\.ts$/.exec(path);
  if (!parts || path.endsWith('.test.ts') || path.startsWith('libs/editor-kit/')) return null;
  return join(root, parts[1], 'dist', `${parts[2]}.js`);
}

async function compile(path) {
  const output = target(path);
  if (!output) return;
  if (!existsSync(join(root, path))) return rmSync(output, { force: true });
  try {
    const { code } = await transformFile(join(root, path), {
      swcrc: true,
      configFile: join(root, '.swcrc'),
      sourceMaps: 'inline',
    });
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, code);
    restartRuntime();
  } catch (error) {
    say(`${path}: ${error.message}`);
  }
}

startRuntime();
for (const folder of ['libs', 'apps/runtime/src']) {
  watch(join(root, folder), { recursive: true }, (_event, name) => {
    if (name && !name.includes('node_modules') && !name.includes('dist/')) {
      void compile(relative(root, join(root, folder, name)));
    }
  });
}
const editor = join(root, 'apps/editor');
const vitePackage = createRequire(join(editor, 'package.json')).resolve('vite/package.json');
const port = process.env.HOOKSWITCH_PORT?.trim() || '8080';
const vite = spawn(process.execPath, [join(dirname(vitePackage), 'bin/vite.js')], {
  cwd: editor,
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
  env: { HOOKSWITCH_DEV_RUNTIME: `http://127.0.0.1:${port}`, ...process.env },
});

/** Ends both and then this process; a second signal ends them at once. */
async function stop() {
  const children = [runtime, vite].filter(isRunning);
  if (stopping) return children.forEach((child) => child.kill('SIGKILL'));
  stopping = true;
  clearTimeout(restart);
  const ended = children.map((child) => once(child, 'exit'));
  // One that is being restarted has its signal already.
  children.filter((child) => child !== runtime || !restarting).forEach((child) => child.kill('SIGTERM'));
  await Promise.all(ended);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
