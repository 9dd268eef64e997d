import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, install, root, say } from './setup.mjs';

/**
 * For developers: the runtime from compiled sources, started again after each change, and the editor from Vite with
 * hot reload (http://127.0.0.1:5173, which passes API requests on to the runtime).
 */
install();
build();
const { transformFile } = await import('@swc/core');

let runtime;
let restart;

function startRuntime() {
  runtime = spawn(process.execPath, ['--enable-source-maps', 'apps/runtime/dist/main.js'], {
    cwd: root,
    stdio: 'inherit',
  });
  runtime.on('exit', (code) => code && say(`the runtime ended with code ${code}; waiting for a change …`));
}

function restartRuntime() {
  clearTimeout(restart);
  restart = setTimeout(() => {
    say('starting the runtime again …');
    if (runtime.exitCode !== null) return startRuntime();
    runtime.once('exit', startRuntime);
    runtime.kill('SIGTERM');
  }, 200);
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
const vite = spawn('npx', ['vite'], { cwd: join(root, 'apps/editor'), stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    vite.kill(signal);
    runtime.once('exit', () => process.exit(0));
    if (!runtime.kill(signal)) process.exit(0);
  });
}
