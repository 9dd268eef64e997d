import { setTimeout as pause } from 'node:timers/promises';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import { lostDelivery } from './testing/lost-delivery.js';

const ENVIRONMENT = {
  HOOKSWITCH_ALLOW_HTTP: '1',
  HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
  HOOKSWITCH_SIMULATOR_SPEED: '100',
};
const HOUR_AGO = (): string => new Date(Date.now() - 3_600_000).toISOString();

let api: ApiUnderTest;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start(ENVIRONMENT);
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

/** A live webhook with so many deliveries that failed. */
async function losing(count: number, fields: object = {}, lost: object = {}): Promise<string> {
  const webhook = await api.post('/webhooks', {
    ...{ name: `CRM of ${count}`, url: receiver.url('/crm'), event_types: ['call_hungup'] },
    ...fields,
  });
  expect(webhook.status).toBe(201);
  expect((await api.post('/configuration/apply')).status).toBe(201);
  const { id } = webhook.body;
  await insert(Array.from({ length: count }, () => lostDelivery(id, lost)));
  return id;
}

const insert = (deliveries: ReturnType<typeof lostDelivery>[]): Promise<void> =>
  api.running.parts.store.deliveryLog.insert(deliveries);
const run = async (id: string) => (await api.get(`/recover_runs/${id}`)).body;
const over = (id: string) =>
  eventually(
    () => run(id),
    ({ status }) => status !== 'running',
  );
const countOf = async (webhook_id: string, status: string): Promise<number> =>
  (await api.get(`/deliveries?webhook_id=${webhook_id}&status=${status}&page_size=100`)).body.result.length;

describe('recover since', () => {
  it('says first how much there is, then sends all of it again, oldest first, and remembers who began that', async () => {
    const webhook_id = await losing(70, {}, { call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01' });
    await insert([
      lostDelivery(webhook_id, { created_at: '2026-01-01T00:00:00.000Z' }),
      lostDelivery(webhook_id, { status: 'blocked' }),
    ]);
    const body = { webhook_id, since: HOUR_AGO() };
    const preview = await api.post('/deliveries/recover/preview', body);
    expect([preview.status, preview.body]).toEqual([
      200,
      {
        total: 70,
        refused: 0,
        endpoints: [{ webhook_id, flow_id: null, node_id: null, count: 70, refusal: null }],
      },
    ]);
    const begun = await api.post('/deliveries/recover', body);
    expect([begun.status, begun.body.total, begun.body.filter.statuses]).toEqual([
      202,
      70,
      ['failed', 'expired'],
    ]);
    const done = await over(begun.body.id);
    expect(done).toMatchObject({ status: 'done', total: 70, resent: 70, skipped: 0 });
    expect(done.created_by).toBe((await api.get('/releases')).body.result[0].created_by);
    expect(Date.parse(done.tm_end)).toBeGreaterThanOrEqual(Date.parse(done.tm_create));
    await eventually(
      () => countOf(webhook_id, 'delivered'),
      (count) => count === 70,
    );
    const sent = receiver.received.map(({ body: text }) => JSON.parse(text).lost as string);
    expect(new Set(sent).size).toBe(70);
    expect(sent).toEqual([...sent].sort());
    expect((await api.get('/recover_runs')).body.result[0]).toEqual(done);
    expect(await countOf(webhook_id, 'failed')).toBe(1);
    expect(await countOf(webhook_id, 'blocked')).toBe(1);
    const blocked = await api.post('/deliveries/recover', { webhook_id, statuses: ['blocked'] });
    expect(await over(blocked.body.id)).toMatchObject({ status: 'done', total: 1, resent: 1 });
  });

  it('is done at once where nothing was lost', async () => {
    const nothing = await api.post('/deliveries/recover', { since: '2100-01-01T00:00:00Z' });
    expect([nothing.status, nothing.body]).toEqual([
      202,
      expect.objectContaining({ status: 'done', total: 0, resent: 0, skipped: 0, endpoints: [] }),
    ]);
  });

  it('passes over a webhook that is paused, and says so before and after', async () => {
    const webhook_id = await losing(3);
    await api.post(`/webhooks/${webhook_id}/pause`);
    const preview = (await api.post('/deliveries/recover/preview', { webhook_id })).body;
    expect(preview).toMatchObject({ total: 0, refused: 3 });
    expect(preview.endpoints[0].refusal).toMatch(/paused/i);
    const { id } = (await api.post('/deliveries/recover', { webhook_id })).body;
    const done = await over(id);
    expect(done).toMatchObject({ status: 'done', total: 3, resent: 0, skipped: 3 });
    expect(done.endpoints[0].note).toMatch(/paused/i);
  });

  it('keeps to the rate limit, refuses a second run over the same endpoint meanwhile, and can be cancelled', async () => {
    const webhook_id = await losing(200, { rate_limit_per_s: 10, url: receiver.url('/slow') });
    const { id } = (await api.post('/deliveries/recover', { webhook_id })).body;
    await eventually(
      () => run(id),
      ({ resent }) => resent > 0,
    );
    const second = await api.post('/deliveries/recover', {});
    expect([second.status, second.body.recover_run_id]).toEqual([409, id]);
    expect(second.body.detail).toMatch(/cancel/);
    const cancelled = await api.post(`/recover_runs/${id}/cancel`);
    expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled']);
    expect(cancelled.body.resent).toBeLessThan(60);
    const again = await api.post(`/recover_runs/${id}/cancel`);
    expect([again.status, again.body.detail]).toEqual([409, 'This run is over: it is cancelled.']);
    await eventually(
      async () => (await countOf(webhook_id, 'retrying')) + (await countOf(webhook_id, 'pending')),
      (owed) => owed === 0,
    );
    const sent = receiver.received.filter(({ path }) => path === '/slow').length;
    expect(sent).toBe(cancelled.body.resent);
    await pause(1_200);
    expect(receiver.received.filter(({ path }) => path === '/slow')).toHaveLength(sent);
  });

  it('lets live news go between what it sends', async () => {
    const webhook_id = await losing(400, { rate_limit_per_s: 20, url: receiver.url('/between') });
    const { id } = (await api.post('/deliveries/recover', { webhook_id })).body;
    await eventually(
      () => run(id),
      ({ resent }) => resent >= 20,
    );
    const live = lostDelivery(webhook_id, { status: 'pending', body: '{"live":true}' });
    const began = Date.now();
    await insert([live]);
    api.running.parts.deliverer.accept([live]);
    await receiver.waitFor(({ body }) => body === live.body);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect((await run(id)).resent).toBeLessThan(200);
    await api.post(`/recover_runs/${id}/cancel`);
  });

  it('waits, in the log, for a server that does not answer, and tells what it waits for', async () => {
    const dead = await Receiver.start();
    const url = dead.url('/dead');
    await dead.stop();
    const webhook_id = await losing(300, { url });
    const { id } = (await api.post('/deliveries/recover', { webhook_id })).body;
    const waiting = await eventually(
      () => run(id),
      ({ endpoints }) => /does not answer/.test(endpoints[0].note),
    );
    expect(waiting.status).toBe('running');
    expect(waiting.resent).toBeLessThan(100);
    await api.post(`/recover_runs/${id}/cancel`);
  });

  it('goes on after a restart where it was', async () => {
    const webhook_id = await losing(120, { rate_limit_per_s: 40, url: receiver.url('/restart') });
    const { id } = (await api.post('/deliveries/recover', { webhook_id })).body;
    await eventually(
      () => run(id),
      ({ resent }) => resent >= 40,
    );
    api = await api.restart(ENVIRONMENT);
    expect(await over(id)).toMatchObject({ status: 'done', total: 120, resent: 120, skipped: 0 });
    await eventually(
      () => countOf(webhook_id, 'delivered'),
      (count) => count === 100,
    );
    await eventually(
      async () => receiver.received.filter(({ path }) => path === '/restart').length,
      (count) => count >= 120,
    );
    const ids = receiver.received
      .filter(({ path }) => path === '/restart')
      .map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(120);
  });

  it.each([
    [{ since: 'yesterday' }, '/since'],
    [{ webhook_id: 7 }, '/webhook_id'],
    [{ all: true }, '/all'],
    [{ since: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' }, '/until'],
    [{ statuses: [] }, '/statuses'],
    [{ statuses: ['held'] }, '/statuses/0'],
    [[], ''],
    ['text', ''],
  ])('refuses %j', async (body, pointer) => {
    const text = typeof body === 'string' ? JSON.stringify(body) : body;
    for (const path of ['/deliveries/recover', '/deliveries/recover/preview']) {
      const answer = await api.post(path, text);
      expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
    }
  });

  it.each(['01937a5e-2c10-7b3f-8000-1f0d6a5c0a01', 'x'])('knows no run %s', async (id) => {
    expect((await api.get(`/recover_runs/${id}`)).status).toBe(404);
    expect((await api.post(`/recover_runs/${id}/cancel`)).status).toBe(404);
  });
});
