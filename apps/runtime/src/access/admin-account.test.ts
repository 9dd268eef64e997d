import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@hookswitch/store';
import type { Store } from '@hookswitch/store';
import { ensureAdmin } from './admin-account.js';
import { verifyPassword } from './password.js';

describe('the account admin', () => {
  let dir: string;
  let store: Store;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'hookswitch-admin-'));
    store = await openStore({ dataDir: dir });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  });
  const opens = async (password: string) =>
    verifyPassword(password, (await store.accounts.withUsername('admin'))?.password_hash ?? '');

  it('gets a generated password at the first start, and none again', async () => {
    const generated = await ensureAdmin(store, null);
    expect(generated).toMatch(/^\w{20}$/);
    expect(await opens(generated ?? '')).toBe(true);
    expect(await ensureAdmin(store, null)).toBeNull();
    expect(await opens(generated ?? '')).toBe(true);
  });

  it('has the password of the settings from each start on', async () => {
    expect(await ensureAdmin(store, 'first password')).toBeNull();
    expect(await opens('first password')).toBe(true);
    await ensureAdmin(store, 'second password');
    expect([await opens('first password'), await opens('second password')]).toEqual([false, true]);
    expect(await store.accounts.count()).toBe(1);
  });
});
