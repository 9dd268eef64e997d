import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { samplesOf } from '../testing/sounds.js';
import { ToyEngine } from '../testing/toy-engine.js';
import { SpeechCache } from './speech-cache.js';
import type { SpeechCacheOptions } from './speech-cache.js';

const HOUR = 60 * 60_000;
let dir: string;
let now: number;
let engine: ToyEngine;
let seen: string[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hookswitch-cache-'));
  now = Date.now();
  engine = new ToyEngine();
  seen = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = (options: Partial<SpeechCacheOptions> = {}) =>
  SpeechCache.open({
    dir,
    engine,
    limitBytes: 1_000_000,
    now: () => now,
    observer: {
      onHit: () => seen.push('hit'),
      onRendered: () => seen.push('ok'),
      onFailed: ({ fault }) => seen.push(fault),
    },
    ...options,
  });
const speech = (text: string, voice: string | null = null, language = 'en-GB') => ({ text, language, voice });
const files = () => readdirSync(dir).filter((name) => name.endsWith('.wav'));
/** Lets whatever is ready go on. */
const settle = () => after(30);

describe('the speech cache', () => {
  it('renders a text once, and knows it after a restart without the engine', async () => {
    const cache = await open();
    const first = await cache.render(speech('Hello'));
    expect(first).toEqual({ name: expect.stringMatching(/^[0-9a-f]{64}\.wav$/), duration_ms: 1 });
    expect(samplesOf(readFileSync(join(dir, first.name)))).toEqual([72, 101, 108, 108, 111]);
    expect(await cache.render(speech('  Hello\n'))).toEqual(first);
    await cache.close();
    const again = await open();
    expect(await again.render(speech('Hello'))).toEqual(first);
    expect(engine.asked).toEqual(['Hello']);
    expect(seen).toEqual(['ok', 'hit', 'hit']);
    expect(again.figures()).toEqual({ bytes: 54, files: 1, waiting: 0 });
  });

  it('renders anew what would sound different', async () => {
    const cache = await open();
    const names = [
      await cache.render(speech('Hello')),
      await cache.render(speech('Hello', 'amy')),
      await cache.render(speech('Hello', null, 'de-DE')),
      await cache.render(speech('Hello!')),
    ];
    engine.settings = 'other';
    names.push(await cache.render(speech('Hello')));
    expect(new Set(names.map(({ name }) => name)).size).toBe(5);
    expect(engine.asked).toHaveLength(5);
  });

  it('gives names that cannot be guessed from the text: another installation has others', async () => {
    const { name } = await (await open()).render(speech('Hello'));
    const other = mkdtempSync(join(tmpdir(), 'hookswitch-cache-'));
    expect((await (await open({ dir: other })).render(speech('Hello'))).name).not.toBe(name);
    rmSync(other, { recursive: true });
    expect(readFileSync(join(dir, 'key'))).toHaveLength(32);
    for (const file of ['key', name]) expect(statSync(join(dir, file)).mode & 0o777).toBe(0o600);
  });

  it('makes a new key for one that is damaged, and closes one that others could read', async () => {
    const { name } = await (await open()).render(speech('Hello'));
    chmodSync(join(dir, 'key'), 0o644);
    expect((await (await open()).render(speech('Hello'))).name).toBe(name);
    expect(statSync(join(dir, 'key')).mode & 0o777).toBe(0o600);
    writeFileSync(join(dir, 'key'), 'short');
    expect((await (await open()).render(speech('Hello'))).name).not.toBe(name);
    expect(readFileSync(join(dir, 'key'))).toHaveLength(32);
  });

  it('makes a moment of silence of a text without a word, without the engine', async () => {
    const cache = await open();
    const silent = await cache.render(speech(' \n\t\0 '));
    expect(silent.duration_ms).toBe(100);
    expect(samplesOf(readFileSync(join(dir, silent.name))).every((sample) => sample === 0)).toBe(true);
    expect(engine.asked).toEqual([]);
  });

  it('refuses a text that nobody would listen to', async () => {
    const cache = await open();
    await expect(cache.render(speech('x'.repeat(10_001)))).rejects.toMatchObject({
      fault: 'refused',
      message: 'The text has 10001 characters; 10000 can be said at once.',
    });
    expect(engine.asked).toEqual([]);
  });
});

describe('several at once', () => {
  beforeEach(() => (engine.held = true));

  it('share one rendering of the same text', async () => {
    const cache = await open();
    const all = Array.from({ length: 20 }, () => cache.render(speech('Hello')));
    await settle();
    engine.go();
    const names = new Set((await Promise.all(all)).map(({ name }) => name));
    expect([names.size, engine.asked.length, files().length]).toEqual([1, 1, 1]);
  });

  it('share one failure too, and the next one tries again', async () => {
    const cache = await open();
    engine.trouble = () => {
      throw new Error('out of memory');
    };
    const all = [cache.render(speech('Hello')), cache.render(speech('Hello'))];
    const told = Promise.all(all.map((one) => one.catch((error: Error) => error.message)));
    await settle();
    engine.go();
    expect(new Set(await told).size).toBe(1);
    engine.trouble = null;
    engine.held = false;
    expect((await cache.render(speech('Hello'))).duration_ms).toBe(1);
    expect(engine.asked).toHaveLength(2);
  });

  it('are rendered two by two, in order', async () => {
    const cache = await open();
    const all = ['a', 'b', 'c', 'd', 'e'].map((text) => cache.render(speech(text)));
    for (const [begun, waiting] of [
      [2, 3],
      [3, 2],
      [4, 1],
      [5, 0],
    ] as const) {
      await settle();
      expect([engine.asked.length, engine.inside, cache.figures().waiting]).toEqual([begun, 2, waiting]);
      engine.go();
    }
    await settle();
    engine.go();
    await Promise.all(all);
    expect(engine.asked).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('do not wait for ever: a caller hears nothing meanwhile', async () => {
    const cache = await open({ atOnce: 1, patienceMs: 100 });
    const first = cache.render(speech('a'));
    await expect(cache.render(speech('b'))).rejects.toMatchObject({ fault: 'busy' });
    engine.held = false;
    engine.go();
    await first;
    expect((await cache.render(speech('b'))).duration_ms).toBe(0);
    expect(seen).toEqual(['busy', 'ok', 'ok']);
  });

  it('are ended when the cache is closed, and nothing is begun any more', async () => {
    const cache = await open({ atOnce: 1 });
    const told = ['a', 'b'].map((text) =>
      cache.render(speech(text)).catch((error: { fault: string }) => error.fault),
    );
    await settle();
    await cache.close();
    expect(await Promise.all(told)).toEqual(['stopped', 'stopped']);
    expect([engine.asked, engine.closed, files()]).toEqual([['a'], true, []]);
  });
});

describe('a failure', () => {
  it('of the engine leaves nothing behind', async () => {
    const cache = await open();
    engine.trouble = () => Buffer.from('<html>no sound</html>');
    await expect(cache.render(speech('Hello'))).rejects.toMatchObject({
      fault: 'bad_audio',
      message: expect.stringMatching(/^The speech engine \(toy\) was of no use\. This is no WAV file/),
    });
    expect([files(), seen]).toEqual([[], ['bad_audio']]);
  });

  it('of the disk is told, and is over when the disk is well again', async () => {
    const cache = await open();
    renameSync(dir, `${dir}-away`);
    await expect(cache.render(speech('Hello'))).rejects.toMatchObject({
      fault: 'unwritable',
      message: expect.stringContaining('(ENOENT)'),
    });
    renameSync(`${dir}-away`, dir);
    await cache.render(speech('Hello'));
    expect(files()).toHaveLength(1);
  });

  it('that was not foreseen keeps its cause for the log', async () => {
    const cache = await open();
    engine.trouble = () => {
      throw new RangeError('odd');
    };
    await expect(cache.render(speech('Hello'))).rejects.toMatchObject({
      fault: 'failed',
      cause: new RangeError('odd'),
    });
  });
});

describe('the size limit', () => {
  /** A second of sound each: 44 + 2 × 8,000 bytes. */
  const text = (letter: string) => letter.repeat(8_000);
  const FILE = 16_044;
  const limitBytes = 3 * FILE;

  it('removes what was not used for longest', async () => {
    const cache = await open({ limitBytes });
    const names = new Map<string, string>();
    for (const letter of ['a', 'b', 'c']) {
      names.set(letter, (await cache.render(speech(text(letter)))).name);
      now += 2 * HOUR;
    }
    await cache.render(speech(text('a')));
    now += 2 * HOUR;
    await cache.render(speech(text('d')));
    expect(files()).toHaveLength(3);
    expect(files()).not.toContain(names.get('b'));
    expect(files()).toContain(names.get('a'));
    expect(cache.figures().bytes).toBe(limitBytes);
    await cache.render(speech(text('b')));
    expect(engine.asked).toHaveLength(5);
  });

  it('never removes what was handed out in the last hour, even if there is too much then', async () => {
    const cache = await open({ limitBytes });
    await cache.render(speech(text('a')));
    now += HOUR - 1;
    for (const letter of ['b', 'c', 'd', 'e']) await cache.render(speech(text(letter)));
    expect(files()).toHaveLength(5);
    now += 2 * HOUR;
    await cache.render(speech(text('f')));
    expect(files()).toHaveLength(3);
    expect(cache.figures()).toMatchObject({ files: 3, bytes: limitBytes });
  });

  it('counts the last hour and the order of use across a restart', async () => {
    const cache = await open({ limitBytes });
    const used = await cache.render(speech(text('a')));
    for (const letter of ['b', 'c', 'd']) await cache.render(speech(text(letter)));
    now += 2 * HOUR;
    await cache.render(speech(text('a')));
    await settle();
    await cache.close();
    now += HOUR - 1;
    const again = await open({ limitBytes });
    // Three of the four were used three hours ago: one had to go.
    expect(files()).toHaveLength(3);
    expect(files()).toContain(used.name);
    for (const letter of ['e', 'f', 'g']) await again.render(speech(text(letter)));
    expect(files()).toContain(used.name);
    expect(files()).toHaveLength(4);
  });

  it('is not fooled by a file from the future', async () => {
    const { name } = await (await open({ limitBytes })).render(speech(text('a')));
    utimesSync(join(dir, name), now / 1_000 + 1e6, now / 1_000 + 1e6);
    const again = await open({ limitBytes: 1 });
    expect(files()).toHaveLength(1);
    now += 2 * HOUR;
    await again.render(speech(text('b')));
    expect(files()).not.toContain(name);
  });
});

describe('the folder', () => {
  it('may hold what is not ours, which stays', async () => {
    writeFileSync(join(dir, 'notes.txt'), 'x');
    writeFileSync(join(dir, `${'A'.repeat(64)}.wav`), 'x');
    const cache = await open({ limitBytes: 1 });
    expect(cache.figures().files).toBe(0);
    expect(readdirSync(dir).sort()).toEqual([`${'A'.repeat(64)}.wav`, 'key', 'notes.txt']);
  });

  it('is rid of what cannot be one of our files', async () => {
    writeFileSync(join(dir, `${'a'.repeat(64)}.wav`), Buffer.alloc(43));
    expect((await open()).figures().files).toBe(0);
    expect(files()).toEqual([]);
  });

  it('may lose a file: it is rendered anew', async () => {
    const cache = await open();
    const { name } = await cache.render(speech('Hello'));
    rmSync(join(dir, name));
    cache.forget(name);
    expect((await cache.render(speech('Hello'))).name).toBe(name);
    expect(files()).toEqual([name]);
    expect(cache.figures()).toMatchObject({ files: 1, bytes: 54 });
  });
});

describe('a process that is killed while it writes', () => {
  const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
  const unfinished = () => readdirSync(dir).filter((name) => name.includes('.wav.'));

  /** Kills it as soon as it has begun to write; gives the names that it said were safe. */
  async function killed(): Promise<string[]> {
    const child = spawn(
      process.execPath,
      [
        '--no-warnings',
        '--import',
        path('../../../../tools/test/source-loader.mjs'),
        '--conditions=hookswitch-source',
        path('../testing/process-to-be-killed.ts'),
        dir,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    const ended = once(child, 'exit');
    while (child.exitCode === null && unfinished().length === 0) await after(1);
    child.kill('SIGKILL');
    await ended;
    return said.split('\n').filter((name) => name !== '');
  }

  it('leaves what was safe, and nothing that is half there', async () => {
    let safe: string[] = [];
    for (let tries = 0; unfinished().length === 0; tries += 1) {
      expect(tries).toBeLessThan(20);
      safe = [...safe, ...(await killed())];
    }
    const cache = await open({ limitBytes: 1e10 });
    expect(unfinished()).toEqual([]);
    expect(files()).toEqual(expect.arrayContaining(safe));
    for (const name of files()) expect(statSync(join(dir, name)).size).toBe(44 + 8_000 * 2 * 60 * 30);
    expect(cache.figures().files).toBe(files().length);
    expect((await cache.render(speech('Hello'))).duration_ms).toBe(1);
  }, 60_000);
});
