import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOADER = join(dirname(fileURLToPath(import.meta.url)), '../bin/program.mjs');
const folder = mkdtempSync(join(tmpdir(), 'hookswitch-program-'));
const program = join(folder, 'dist/program');
const kept = join(program, 'compiled');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the bundler writes it: an entry, and a file that it asks for. */
function build(name: string, answer: string): void {
  mkdirSync(program, { recursive: true });
  writeFileSync(join(program, 'package.json'), JSON.stringify({ type: 'commonjs', build: name }));
  writeFileSync(join(program, 'part.js'), `exports.answer = () => '${answer}';`);
  writeFileSync(
    join(program, 'runtime.js'),
    `const { basename } = require('node:path'); const part = require('./part.js');
     exports.run = () => [part.answer(), basename(__filename), require('./part.js') === part].join(' ');`,
  );
}

/** Starts it in a process of its own, as V8 otherwise remembers what it has compiled. */
function start(...flags: readonly string[]): string {
  const code = `import { loadProgram } from '${join(folder, 'bin/program.mjs')}';
    const { exports, keep } = loadProgram('runtime'); console.log(exports.run()); keep();`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...flags, '--input-type=module', '--eval', code],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trim();
}

const keptFiles = () =>
  (readdirSync(kept, { recursive: true }) as string[]).filter((name) => name.endsWith('.js')).sort();
const contents = (name: string) => readFileSync(join(kept, name)).toString('base64');

describe('Loading the built program', () => {
  beforeAll(() => {
    cpSync(LOADER, join(folder, 'bin/program.mjs'));
    build('first', 'one');
  });

  it('runs each file once, and keeps the compiled code for the next start', () => {
    expect(start()).toBe('one runtime.js true');
    const files = keptFiles();
    expect(files.map((name) => name.split('/').at(-1))).toEqual(['part.js', 'runtime.js']);
    const before = files.map(contents);
    expect(start()).toBe('one runtime.js true');
    expect(keptFiles().map(contents)).toEqual(before);
  });

  it('does not take kept code that a disk has damaged', () => {
    const [name = ''] = keptFiles();
    const whole = readFileSync(join(kept, name));
    for (const damaged of [
      Buffer.alloc(0),
      whole.subarray(0, 100),
      Buffer.alloc(whole.length),
      flipped(whole),
    ]) {
      writeFileSync(join(kept, name), damaged);
      expect(start()).toBe('one runtime.js true');
      expect(readFileSync(join(kept, name)).equals(damaged)).toBe(false);
    }
  });

  it('does not take what was kept of another build, or under other flags', () => {
    const before = keptFiles().length;
    build('second', 'two');
    expect(start()).toBe('two runtime.js true');
    expect(keptFiles()).toHaveLength(before * 2);
    expect(start('--no-allocation-site-pretenuring')).toBe('two runtime.js true');
    expect(keptFiles()).toHaveLength(before * 3);
  });

  it('starts where nothing can be kept', () => {
    rmSync(kept, { recursive: true });
    writeFileSync(kept, 'in the way');
    expect(start()).toBe('two runtime.js true');
  });
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}
