import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AudioShelf } from './audio-shelf.js';

describe('The shelf', () => {
  let folder: string;
  let shelf: AudioShelf;
  const sound = Buffer.from('a sound');
  const key = createHash('sha256').update(sound).digest('hex');

  beforeEach(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'hookswitch-shelf-')), 'prompts');
    shelf = new AudioShelf(folder);
    await shelf.open();
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  it('keeps a file under the hash of its bytes, for its owner alone', async () => {
    expect(await shelf.put(sound)).toBe(key);
    expect(readFileSync(shelf.path(key))).toEqual(sound);
    expect(readdirSync(folder)).toEqual([`${key}.wav`]);
    expect(statSync(shelf.path(key)).mode & 0o777).toBe(0o600);
    expect(await shelf.list()).toEqual([{ key, bytes: 7, needed_at: expect.any(Number) }]);
  });

  it('keeps the same file once, and knows that it was needed again', async () => {
    await shelf.put(sound);
    await shelf.touch(key, Date.now() - 86_400_000);
    await Promise.all([shelf.put(sound), shelf.put(sound)]);
    const [file, ...others] = await shelf.list();
    expect(others).toEqual([]);
    expect(Date.now() - (file?.needed_at ?? 0)).toBeLessThan(60_000);
  });

  it('removes what was not needed lately, and says whether it did', async () => {
    await shelf.put(sound);
    const now = Date.now();
    await shelf.touch(key, now - 5000);
    expect(shelf.removeUnneeded(key, now - 6000)).toBe(false);
    expect([await shelf.has(key), shelf.removeUnneeded(key, now), shelf.removeUnneeded(key, now)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([await shelf.has(key), await shelf.find(key), await shelf.touch(key)]).toEqual([
      false,
      null,
      false,
    ]);
  });

  it('begins without what was half written, and leaves what is not its own alone', async () => {
    writeFileSync(join(folder, '.01991f0a.part'), 'half');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await shelf.open();
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    expect(await shelf.list()).toEqual([]);
  });

  it.each(['../secret', 'x'.repeat(64), key.toUpperCase(), `${key}.wav`, ''])(
    'does not take %j for a key',
    async (name) => {
      expect(() => shelf.path(name)).toThrow(RangeError);
      expect(() => shelf.removeUnneeded(name, Infinity)).toThrow(RangeError);
      expect([await shelf.has(name), await shelf.find(name), await shelf.touch(name)]).toEqual([
        false,
        null,
        false,
      ]);
    },
  );
});
