import { ApiUnderTest } from '../testing/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

describe('a fresh data folder', () => {
  it('has a sample flow, number and user as drafts, and nothing applied', async () => {
    const flow = (await api.get('/flows')).body.result[0];
    expect(Object.values(flow.document.nodes).map((node) => (node as { type: string }).type)).toEqual([
      'answer',
      'talk',
      'webhook',
      'hangup',
    ]);
    expect((await api.get('/numbers')).body.result).toMatchObject([
      { number: '+442079460000', flow_id: flow.id, webhooks_enabled: true },
    ]);
    expect((await api.get('/users')).body.result).toMatchObject([{ extension: '1001', sip_password: null }]);
    expect((await api.get('/releases')).body).toEqual({ result: [], next_page_token: null });
    expect(flow.document.nodes.tell.config.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/inbox\/[0-9a-f-]{36}$/);
  });
});

const TYPES = [
  ['flows', { name: 'A flow' }, { name: 'Renamed' }],
  ['numbers', { number: '+44 20 7946 0001' }, { number: '+442079460002', name: 'Second' }],
  ['users', { name: 'Bo', extension: '1002' }, { name: 'Bo B', extension: '1003', email: 'bo@example.com' }],
  ['prompts', { name: 'Welcome' }, { name: 'Welcome 2', description: 'Good morning.', audio: null }],
  ['environments', { name: 'London', time_zone: 'Europe/London' }, { name: 'Paris' }],
  [
    'webhooks',
    { name: 'CRM', url: 'https://crm.example/events', event_types: ['call_created'] },
    { name: 'CRM 2', url: 'https://crm.example/2', event_types: ['*'] },
  ],
] as const;

describe.each(TYPES)('/%s', (plural, first, second) => {
  it('creates, reads, lists, replaces and deletes, by etag', async () => {
    const created = await api.post(`/${plural}`, first);
    expect(created.status).toBe(201);
    expect(created.headers['location']).toBe(`/api/v1/${plural}/${created.body.id}`);
    expect(created.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(Number.isInteger(created.body.num_id)).toBe(true);
    expect(created.body.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const path = `/${plural}/${created.body.id}`;
    const etag = created.headers['etag'] as string;

    const read = await api.get(path);
    expect([read.status, read.headers['etag'], read.body]).toEqual([200, etag, created.body]);
    const listed = (await api.get(`/${plural}?page_size=100`)).body.result;
    expect(listed).toContainEqual(created.body);

    expect((await api.put(path, second)).status).toBe(428);
    expect((await api.put(path, second, '"0"')).status).toBe(412);
    const replaced = await api.put(path, second, etag);
    expect(replaced.status).toBe(200);
    expect(replaced.body).toMatchObject({ ...second, id: created.body.id, num_id: created.body.num_id });
    expect(replaced.headers['etag']).not.toBe(etag);
    expect((await api.put(path, first, etag)).status).toBe(412);
    expect((await api.get(path)).body).toEqual(replaced.body);

    expect((await api.delete(path)).status).toBe(428);
    expect((await api.delete(path, etag)).status).toBe(412);
    const gone = await api.delete(path, replaced.headers['etag'] as string);
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await api.get(path)).status).toBe(404);
    expect((await api.put(path, first, etag)).status).toBe(404);
    expect((await api.delete(path, etag)).status).toBe(404);
  });

  it('takes back what it gave out', async () => {
    const created = await api.post(`/${plural}`, first);
    const path = `/${plural}/${created.body.id}`;
    const same = await api.put(path, created.body, created.headers['etag'] as string);
    expect(same.status).toBe(200);
    const { updated_at: _now, ...fields } = same.body;
    expect(created.body).toMatchObject(fields);
    await api.delete(path, same.headers['etag'] as string);
  });

  it('lists by pages and by name', async () => {
    const made = [];
    for (const name of ['zebra one', 'zebra two', 'ZEBRA three']) {
      made.push(await api.post(`/${plural}`, { ...first, name }));
    }
    const names: string[] = [];
    let token: string | null = null;
    do {
      const next: string = token === null ? '' : `&page_token=${token}`;
      const page: { result: { name: string }[]; next_page_token: string | null } = (
        await api.get(`/${plural}?name=zebra&page_size=2${next}`)
      ).body;
      expect(page.result.length).toBeLessThanOrEqual(2);
      names.push(...page.result.map(({ name }) => name));
      token = page.next_page_token;
    } while (token !== null);
    expect(names).toEqual(['zebra one', 'ZEBRA three', 'zebra two']);
    for (const { body, headers } of made)
      await api.delete(`/${plural}/${body.id}`, headers['etag'] as string);
  });
});

describe('numbers and new flows', () => {
  it('writes numbers in E.164', async () => {
    const { body } = await api.post('/numbers', { number: '44 (20) 7946-0003' });
    expect(body.number).toBe('+442079460003');
    expect((await api.get(`/numbers/${body.id}`)).body.number).toBe('+442079460003');
  });

  it('starts a flow with an answer when no document is given', async () => {
    const { body } = await api.post('/flows', { name: 'New' });
    expect(body.document.nodes[body.document.entry].type).toBe('answer');
  });

  it('keeps nodes of unknown types as they were written', async () => {
    const node = {
      type: 'teleport',
      v: 3,
      label: 'Later',
      config: { to: ['Mars', { deep: [1, null, true] }] },
    };
    const { body } = await api.post('/flows', { name: 'Odd', document: { entry: 'x', nodes: { x: node } } });
    expect(body.document.nodes.x).toEqual(node);
  });

  it('can refer to what is not there: Apply tells', async () => {
    const gone = await api.post('/flows', { name: 'Short-lived' });
    await api.delete(`/flows/${gone.body.id}`, gone.headers['etag'] as string);
    const number = await api.post('/numbers', { number: '+442079460004', flow_id: gone.body.id });
    const { problems } = (await api.get('/configuration/changes')).body;
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'missing_reference',
        severity: 'error',
        object: expect.objectContaining({ type: 'number', id: number.body.id }),
        pointer: '/flow_id',
      }),
    );
  });
});
