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
