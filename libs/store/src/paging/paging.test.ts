import { newId } from '@hookswitch/flow-model';
import { InvalidPageError } from '../errors.js';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleCall, sampleChange } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';
import type { Page } from './page.js';

describe('paging', () => {
  const folder = tempFolder();
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.path });
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  const addCall = () =>
    new Promise<string>((resolve, reject) => {
      const call = sampleCall();
      store
        .journal({ plan: () => [], committed: () => {} })
        .append(sampleChange(call, null), (error) => (error ? reject(error) : resolve(call.id)));
    });
  const addFlow = (name: string) =>
    store.write((writer) => store.drafts.insert(writer, { type: 'flow', name, body: {} }).id);

  async function walk<T>(read: (token: string | null) => Promise<Page<T>>, between: () => Promise<unknown>) {
    const seen: T[] = [];
    let token: string | null = null;
    do {
      const page: Page<T> = await read(token);
      seen.push(...page.result);
      token = page.next;
      await between();
    } while (token !== null && seen.length < 10_000);
    return seen;
  }

  it('shows each call once, newest first, while new ones arrive', async () => {
    const before: string[] = [];
    for (let count = 0; count < 25; count += 1) before.push(await addCall());
    const seen = await walk((page_token) => store.calls.list({}, { page_size: 4, page_token }), addCall);
    expect(seen.map((call) => call.id)).toEqual(before.reverse());
  });

  it('shows each draft once, by name, while new ones arrive between', async () => {
    const before: string[] = [];
    for (let count = 0; count < 20; count += 1) before.push(await addFlow(`Flow ${String(count % 7)}`));
    const seen = await walk(
      (page_token) => store.drafts.list('flow', { page_size: 3, page_token }),
      () => addFlow(`flow ${Math.floor(Math.random() * 7)}`),
    );
    const ids = seen.map((draft) => draft.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(before.filter((id) => !ids.includes(id))).toEqual([]);
    const names = seen.map((draft) => draft.name.toLowerCase());
    expect(names).toEqual([...names].sort());
  });

  it('has no next page after a last one that is full', async () => {
    for (let count = 0; count < 4; count += 1) {
      await store.write((writer) =>
        store.drafts.insert(writer, { type: 'number', name: `n${count}`, body: {} }),
      );
    }
    const first = await store.drafts.list('number', { page_size: 2 });
    const second = await store.drafts.list('number', { page_size: 2, page_token: first.next });
    expect(first.next).not.toBeNull();
    expect([second.result.length, second.next]).toEqual([2, null]);
  });

  it.each([
    'x',
    'not base64!',
    Buffer.from('null').toString('base64url'),
    Buffer.from('["calls"]').toString('base64url'),
    Buffer.from('["calls",{"a":1}]').toString('base64url'),
    Buffer.from('["calls",1.5]').toString('base64url'),
    Buffer.from('["calls","a","b"]').toString('base64url'),
    Buffer.from(JSON.stringify(['deliveries', newId()])).toString('base64url'),
    'A'.repeat(5_000),
  ])('refuses the token %s', async (page_token) => {
    const error: unknown = await store.calls.list({}, { page_token }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidPageError);
    expect((error as InvalidPageError).field).toBe('page_token');
  });

  it.each([0, -1, 101, 1.5, Number.NaN])('refuses the size %s', async (page_size) => {
    await expect(store.calls.list({}, { page_size })).rejects.toThrow(
      'page_size must be a whole number from 1 to 100',
    );
  });
});
