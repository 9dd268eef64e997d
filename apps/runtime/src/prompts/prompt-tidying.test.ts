import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AudioShelf } from '@hookswitch/audio';
import { openStore } from '@hookswitch/store';
import type { Store } from '@hookswitch/store';
import { KEPT_MS, PromptTidying } from './prompt-tidying.js';

const HOUR = 3_600_000;

describe('Sounds that nobody refers to', () => {
  const dir = mkdtempSync(join(tmpdir(), 'hookswitch-tidying-'));
  const shelf = new AudioShelf(join(dir, 'prompts'));
  const log = { info: () => {}, error: () => {} };
  let store: Store;
  let now = Date.now();
  let tidying: PromptTidying;

  beforeAll(async () => {
    store = await openStore({ dataDir: dir });
    await shelf.open();
    tidying = new PromptTidying({ shelf, store, log, now: () => now });
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  });

  const audio = (key: string) => ({ key, duration_ms: 100, file_name: 'a.wav', format: 'wav' });
  const there = async () => (await shelf.list()).map(({ key }) => key);

  it('are kept for a day, then removed; what a draft or any release refers to stays', async () => {
    const [free, drafted, released, both] = await Promise.all(
      ['free', 'drafted', 'released', 'both'].map((text) => shelf.put(Buffer.from(text))),
    ) as [string, string, string, string]; // prettier-ignore
    const id = '01991f0a-6c2e-7c11-9d3f-000000000001';
    const object = (key: string | null) => ({
      id,
      num_id: 1,
      name: 'P',
      body: { name: 'P', description: '', audio: key === null ? null : audio(key) },
    });
    const draft = await store.write((writer) =>
      store.drafts.insert(writer, { type: 'prompt', name: 'D', body: object(drafted).body }),
    );
    await store.write((writer) => {
      store.drafts.insert(writer, { type: 'prompt', name: 'B', body: object(both).body });
      store.drafts.insert(writer, { type: 'prompt', name: 'empty', body: object(null).body });
      for (const [hash, prompts] of [
        ['r1', [object(released), object(null)]],
        ['r2', [object(both)]],
      ] as const) {
        const content = { hash, objects: { prompt: prompts, user: [] }, flows: {} };
        store.releases.insertLive(writer, { content, changes: [], note: null, created_by: null });
      }
    });

    now += KEPT_MS - HOUR;
    expect(await tidying.run()).toBe(0);
    now += 2 * HOUR;
    expect(await tidying.run()).toBe(1);
    expect(existsSync(shelf.path(free))).toBe(false);
    expect(await there()).toEqual([drafted, released, both].sort());

    await store.write((writer) => store.drafts.delete(writer, 'prompt', draft.id, draft.etag));
    now += HOUR;
    expect(await tidying.run()).toBe(0);
    now += KEPT_MS;
    expect(await tidying.run()).toBe(1);
    expect(await there()).toEqual([released, both].sort());
  });
});
