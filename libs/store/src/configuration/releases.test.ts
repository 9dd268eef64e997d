import type { CompiledFlow, ReleaseContent } from '@hookswitch/flow-model';
import { newId } from '@hookswitch/flow-model';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleCall, sampleChange } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';
import type { Release } from './release.repository.js';

describe('releases', () => {
  let folder: ReturnType<typeof tempFolder>;
  let store: Store;

  beforeEach(async () => {
    folder = tempFolder();
    store = await openStore({
      dataDir: folder.path,
      clock: { now: () => Date.parse('2026-11-21T09:00:00.000Z') },
    });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const flow = (flow_id: string, hash: string): CompiledFlow => ({
    hash,
    flow_id,
    name: `Flow ${hash}`,
    entry: 'n1',
    on_hangup: null,
    default_exit: null,
    nodes: { n1: { type: 'hangup', label: 'Bye', config: {}, templates: [] } },
    edges: {},
  });
  const content = (hash: string, ...flows: CompiledFlow[]): ReleaseContent => ({
    hash,
    objects: {
      flow: flows.map(({ flow_id, name }, index) => ({
        id: flow_id,
        num_id: index + 1,
        name,
        body: { name },
      })),
      user: [],
    },
    flows: Object.fromEntries(flows.map((each) => [each.flow_id, each])),
  });
  const apply = (released: ReleaseContent, note: string | null = null): Promise<Release> =>
    store.write((writer) =>
      store.releases.insertLive(writer, { content: released, changes: [], note, created_by: 'admin' }),
    );
  const parts = async () =>
    (await store.write((writer) => writer.get<{ n: number }>('SELECT count(*) AS n FROM release_contents')))
      ?.n;

  it('numbers releases from 1 and keeps exactly one live', async () => {
    expect(await store.releases.live()).toBeNull();
    await apply(content('h1'), 'first');
    await apply(content('h2'));
    const { result } = await store.releases.list();
    expect(result.map(({ number, hash, live, note }) => ({ number, hash, live, note }))).toEqual([
      { number: 2, hash: 'h2', live: true, note: null },
      { number: 1, hash: 'h1', live: false, note: 'first' },
    ]);
    expect(await store.releases.live()).toMatchObject({ number: 2, created_by: 'admin', live_calls: 0 });
    expect(await store.releases.get(3)).toBeNull();
    expect(await store.write((writer) => store.releases.readLive(writer))).toEqual({ number: 2, hash: 'h2' });
  });

  it('gives back the content as it was released, after a restart too', async () => {
    const released = content('h1', flow(newId(), 'aa'), flow(newId(), 'bb'));
    await apply(released);
    expect(await store.releases.content(1)).toEqual(released);
    await store.close();
    store = await openStore({ dataDir: folder.path });
    expect(await store.releases.content(1)).toEqual(released);
    expect(store.releases.flow('bb')).toEqual(Object.values(released.flows)[1]);
    expect(store.releases.flow('nothing')).toBeUndefined();
    await expect(store.releases.content(9)).rejects.toThrow('There is no release 9.');
  });

  it('keeps what did not change once for all releases', async () => {
    const ids = Array.from({ length: 50 }, () => newId());
    const flows = ids.map((id, index) => flow(id, `hash-${index}`));
    await apply(content('h1', ...flows));
    expect(await parts()).toBe(100);
    const changed = flows.map((each, index) => (index === 7 ? flow(each.flow_id, 'hash-new') : each));
    await apply(content('h2', ...changed));
    expect(await parts()).toBe(102);
    expect((await store.releases.content(1)).flows[ids[7]!]?.hash).toBe('hash-7');
    expect((await store.releases.content(2)).flows[ids[7]!]?.hash).toBe('hash-new');
  });

  it('leaves the live release untouched when Apply fails half-way', async () => {
    await apply(content('h1', flow(newId(), 'aa')));
    const failed = store.write((writer) => {
      store.releases.insertLive(writer, {
        content: content('h2', flow(newId(), 'bb')),
        changes: [],
        note: null,
        created_by: null,
      });
      throw new Error('a later part of Apply failed');
    });
    await expect(failed).rejects.toThrow('a later part');
    expect(await store.releases.live()).toMatchObject({ number: 1, hash: 'h1' });
    expect(store.releases.flow('bb')).toBeUndefined();
    expect(await parts()).toBe(2);
  });

  it('counts the calls that run on each release', async () => {
    await apply(content('h1'));
    await apply(content('h2'));
    const journal = store.journal({ plan: () => [], committed: () => {} });
    const states = [
      [1, 'connected'],
      [1, 'ringing'],
      [2, 'connected'],
      [1, 'hangup'],
    ] as const;
    for (const [release, state] of states)
      journal.append(sampleChange(sampleCall({ release, state }), null), () => {});
    await store.flush();
    expect((await store.releases.list()).result.map(({ live_calls }) => live_calls)).toEqual([1, 2]);
  });
});
