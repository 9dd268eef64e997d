import { ApiUnderTest } from '../testing/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

async function sample() {
  const flow = (await api.get('/flows')).body.result[0];
  const number = (await api.get('/numbers')).body.result[0];
  return { flow, number };
}

describe('where something is used', () => {
  it('is told with the place in the object', async () => {
    const { flow, number } = await sample();
    const { status, body } = await api.get(`/configuration/usage?type=flow&id=${flow.id}`);
    expect(status).toBe(200);
    expect(body.used_by).toEqual([
      { from: { type: 'number', id: number.id, name: number.name }, node: null, pointer: '/flow_id' },
    ]);
    const unused = await api.get(`/configuration/usage?type=number&id=${number.id}`);
    expect(unused.body).toEqual({ used_by: [] });
  });

  it('names the query’s faults', async () => {
    const { status, body } = await api.get('/configuration/usage?type=thing&id=7');
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/type', '/id']);
  });
});

describe('deleting what is in use', () => {
  it('is refused with the places named, until they point elsewhere', async () => {
    const { flow, number } = await sample();
    const etag = (await api.get(`/flows/${flow.id}`)).headers['etag'] as string;
    const refused = await api.delete(`/flows/${flow.id}`, etag);
    expect(refused.status).toBe(409);
    expect(JSON.parse(refused.text)).toMatchObject({
      title: 'In use',
      detail: `The flow is used by number "${number.name}". Choose another there, or take it out, and delete it then.`,
      used_by: [{ from: { type: 'number', id: number.id }, pointer: '/flow_id' }],
    });
    expect((await api.get(`/flows/${flow.id}`)).status).toBe(200);

    const read = await api.get(`/numbers/${number.id}`);
    await api.put(`/numbers/${number.id}`, { ...read.body, flow_id: null }, read.headers['etag'] as string);
    expect((await api.delete(`/flows/${flow.id}`, etag)).status).toBe(204);
  });
});

describe('the map', () => {
  it('shows what a number can reach, in the drafts and in what is live', async () => {
    const bob = (await api.post('/users', { name: 'Bob', extension: '1207' })).body;
    const document = {
      schema: 1,
      entry: 'ring',
      nodes: {
        ring: { type: 'dial', label: 'Ring Bob', config: { to: { type: 'extension', target: '1207' } } },
      },
      edges: {},
    };
    const flow = (await api.post('/flows', { name: 'To Bob', document })).body;
    const number = (await api.post('/numbers', { number: '+442079460777', flow_id: flow.id })).body;
    const { status, body } = await api.get(`/configuration/map?number_id=${number.id}`);
    expect(status).toBe(200);
    expect(body.objects.map(({ id }: { id: string }) => id)).toEqual([number.id, flow.id, bob.id]);
    expect(body.links).toContainEqual({
      from: { type: 'flow', id: flow.id, name: 'To Bob' },
      node: { id: 'ring', label: 'Ring Bob' },
      pointer: '/nodes/ring/config/to/target',
      to: { type: 'user', id: bob.id, name: 'Bob' },
    });

    expect((await api.get(`/configuration/map?of=live`)).body).toEqual({ objects: [], links: [] });
    expect((await api.get(`/configuration/map?of=live&number_id=${number.id}`)).status).toBe(404);
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    expect((await api.get(`/configuration/map?of=live&number_id=${number.id}`)).body).toEqual(body);
  });
});
