import { jest } from '@jest/globals';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { tempFolder } from '../testing/temp-folder.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const ENTRY = {
  outcome: 'done',
  actor_type: 'account',
  actor_id: 'a1',
  actor_name: 'anna',
  ip: '127.0.0.1',
  action: 'replace_flow',
  object_type: 'flow',
  object_id: 'f1',
  object_name: 'Welcome',
  summary: 'Replace a flow as a whole',
  changes: [{ pointer: '/name', old: 'Hello', new: 'Welcome' }],
} as const;

describe('the audit log', () => {
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

  const append = (entry: Partial<typeof ENTRY> | Record<string, unknown> = {}) =>
    store.write((writer) => store.audit.append(writer, { ...ENTRY, ...entry } as typeof ENTRY));

  it('gives back what was written, newest first, page by page', async () => {
    const entries = [await append(), await append({ object_name: '100 %' }), await append({ changes: null })];
    const first = await store.audit.list({}, { page_size: 2 });
    const second = await store.audit.list({}, { page_size: 2, page_token: first.next });
    expect([...first.result, ...second.result]).toEqual(entries.toReversed());
    expect(second.next).toBeNull();
  });

  it.each([
    [{ actor: 'ANN' }, 2],
    [{ actor_id: 'a1', object_id: 'f1' }, 1],
    [{ actor_type: 'token' }, 1],
    [{ action: 'resend_delivery' }, 1],
    [{ outcome: 'denied' }, 1],
    [{ object_type: 'flow' }, 1],
    [{ q: '0 %' }, 1],
    [{ q: '_flow' }, 1],
    [{ from: '2026-11-22T00:00:00.000Z' }, 1],
    [{ to: '2026-11-22T00:00:00.000Z' }, 2],
  ] as const)('finds by %j', async (filter, count) => {
    now = Date.parse('2026-11-21T09:00:00.000Z');
    await append();
    await append({
      action: 'resend_delivery',
      object_type: 'delivery',
      object_id: 'd1',
      object_name: '100 %',
    });
    now += DAY_MS;
    await append({
      actor_type: 'token',
      actor_name: 'CRM',
      outcome: 'denied',
      action: 'apply',
      object_type: null,
      object_id: null,
      object_name: null,
      summary: 'Not allowed',
    });
    expect((await store.audit.list(filter)).result).toHaveLength(count);
    const all = [];
    for await (const batch of store.audit.all(filter)) all.push(...batch);
    expect(all).toHaveLength(count);
  });

  describe('when it is long', () => {
    const LENGTH = 16_000;
    let denied: Awaited<ReturnType<typeof append>>;

    beforeEach(async () => {
      denied = await append({ outcome: 'denied', summary: 'Not allowed' });
      await store.write((writer) =>
        writer.run(
          `INSERT INTO audit_entries (id, time, outcome, actor_type, actor_name, action, summary)
            WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?)
            SELECT 'e' || number, ?, 'done', 'account', 'bea', 'replace_flow', 'Replace a flow' FROM numbers`,
          LENGTH,
          denied.time,
        ),
      );
    });
    afterEach(() => void jest.restoreAllMocks());

    it('lets others go on while it is looked through', async () => {
      jest.spyOn(performance, 'now').mockReturnValue(0);
      let turns = 0;
      let done = false;
      const turn = (): void => {
        turns += 1;
        if (!done) setImmediate(turn);
      };
      setImmediate(turn);
      const page = await store.audit.list({ q: 'not allowed' });
      done = true;
      expect(page).toEqual({ result: [denied], next: null });
      expect(turns).toBeGreaterThanOrEqual(3);
    });

    it('is found by pages that may be short when time is up, each going on where the last one ended', async () => {
      let ms = 0;
      jest.spyOn(performance, 'now').mockImplementation(() => (ms += 1_000));
      const pages = [await store.audit.list({ outcome: 'denied' })];
      for (let next = pages[0]!.next; next !== null; next = pages.at(-1)!.next)
        pages.push(await store.audit.list({ outcome: 'denied' }, { page_token: next }));
      expect(pages.map(({ result }) => result)).toEqual([[], [], [], [denied]]);
    });

    it('comes by full pages where everything fits, and whole as an export', async () => {
      const { result, next } = await store.audit.list({ actor: 'bea' }, { page_size: 2 });
      expect(result.map(({ id }) => id)).toEqual([`e${LENGTH}`, `e${LENGTH - 1}`]);
      const second = await store.audit.list({ actor: 'bea' }, { page_size: 1, page_token: next });
      expect(second.result.map(({ id }) => id)).toEqual([`e${LENGTH - 2}`]);
      const ids: string[] = [];
      for await (const batch of store.audit.all()) ids.push(...batch.map(({ id }) => id));
      expect([ids.length, new Set(ids).size, ids.at(-1)]).toEqual([LENGTH + 1, LENGTH + 1, denied.id]);
    });
  });

  it('is never altered, and loses only what is old', async () => {
    await append();
    await expect(
      store.write((writer) => writer.run(`UPDATE audit_entries SET actor_name = 'nobody'`)),
    ).rejects.toMatchObject({ message: 'Entries of the audit log cannot be altered.' });
    now += 20 * DAY_MS;
    const young = await append();
    now += 20 * DAY_MS;
    const retention = store.retention({
      callDays: 1,
      cdrDays: 1,
      deliveryDays: 1,
      recordingDays: 1,
      messageDays: 1,
      auditDays: 30,
    });
    expect(await retention.run()).toMatchObject({ audit_entries: 1 });
    expect((await store.audit.list()).result).toEqual([young]);
  });
});
