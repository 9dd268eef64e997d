import { newId } from '@hookswitch/flow-model';
import type { ReleaseContent } from '@hookswitch/flow-model';
import type { Draft } from '../entities/draft.entity.js';
import { NotFoundError, StaleEtagError } from '../errors.js';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { tempFolder } from '../testing/temp-folder.js';

describe('drafts', () => {
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

  const insert = (type: string, name: string, body: Record<string, unknown> = {}): Promise<Draft> =>
    store.write((writer) => store.drafts.insert(writer, { type, name, body }));
  const replace = (draft: Draft, etag: number, name: string, body: Record<string, unknown> = {}) =>
    store.write((writer) =>
      store.drafts.replace(writer, { type: draft.type, id: draft.id, etag, name, body }),
    );
  const names = async (type: string, search?: string) =>
    (await store.drafts.list(type, { search })).result.map((draft) => draft.name);

  it('reads back what was written, layout and all', async () => {
    const body = { document: { nodes: {}, layout: { nodes: { n1: [0, 12.5] } } }, odd: 'Łukasz 🔑 \u2028' };
    const draft = await insert('flow', 'Reception', body);
    expect(await store.drafts.get('flow', draft.id)).toEqual({
      type: 'flow',
      id: draft.id,
      num_id: 1,
      name: 'Reception',
      body,
      etag: draft.etag,
      created_at: '2026-11-21T09:00:00.000Z',
      updated_at: '2026-11-21T09:00:00.000Z',
    });
    expect(await store.drafts.get('number', draft.id)).toBeNull();
  });

  it('gives every object a number of its own, and never one that was deleted', async () => {
    const first = await insert('flow', 'a');
    const second = await insert('user', 'b');
    await store.write((writer) => store.drafts.delete(writer, 'user', second.id, second.etag));
    const third = await insert('webhook', 'c');
    expect([first.num_id, second.num_id, third.num_id]).toEqual([1, 2, 3]);
  });

  it('replaces the whole draft, keeping id, number and time of creation', async () => {
    const draft = await insert('flow', 'Old', { a: 1 });
    now += 1_000;
    const changed = await replace(draft, draft.etag, 'New', { b: 2 });
    expect(await store.drafts.get('flow', draft.id)).toEqual(changed);
    expect(changed).toMatchObject({
      num_id: draft.num_id,
      name: 'New',
      body: { b: 2 },
      created_at: draft.created_at,
    });
    expect(changed.updated_at).toBe('2026-11-21T09:00:01.000Z');
    expect(changed.etag).toBeGreaterThan(draft.etag);
  });

  it('refuses a change that is based on an old version, and changes nothing', async () => {
    const draft = await insert('flow', 'Mine');
    const theirs = await replace(draft, draft.etag, 'Theirs');
    const error: unknown = await replace(draft, draft.etag, 'Mine again').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StaleEtagError);
    expect(error).toMatchObject({ expected: draft.etag, current: theirs.etag });
    await expect(
      store.write((writer) => store.drafts.delete(writer, 'flow', draft.id, draft.etag)),
    ).rejects.toBeInstanceOf(StaleEtagError);
    expect(await store.drafts.get('flow', draft.id)).toEqual(theirs);
  });

  it('lets one of two changes that come at the same moment win', async () => {
    const draft = await insert('flow', 'Both');
    const results = await Promise.allSettled([
      replace(draft, draft.etag, 'A'),
      replace(draft, draft.etag, 'B'),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    expect(await names('flow')).toEqual(['A']);
  });

  it('says so when there is nothing to change', async () => {
    const id = newId();
    await expect(store.write((writer) => store.drafts.delete(writer, 'flow', id, 1))).rejects.toThrow(
      new NotFoundError('flow', id),
    );
  });

  it('lists a type by name and searches it, taking the text as it is', async () => {
    for (const name of ['beta', 'Alpha', '100% sure', 'under_score']) await insert('flow', name);
    await insert('user', 'Alpha too');
    expect(await names('flow')).toEqual(['100% sure', 'Alpha', 'beta', 'under_score']);
    expect(await names('flow', 'PHA')).toEqual(['Alpha']);
    expect(await names('flow', '%')).toEqual(['100% sure']);
    expect(await names('flow', '_')).toEqual(['under_score']);
    expect(await names('flow', `' OR 1=1 --`)).toEqual([]);
  });

  it('tells by the revision whether anything changed since it was read', async () => {
    const draft = await insert('flow', 'a');
    const revision = () => store.write((writer) => store.drafts.revision(writer));
    const read = await store.drafts.all();
    expect(read.drafts).toEqual([draft]);
    expect(await revision()).toBe(read.revision);
    await store.write((writer) => store.drafts.delete(writer, 'flow', draft.id, draft.etag));
    expect(await revision()).toBeGreaterThan(read.revision);
  });

  describe('taken back to the live release', () => {
    const live = (...drafts: Draft[]): ReleaseContent['objects'] => {
      const objects: Record<string, ReleaseContent['objects'][string]> = {};
      for (const { type, id, num_id, name, body } of drafts) {
        objects[type] = [...(objects[type] ?? []), { id, num_id, name, body }];
      }
      return objects;
    };

    it('undoes changes, additions and removals', async () => {
      const kept = await insert('flow', 'kept', { a: 1 });
      const changed = await insert('flow', 'changed', { a: 1 });
      const removed = await insert('user', 'removed', { a: 1 });
      const content = live(kept, changed, removed);
      await replace(changed, changed.etag, 'renamed', { a: 2 });
      await store.write((writer) => store.drafts.delete(writer, 'user', removed.id, removed.etag));
      const added = await insert('flow', 'added');

      expect(await store.write((writer) => store.drafts.discard(writer, content))).toBe(3);
      expect(await store.drafts.get('flow', kept.id)).toEqual(kept);
      expect(await store.drafts.get('flow', changed.id)).toMatchObject({ name: 'changed', body: { a: 1 } });
      expect(await store.drafts.get('user', removed.id)).toMatchObject({
        name: 'removed',
        num_id: removed.num_id,
      });
      expect(await store.drafts.get('flow', added.id)).toBeNull();
      expect(await store.write((writer) => store.drafts.discard(writer, content))).toBe(0);
    });

    it('takes only those that are named', async () => {
      const one = await insert('flow', 'one');
      const two = await insert('flow', 'two');
      const content = live(one, two);
      await replace(one, one.etag, 'one, changed');
      await replace(two, two.etag, 'two, changed');
      const only = [{ type: 'flow', id: two.id }];
      expect(await store.write((writer) => store.drafts.discard(writer, content, only))).toBe(1);
      expect(await names('flow')).toEqual(['one, changed', 'two']);
    });
  });
});
