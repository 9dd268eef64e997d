import { newId } from '@hookswitch/flow-model';
import type { Attempt, Delivery } from '@hookswitch/webhooks';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleAttempt, sampleCall, sampleChange, sampleDelivery } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';
import type { DeliverySearchFilter } from '../deliveries/delivery-filter.js';

const WEBHOOK = newId();
const OTHER = newId();

describe('searching the delivery log', () => {
  const folder = tempFolder();
  let store: Store;
  const ids = new Map<string, string>();

  const send = async (name: string, delivery: Partial<Delivery>, ...attempts: Attempt[]): Promise<void> => {
    const owed = sampleDelivery(delivery);
    ids.set(owed.id, name);
    await store.deliveryLog.insert([owed]);
    for (const attempt of attempts) {
      const status = attempt.error === null ? 'delivered' : 'failed';
      store.deliveryLog.settle({ delivery_id: owed.id, status, attempt, next_attempt_at: null });
    }
    await store.flush();
  };
  const found = async (filter: DeliverySearchFilter): Promise<string[]> =>
    (await store.deliveries.search(filter, {})).result.map(({ delivery }) => ids.get(delivery.id) ?? '?');
  const failing = (code: string, message: string, http_status: number | null): Attempt => ({
    ...sampleAttempt(1, http_status ?? 200),
    http_status,
    error: { code, message },
    ...(http_status === null && { response: null }),
  });

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.path });
    const webhook = { webhook_id: WEBHOOK, flow_id: null, node_id: null, lane: `webhook:${WEBHOOK}` };
    await send('oldest', {
      ...webhook,
      event_type: 'call_created',
      body: '{"type":"call_created","data":{"from":{"number":"+442079460123","name":"Zoë Łukasz"},"at":"2026-11-21T09:30:00.000Z"}}',
    });
    const answered = sampleAttempt(1, 200);
    await send(
      'answered',
      { ...webhook, event_type: 'call_hungup', body: '{"note":"first\\nsecond"}' },
      { ...answered, response: { headers: { server: 'nginx' }, body: '{"ticket":"ACME-4711"}' } },
    );
    await send(
      'refused',
      { ...webhook, event_type: 'call_hungup' },
      failing('http', 'The server answered 503.', 503),
    );
    await send(
      'unreached',
      { webhook_id: OTHER, node_id: null, flow_id: null },
      failing('dns', 'The name was not found.', null),
    );
    await send(
      'component',
      { test: true, node_id: 'tell crm' },
      failing('http', 'The server answered 500.', 500),
    );
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  it.each<[string, string[]]>([
    ['call_created', ['oldest']],
    ['CALL_CREA', ['oldest']],
    ['zoe', ['oldest']],
    ['Zoë lukasz', []],
    ['+44 20 7946 0123', ['oldest']],
    ['+442079460123 460', ['oldest']],
    ['+442079460123 461', []],
    ['460123', ['oldest']],
    ['7946', ['oldest']],
    ['2026-11-21T09:30', ['oldest']],
    ['second', ['answered']],
    ['acme-4711', ['answered']],
    ['nginx ticket', ['answered']],
    ['nginx nowhere', []],
    ['not found', ['unreached']],
    ['server answered', ['component', 'refused']],
    ['"; DROP TABLE x --', []],
    ['a" OR "b', []],
  ])('finds by the words %j', async (q, names) => {
    expect(await found({ q })).toEqual(names);
  });

  it('finds by an id, whole or its beginning', async () => {
    const [id] = [...ids].find(([, name]) => name === 'refused')!;
    expect(await found({ q: id })).toEqual(['refused']);
    expect(await found({ q: id.toUpperCase() })).toEqual(['refused']);
    expect(await found({ q: WEBHOOK })).toEqual(['refused', 'answered', 'oldest']);
  });

  it.each<[DeliverySearchFilter, string[]]>([
    [{ status: ['failed', 'pending'] }, ['component', 'unreached', 'refused', 'oldest']],
    [{ http_class: '5xx' }, ['component', 'refused']],
    [{ http_class: '2xx' }, ['answered']],
    [{ error: 'dns' }, ['unreached']],
    [{ test: true }, ['component']],
    [{ test: false, status: 'failed' }, ['unreached', 'refused']],
    [{ node_id: 'tell crm' }, ['component']],
    [{ node_id: 'tell_crm' }, []],
    [{ webhook_id: WEBHOOK, status: 'failed' }, ['refused']],
    [{ webhook_id: WEBHOOK, event_type: 'call_hungup', http_status: 503, q: 'answered' }, ['refused']],
    [{ webhook_id: OTHER, q: 'answered' }, []],
    [{ error: 'http', from: '2100-01-01T00:00:00.000Z' }, []],
    [{ error: 'http', to: '2100-01-01T00:00:00.000Z' }, ['component', 'refused']],
  ])('selects by %j', async (filter, names) => {
    expect(await found(filter)).toEqual(names);
  });

  it('selects by the environment of the call', async () => {
    const environment = newId();
    const call = sampleCall({ environment_id: environment });
    const journal = store.journal({ plan: () => [], committed: () => undefined });
    await new Promise((resolve) => journal.append(sampleChange(call, null), resolve));
    await send('of the environment', { call_id: call.id, body: '{"crown":1}' });
    expect(await found({ environment_id: environment })).toEqual(['of the environment']);
    expect(await found({ environment_id: newId() })).toEqual([]);
  });

  it('comes by pages, newest first', async () => {
    const first = await store.deliveries.search({ error: 'http' }, { page_size: 1 });
    const second = await store.deliveries.search({ error: 'http' }, { page_size: 1, page_token: first.next });
    const names = [...first.result, ...second.result].map(({ delivery }) => ids.get(delivery.id));
    expect([names, second.next, second.searched]).toEqual([['component', 'refused'], null, null]);
  });

  it('follows what becomes of a delivery', async () => {
    await send('retried', { body: '{"quince":1}' }, failing('http', 'The server answered 502.', 502));
    expect(await found({ q: 'quince', status: 'failed' })).toEqual(['retried']);
    const [id] = [...ids].find(([, name]) => name === 'retried')!;
    const attempt = { ...sampleAttempt(2, 200), response: { headers: {}, body: 'persimmon' } };
    store.deliveryLog.settle({ delivery_id: id, status: 'delivered', attempt, next_attempt_at: null });
    await store.flush();
    expect(await found({ q: 'quince', status: 'failed' })).toEqual([]);
    expect(await found({ q: 'quince persimmon', status: ['delivered'], http_class: '2xx' })).toEqual([
      'retried',
    ]);
  });

  it('follows a lane that is held and let go', async () => {
    await send('held', { lane: 'webhook:medlar', body: '{"medlar":1}' });
    expect(await found({ q: 'medlar', status: 'pending' })).toEqual(['held']);
    store.deliveryLog.hold('webhook:medlar');
    await store.flush();
    expect(await found({ q: 'medlar', status: 'held' })).toEqual(['held']);
    await new Promise((resolve) => store.deliveryLog.release('webhook:medlar', resolve));
    expect(await found({ q: 'medlar', status: 'held' })).toEqual([]);
  });

  it('counts what is in each state', async () => {
    const counts = await store.deliveries.countStates();
    expect(Object.fromEntries(counts.map(({ status, count }) => [status, count]))).toMatchObject({
      failed: 3,
      expired: 0,
    });
  });

  it('is made anew when its file is broken, or gone', async () => {
    await store.close();
    writeFileSync(join(folder.path, 'search.db'), 'this is no database');
    store = await openStore({ dataDir: folder.path });
    expect(await found({ q: 'acme-4711' })).toEqual(['answered']);
  });

  it('leaves out what is gone, and knows a table that was filled anew', async () => {
    await store.flush();
    await store.write((writer) => {
      writer.run('DELETE FROM deliveries');
      writer.run('DELETE FROM attempts');
    });
    await send('new', { body: '{"greengage":1}' });
    expect(await found({ q: 'acme' })).toEqual([]);
    expect(await found({ q: 'greengage' })).toEqual(['new']);
  });
});

describe('searching the delivery log under redaction rules', () => {
  const folder = tempFolder();
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.path });
    await store.deliveryLog.insert([
      sampleDelivery({ body: '{"from":{"number":"+442079460123"},"to":"+442079460999"}' }),
    ]);
    await store.flush();
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  const count = async (q: string): Promise<number> =>
    (await store.deliveries.search({ q }, {})).result.length;

  it('finds nothing by what is hidden, from the first search after the rule, and again without the rule', async () => {
    expect([await count('460123'), await count('460999')]).toEqual([1, 1]);
    await store.redactionRules.replace([{ kind: 'json_field', name: 'from.number' }]);
    expect([await count('460123'), await count('460999')]).toEqual([0, 1]);
    await store.redactionRules.replace([]);
    expect(await count('460123')).toBe(1);
  });

  it('keeps the rules and an index that fits them over a restart', async () => {
    await store.redactionRules.replace([{ kind: 'json_field', name: 'from' }]);
    expect(await count('460123')).toBe(0);
    await store.close();
    store = await openStore({ dataDir: folder.path });
    expect(store.redactionRules.rules).toEqual([{ kind: 'json_field', name: 'from' }]);
    expect([await count('460123'), await count('460999')]).toEqual([0, 1]);
    const [logged] = (await store.deliveries.list()).result;
    expect(logged?.delivery.body).toBe('{"from":"••••","to":"+442079460999"}');
    const whole = await store.deliveries.getWhole(logged?.delivery.id ?? '');
    expect(whole?.delivery.body).toContain('+442079460123');
  });
});
