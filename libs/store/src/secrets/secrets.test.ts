import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredSecret } from '@hookswitch/flow-model';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { tempFolder } from '../testing/temp-folder.js';
import { SecretKey } from './secret-key.js';
import { ROTATION_OVERLAP_MS } from './secret.repository.js';

describe('secrets', () => {
  let folder: ReturnType<typeof tempFolder>;
  let store: Store;
  let now = 1_795_000_000_000;

  const open = () => openStore({ dataDir: folder.path, clock: { now: () => now } });
  beforeEach(async () => {
    folder = tempFolder();
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const seal = (value: string, slot?: string) =>
    store.write((writer) => store.secrets.seal(writer, value, slot));
  const raise = (...secrets: StoredSecret[]) => store.write((writer) => store.secrets.raise(writer, secrets));
  const rotate = (slot: string, value: string) =>
    store.write((writer) => store.secrets.rotate(writer, slot, value));

  it('hands out a reference with a hint, and the value to who sends', async () => {
    const secret = await seal('whsec_abcdef');
    expect(secret).toEqual({ $secret: expect.any(String), version: 1, hint: '…cdef' });
    expect((await seal('1234567')).hint).toBe('…');
    await raise(secret);
    expect(store.secrets.reveal(secret)).toEqual(['whsec_abcdef']);
  });

  it('give each purpose a key of its own, the same at each start, and another in each data folder', async () => {
    const key = store.secrets.keyFor('receipts');
    expect(key).toHaveLength(32);
    expect(store.secrets.keyFor('something else')).not.toEqual(key);
    await store.close();
    store = await open();
    expect(store.secrets.keyFor('receipts')).toEqual(key);
    const other = tempFolder();
    const elsewhere = await openStore({ dataDir: other.path });
    expect(elsewhere.secrets.keyFor('receipts')).not.toEqual(key);
    await elsewhere.close();
    other.remove();
  });

  it('never has the value in its files', async () => {
    const value = 'a-value-that-is-easy-to-find-in-a-file';
    const secret = await seal(value);
    await raise(secret);
    await rotate(secret.$secret, `${value}-2`);
    await store.close();
    for (const name of ['hookswitch.db', 'secret.key']) {
      const bytes = readFileSync(join(folder.path, name));
      expect(bytes.includes(value)).toBe(false);
      expect(bytes.includes(value.slice(0, 16))).toBe(false);
    }
    store = await open();
    expect(store.secrets.reveal(secret)).toEqual([`${value}-2`, value]);
  });

  it('goes on sending the old value until Apply, then only the new one', async () => {
    const first = await seal('first value');
    await raise(first);
    const second = await seal('second value', first.$secret);
    expect(second.version).toBe(2);
    expect(store.secrets.reveal(second)).toEqual(['first value']);
    expect(store.secrets.revealVersion(second)).toBe('second value');
    await raise(second);
    expect(store.secrets.reveal(first)).toEqual(['second value']);
  });

  it('is not lowered by the restore of an old release', async () => {
    const first = await seal('leaked value');
    const second = await seal('repaired value', first.$secret);
    await raise(second);
    await raise(first);
    expect(store.secrets.reveal(first)).toEqual(['repaired value']);
  });

  it('rotates at once, and keeps the old value for 24 hours beside it', async () => {
    const first = await seal('first value');
    await raise(first);
    const second = await rotate(first.$secret, 'second value');
    expect(second.version).toBe(2);
    expect(store.secrets.reveal(first)).toEqual(['second value', 'first value']);
    now += ROTATION_OVERLAP_MS - 1;
    expect(store.secrets.reveal(first)).toEqual(['second value', 'first value']);
    now += 1;
    expect(store.secrets.reveal(first)).toEqual(['second value']);
    await expect(rotate('nowhere', 'x')).rejects.toThrow('There is no secret slot nowhere.');
  });

  it('gives the named version of a slot that was never applied, and nothing for an unknown one', async () => {
    const draft = await seal('only drafted');
    expect(store.secrets.reveal(draft)).toEqual(['only drafted']);
    expect(store.secrets.reveal({ $secret: 'nowhere', version: 1, hint: '…' })).toEqual([]);
    await raise({ ...draft, version: 9 });
    expect(store.secrets.reveal(draft)).toEqual(['only drafted']);
  });

  it('forgets nothing and keeps nothing of a closure that was rolled back', async () => {
    const first = await seal('first value');
    await raise(first);
    const failed = store.write((writer) => {
      store.secrets.rotate(writer, first.$secret, 'never');
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(store.secrets.reveal(first)).toEqual(['first value']);
    expect((await seal('second value', first.$secret)).version).toBe(2);
  });

  it('removes values that can never be used again', async () => {
    const first = await seal('first value');
    await raise(first);
    const second = await rotate(first.$secret, 'second value');
    expect((await store.retention().run()).secrets).toBe(0);
    now += ROTATION_OVERLAP_MS;
    expect((await store.retention().run()).secrets).toBe(1);
    await store.close();
    store = await open();
    expect(store.secrets.reveal(second)).toEqual(['second value']);
  });

  describe('a sealed value', () => {
    const key = () => SecretKey.open(folder.path, false);

    it('opens again in its place, whatever it holds', () => {
      for (const value of ['', 'x', 'Łukasz 🔑', 'a'.repeat(100_000)]) {
        expect(key().open(key().seal(value, 'slot/1'), 'slot/1')).toBe(value);
      }
    });

    it('differs each time', () => {
      expect(key().seal('same', 'slot/1').equals(key().seal('same', 'slot/1'))).toBe(false);
    });

    it('does not open with any byte changed, or in another place', () => {
      const sealed = key().seal('value', 'slot/1');
      for (let index = 0; index < sealed.length; index += 1) {
        const changed = Buffer.from(sealed);
        changed[index] = (changed[index] ?? 0) ^ 1;
        expect(() => key().open(changed, 'slot/1')).toThrow();
      }
      expect(() => key().open(sealed, 'slot/2')).toThrow();
      expect(() => key().open(sealed, 'tols/1')).toThrow();
      expect(() => key().open(sealed.subarray(0, 20), 'slot/1')).toThrow();
    });
  });
});
