import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, RuntimeProcess } from './rig/runtime-process.js';

/** The program, its three threads, and what stands outside of it: `better-sqlite3` and what starts it. */
const MOST_FILES = 40;

const dir = mkdtempSync(join(tmpdir(), 'hookswitch-e2e-program-'));
const runtime = { current: null as RuntimeProcess | null };
afterAll(async () => {
  await runtime.current?.dispose();
  rmSync(dir, { recursive: true, force: true });
});

/** Every file of JavaScript that a process has run, as V8's coverage lists them when it ends. */
function filesOf(coverage: string): readonly string[] {
  const urls = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as {
      result: readonly { readonly url: string }[];
    };
    return result.map(({ url }) => url.replace(/^file:\/\//, ''));
  });
  return [...new Set(urls)].filter((url) => url.startsWith('/'));
}

describe('The program that is started', () => {
  it('is a few files, whatever it is made of', async () => {
    const coverage = join(dir, 'coverage');
    const started = await RuntimeProcess.start({ NODE_V8_COVERAGE: coverage });
    runtime.current = started;
    await started.api('GET', '/calls');
    expect(await started.end('SIGTERM')).toBe(0);

    const files = filesOf(coverage);
    const program = join(root, 'apps/runtime/dist/program/');
    expect(files).toContain(`${program}runtime.js`);
    expect(files).toContain(`${program}folding-thread.js`);
    expect(files.filter((file) => !file.startsWith(program) && file.includes('/dist/'))).toEqual([]);
    expect(files.length).toBeLessThan(MOST_FILES);
  });

  it('starts again, answers commands, and converts on a thread of its own', async () => {
    const started = runtime.current as RuntimeProcess;
    await started.start();
    const command = (...args: readonly string[]) =>
      promisify(execFile)(process.execPath, [join(root, 'apps/runtime/bin/hookswitch.mjs'), ...args], {
        env: { ...process.env, NODE_OPTIONS: '', HOOKSWITCH_DATA_DIR: started.dataDir },
      });
    expect((await command('--help')).stdout).toContain('reset-password');
    expect((await command('backup', join(dir, 'backup'))).stdout).toContain(join(dir, 'backup'));
    await expect(command('reset-password')).rejects.toMatchObject({ code: 1 });
    await expect(command('dance')).rejects.toMatchObject({ code: 2 });

    const prompt = await started.api('POST', '/prompts', { name: 'Tone' });
    const uploaded = await fetch(`${started.origin}/api/v1/prompts/${prompt.body.id}/audio`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${RuntimeProcess.token}`,
        'content-type': 'audio/mpeg',
        'if-match': prompt.etag,
      },
      body: readFileSync(join(root, 'libs/audio/fixtures/tone-440hz-1s-mono-22050.mp3')),
    });
    expect([uploaded.status, await uploaded.json()]).toEqual([
      200,
      expect.objectContaining({ audio: expect.objectContaining({ format: 'mp3' }) }),
    ]);
  });
});
