import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuplicateError, LastAdminError } from '../errors.js';
import { openStore } from '../open-store.js';
import type { Role } from '../entities/account.entity.js';
import type { Store } from '../store.js';
import { tempFolder } from '../testing/temp-folder.js';

const CI = { name: 'CI', created_by: 'admin', role: 'admin', scopes: null, expires_at: null } as const;

describe('access', () => {
  let folder: ReturnType<typeof tempFolder>;
  let store: Store;
  let now = Date.parse('2026-11-21T09:00:00.000Z');

  beforeEach(async () => {
    folder = tempFolder();
    store = await openStore({ dataDir: folder.path, clock: { now: () => now } });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const addAccount = (username: string, role: Role = 'admin') =>
    store.write((writer) => store.accounts.insert(writer, { username, password_hash: 'scrypt$1', role }));
  const signIn = (accountId: string, ttlMs = 1_000) =>
    store.write((writer) => store.sessions.create(writer, accountId, ttlMs));
  const bytesOfDatabase = () =>
    Buffer.concat(
      ['hookswitch.db', 'hookswitch.db-wal'].map((name) => readFileSync(join(folder.path, name))),
    );

  it('knows an account by its username, in upper and lower case', async () => {
    const account = await addAccount('admin');
    expect(await store.accounts.withUsername('ADMIN')).toEqual(account);
    expect(await store.accounts.withUsername('nobody')).toBeNull();
    const error: unknown = await addAccount('Admin').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DuplicateError);
    expect(error).toMatchObject({ field: 'username' });
    expect(await store.accounts.count()).toBe(1);
    expect((await store.accounts.list()).result).toEqual([account]);
  });

  it('keeps the last admin one, whoever of the others goes', async () => {
    const admin = await addAccount('admin');
    const other = await addAccount('anna', 'operator');
    const toViewer = (id: string) => store.write((writer) => store.accounts.setRole(writer, id, 'viewer'));
    const remove = (id: string) => store.write((writer) => store.accounts.delete(writer, id));
    await expect(toViewer(admin.id)).rejects.toBeInstanceOf(LastAdminError);
    await expect(remove(admin.id)).rejects.toBeInstanceOf(LastAdminError);
    await store.write((writer) => store.accounts.setRole(writer, other.id, 'admin'));
    const both = await Promise.allSettled([toViewer(admin.id), remove(other.id)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await store.accounts.countAdmins()).toBe(1);
  });

  it('knows a session until it expires or is signed out', async () => {
    const account = await addAccount('admin');
    const { id, session } = await signIn(account.id);
    expect(await store.sessions.find(id)).toEqual(session);
    expect(await store.sessions.find(session.id_hash)).toBeNull();
    now += 999;
    await store.write((writer) => store.sessions.extend(writer, session.id_hash, 1_000));
    now += 999;
    expect(await store.sessions.find(id)).not.toBeNull();
    now += 1;
    expect(await store.sessions.find(id)).toBeNull();
    const other = await signIn(account.id);
    await store.write((writer) => store.sessions.delete(writer, other.session.id_hash));
    expect(await store.sessions.find(other.id)).toBeNull();
  });

  it('signs an account out everywhere with a new password, and when it is deleted', async () => {
    const account = await addAccount('anna', 'operator');
    const first = await signIn(account.id);
    await store.write((writer) => store.accounts.setPassword(writer, account.id, 'scrypt$2'));
    expect(await store.sessions.find(first.id)).toBeNull();
    expect((await store.accounts.get(account.id))?.password_hash).toBe('scrypt$2');
    const second = await signIn(account.id);
    await store.write((writer) => store.accounts.delete(writer, account.id));
    expect(await store.sessions.find(second.id)).toBeNull();
    await expect(store.write((writer) => store.accounts.delete(writer, account.id))).rejects.toThrow(
      'There is no account',
    );
  });

  it('shows a token once, knows it by its hash, and no longer once revoked', async () => {
    const { token, record } = await store.write((writer) => store.apiTokens.create(writer, CI));
    expect(token).toMatch(/^hsw_[A-Za-z0-9_-]{43}$/);
    expect(record.hint).toBe(`…${token.slice(-4)}`);
    expect(await store.apiTokens.find(token)).toEqual(record);
    expect(await store.apiTokens.find(record.token_hash)).toBeNull();
    await store.write((writer) => store.apiTokens.touch(writer, record.id));
    expect((await store.apiTokens.list()).result).toEqual([
      { ...record, last_used_at: new Date(now).toISOString() },
    ]);
    await store.write((writer) => store.apiTokens.revoke(writer, record.id));
    expect(await store.apiTokens.find(token)).toBeNull();
    expect((await store.apiTokens.list()).result).toEqual([]);
    await expect(store.write((writer) => store.apiTokens.revoke(writer, record.id))).rejects.toThrow(
      'There is no API token',
    );
  });

  it('keeps neither sessions nor tokens in a form that signs in', async () => {
    const account = await addAccount('admin');
    const { id } = await signIn(account.id);
    const { token } = await store.write((writer) => store.apiTokens.create(writer, CI));
    const bytes = bytesOfDatabase();
    expect(bytes.includes('scrypt$1')).toBe(true);
    expect(bytes.includes(id)).toBe(false);
    expect(bytes.includes(token)).toBe(false);
  });
});
