import { openStore } from '@hookswitch/store';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

const FAILING = {
  figures: { fine: [], coarse: [] },
  episode: {
    ...{
      failures: 9,
      failing_since: '2026-01-05T09:00:00.000Z',
      failing_told_at: '2026-01-05T09:01:00.000Z',
    },
    ...{ disabled_told_at: null, recovery_owed: false, alert_told_at: null },
  },
  last_failure: null,
  last_delivered_at: null,
};
const GONE = '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01';

let api: ApiUnderTest;

beforeAll(async () => (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

/** Works on what is remembered of endpoints while no process runs. */
async function between<T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const { dataDir } = api.running.parts.settings;
  await api.running.close();
  const store = await openStore({ dataDir });
  const result = await work(store);
  await store.close();
  api = await ApiUnderTest.start({}, dataDir);
  return result;
}
const remembered = () =>
  between(async (store) => (await store.endpointRecords.all()).map(({ lane }) => lane).sort());

describe('endpoints that have failed for long', () => {
  it('are forgotten once their webhook or object is removed, and not before', async () => {
    const webhook = await api.post('/webhooks', { name: 'CRM', url: 'https://crm.example/hook' });
    const other = await api.post('/webhooks', { name: 'Desk', url: 'https://desk.example/hook' });
    const flow = await api.post('/flows', {
      name: 'Main',
      document: {
        schema: 1,
        entry: 'tell',
        nodes: {
          tell: {
            type: 'webhook',
            label: 'Tell the CRM',
            config: { name: 'Tell', url: 'https://crm.example/object', secret_token: 'token-1', headers: [] },
          },
          bye: { type: 'hangup', label: 'Bye', config: {} },
        },
        edges: { 'tell:next': 'bye' },
      },
    });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    const live = [`webhook:${webhook.body.id}`, `webhook:${other.body.id}`, `component:${flow.body.id}:tell`];
    const gone = [`webhook:${GONE}`, `component:${GONE}:tell`, `component:${flow.body.id}:removed`];
    await between((store) =>
      store.endpointRecords.write([...live, ...gone].map((lane) => ({ lane, body: FAILING }))),
    );
    expect(await remembered()).toEqual([...live].sort());
    expect((await api.get(`/webhooks/${webhook.body.id}/health`)).body).toMatchObject({ state: 'failing' });

    const { headers } = await api.get(`/webhooks/${webhook.body.id}`);
    expect((await api.delete(`/webhooks/${webhook.body.id}`, String(headers['etag']))).status).toBe(204);
    expect((await api.post('/configuration/apply')).status).toBe(201);
    expect(api.running.parts.endpointWatch.of(live[0]!)).toBeUndefined();
    expect(await remembered()).toEqual(live.slice(1).sort());
  });
});
