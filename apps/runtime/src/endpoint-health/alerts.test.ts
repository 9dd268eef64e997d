import { findEventType } from '@hookswitch/events';
import { openStore } from '@hookswitch/store';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import type { Received } from '../configuration/testing/receiver.js';

const ENVIRONMENT = {
  HOOKSWITCH_ALLOW_HTTP: '1',
  HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
  HOOKSWITCH_SIMULATOR_SPEED: '100',
};
const ALERTS = ['endpoint_failing', 'endpoint_disabled', 'endpoint_recovered'];
const CALL = { from: { number: '+442079460555' }, to: '+442079460000' };

let api: ApiUnderTest;
let crm: Receiver;
let desk: Receiver;
let crmId: string;
let deskId: string;

beforeAll(async () => {
  [crm, desk] = await Promise.all([Receiver.start(), Receiver.start()]);
  api = await ApiUnderTest.start(ENVIRONMENT);
  // The CRM asks for alerts too: those about others.
  const events = ['call_created', 'call_hungup', ...ALERTS];
  const webhooks = [
    { name: 'CRM', url: crm.url('/crm?key=1'), event_types: events },
    { name: 'Desk', url: desk.url('/desk'), event_types: ALERTS, retry_profile: 'live' },
    { name: 'Old CRM', url: crm.url('/old'), event_types: ALERTS, dialect: 'voipbin', enabled: false },
  ];
  const made = [];
  for (const webhook of webhooks) made.push((await api.post('/webhooks', webhook)).body);
  [crmId, deskId] = made.map(({ id }) => id as string) as [string, string];
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(async () => {
  await api.stop();
  await Promise.all([crm.stop(), desk.stop()]);
});

const call = () => api.post('/simulator/calls', CALL);
const health = async (id = crmId) => (await api.get(`/webhooks/${id}/health`)).body;
const bodies = (receiver: Receiver) => receiver.received.map(({ body }) => JSON.parse(body));
const alertsAt = (receiver: Receiver, type?: string) =>
  bodies(receiver).filter((body) => (type === undefined ? ALERTS.includes(body.type) : body.type === type));
const isAlert =
  (type: string) =>
  ({ body }: Received) =>
    JSON.parse(body).type === type;

describe('the health of a webhook', () => {
  it('is nothing yet where nothing was sent', async () => {
    expect(await health()).toMatchObject({
      webhook_id: crmId,
      name: 'CRM',
      state: 'idle',
      last_hour: { attempts: 0, delivered: 0, success_rate: null, p95_ms: null },
      last_failure: null,
      owed: 0,
      oldest_waiting_s: null,
    });
  });

  it('shows within seconds what arrives, and how fast', async () => {
    await call();
    const well = await eventually(health, ({ last_hour }) => last_hour.attempts === 2);
    expect(well).toMatchObject({ state: 'healthy', last_hour: { delivered: 2, success_rate: 1 } });
    expect(well.last_hour.p95_ms).toBeLessThan(5_000);
    expect(Date.parse(well.last_delivered_at)).toBeGreaterThan(Date.now() - 60_000);
    expect((await api.get('/webhook_health')).body.result.map((row: { name: string }) => row.name)).toEqual([
      'CRM',
      'Desk',
      'Old CRM',
    ]);
    const lanes = (await api.get(`/lanes?kind=webhook`)).body.result;
    const lane = lanes.find((row: { webhook_id: string }) => row.webhook_id === crmId);
    expect(lane.last_hour).toEqual(well.last_hour);
  });

  it('is not asked of a webhook that is not live', async () => {
    const draft = (await api.post('/webhooks', { name: 'Draft' })).body;
    expect((await api.get(`/webhooks/${draft.id}/health`)).status).toBe(404);
    expect((await api.get('/webhooks/x/health')).status).toBe(404);
    await api.post('/configuration/discard');
  });
});

describe('alerts', () => {
  it('tell the others, once, that a webhook fails; never itself', async () => {
    crm.status = 500;
    await call();
    const { body } = await desk.waitFor(isAlert('endpoint_failing'));
    const { data } = JSON.parse(body);
    expect(findEventType('endpoint_failing')?.data.safeParse(data).error).toBeUndefined();
    expect(data).toMatchObject({
      webhook_id: crmId,
      webhook_name: 'CRM',
      origin: new URL(crm.url()).origin,
      last_failure: { code: 'http', message: expect.stringContaining('500') },
    });
    expect(data.failures).toBeGreaterThanOrEqual(4);
    expect(body).not.toContain('key=1');
    expect(await health()).toMatchObject({ state: 'failing', alerted_at: expect.any(String) });
    await call();
    await eventually(health, ({ last_hour }) => last_hour.attempts - last_hour.delivered > data.failures + 4);
    expect(alertsAt(desk)).toHaveLength(1);
    expect(alertsAt(crm)).toEqual([]);
  }, 60_000);

  it('are not repeated after a restart, in which nothing of the figures is lost', async () => {
    const before = (await health()).last_24_hours.attempts;
    api = await api.restart(ENVIRONMENT);
    await call();
    const after = await eventually(health, ({ last_24_hours }) => last_24_hours.attempts > before + 3);
    expect(after).toMatchObject({ state: expect.stringMatching(/failing/), alerted_at: expect.any(String) });
    expect(alertsAt(desk)).toHaveLength(1);
  }, 60_000);

  it('tell that it has recovered', async () => {
    crm.status = 200;
    await call();
    const { body } = await desk.waitFor(isAlert('endpoint_recovered'));
    const { data } = JSON.parse(body);
    expect(findEventType('endpoint_recovered')?.data.safeParse(data).error).toBeUndefined();
    expect(data).toMatchObject({ webhook_id: crmId, webhook_name: 'CRM' });
    expect(await eventually(health, ({ state }) => state === 'healthy')).toMatchObject({
      failing_since: null,
      alerted_at: null,
    });
    expect(alertsAt(desk).map(({ type }) => type)).toEqual(['endpoint_failing', 'endpoint_recovered']);
  });

  it('tell that a webhook whose server says 410 was disabled, and that it is back once it was resumed', async () => {
    crm.status = 410;
    await call();
    const { body } = await desk.waitFor(isAlert('endpoint_disabled'));
    const { data } = JSON.parse(body);
    expect(findEventType('endpoint_disabled')?.data.safeParse(data).error).toBeUndefined();
    expect(data).toMatchObject({ webhook_id: crmId, cause: 'gone', reason: expect.stringContaining('410') });
    expect(await health()).toMatchObject({ state: 'disabled', disabled_reason: data.reason });
    api = await api.restart(ENVIRONMENT);
    crm.status = 200;
    expect((await api.post(`/webhooks/${crmId}/resume`)).status).toBe(200);
    await eventually(
      async () => alertsAt(desk, 'endpoint_recovered').length,
      (count) => count === 2,
    );
    expect(alertsAt(desk, 'endpoint_disabled')).toHaveLength(1);
    expect(await eventually(health, ({ state }) => state === 'healthy')).toBeDefined();
  }, 60_000);

  it('disable a webhook at which nothing has arrived for five days', async () => {
    const lane = `webhook:${crmId}`;
    const { dataDir } = api.running.parts.settings;
    await api.running.close();
    // What a process leaves behind that has seen five days of failures.
    const store = await openStore({ dataDir });
    const written = (await store.endpointRecords.all()).find((row) => row.lane === lane)?.body as {
      episode: object;
    };
    const failing_since = new Date(Date.now() - 5 * 24 * 3_600_000 - 60_000).toISOString();
    const episode = { ...written.episode, failures: 20, failing_since, failing_told_at: failing_since };
    await store.endpointRecords.write([{ lane, body: { ...written, episode } }]);
    await store.close();
    api = await ApiUnderTest.start(ENVIRONMENT, dataDir);
    crm.status = 500;
    await call();
    await eventually(
      async () => alertsAt(desk, 'endpoint_disabled').length,
      (count) => count === 2,
    );
    expect(alertsAt(desk, 'endpoint_disabled')[1].data).toMatchObject({
      cause: 'failing',
      reason: 'Nothing has arrived for 5 days: every attempt has failed.',
    });
    expect((await api.get(`/webhooks/${crmId}`)).body.state).toMatchObject({ paused: true });
    await api.post(`/webhooks/${crmId}/resume`);
    expect((await health()).failing_since).not.toBe(failing_since);
    crm.status = 200;
    await eventually(health, ({ state }) => state === 'healthy', 30_000);
  }, 90_000);

  it('tell once more that it fails when it was resumed and its server is still dead, and at last that it is back', async () => {
    const count = (type: string) => async (): Promise<number> => alertsAt(desk, type).length;
    await eventually(count('endpoint_recovered'), (number) => number === 3);
    const failing = alertsAt(desk, 'endpoint_failing').length;
    crm.status = 410;
    await call();
    await eventually(count('endpoint_disabled'), (number) => number === 3);
    crm.status = 500;
    await api.post(`/webhooks/${crmId}/resume`);
    await call();
    await eventually(count('endpoint_failing'), (number) => number === failing + 1, 30_000);
    expect(await health()).toMatchObject({ alerted_at: expect.any(String) });
    // An admin who pauses it meanwhile changes nothing of what the others are owed.
    await api.post(`/webhooks/${crmId}/pause`);
    crm.status = 200;
    await api.post(`/webhooks/${crmId}/resume`);
    await call();
    await eventually(count('endpoint_recovered'), (number) => number === 4, 30_000);
    expect(await eventually(health, ({ state }) => state === 'healthy')).toMatchObject({ alerted_at: null });
    expect(alertsAt(desk, 'endpoint_failing')).toHaveLength(failing + 1);
  }, 90_000);

  it('about failing alerts come once, and do not go round', async () => {
    const told = alertsAt(desk).length;
    desk.status = 500;
    crm.status = 500;
    await call();
    await eventually(
      () => health(),
      ({ alerted_at }) => alerted_at !== null,
      30_000,
    );
    await eventually(
      () => health(deskId),
      ({ alerted_at }) => alerted_at !== null,
      60_000,
    );
    crm.status = 200;
    await crm.waitFor(isAlert('endpoint_failing'));
    desk.status = 200;
    await eventually(
      () => health(deskId),
      ({ state }) => state === 'healthy',
      30_000,
    );
    const about = (id: string) => bodies(crm).filter(({ data }) => data.webhook_id === id);
    // What was sent while the server failed comes more than once.
    const kinds = await eventually(
      async () => new Set(about(deskId).map(({ type }) => type)),
      (types) => types.has('endpoint_recovered'),
    );
    expect(kinds).toEqual(new Set(['endpoint_failing', 'endpoint_recovered']));
    expect(about(crmId)).toEqual([]);
    expect(alertsAt(desk).length).toBeGreaterThan(told);
  }, 120_000);
});
