import { ApiUnderTest } from '../../configuration/testing/api-under-test.js';
import { askVoipbin, refusedFields } from './testing/voipbin-client.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_COMPATIBLE_API: 'voipbin' });
});
afterAll(() => api.stop());

const curl = (method: string, path: string, data?: object) => askVoipbin(api, method, path, data);

const NIL = '00000000-0000-0000-0000-000000000000';
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;
const support = {
  name: 'Support',
  detail: 'Main support queue',
  routing_method: 'random',
  tag_ids: [],
  wait_flow_id: NIL,
  wait_timeout: 100_000,
  service_timeout: 0,
};

describe('a script that sets up VoIPBIN’s queues', () => {
  it('creates, changes and removes one, each live at once', async () => {
    const created = await curl('POST', '/queues', support);
    expect(created.status).toBe(200);
    const { id } = created.body;
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'Support',
      detail: '',
      routing_method: 'random',
      tag_ids: [id],
      wait_actions: [],
      wait_timeout: 100_000,
      service_timeout: 0,
      tm_create: expect.stringMatching(TIME),
      tm_update: expect.stringMatching(TIME),
      tm_delete: '9999-01-01 00:00:00.000000',
    });
    expect((await curl('GET', '/queues')).body.result).toEqual([created.body]);
    expect((await api.get(`/queues/${id}`)).body).toMatchObject({ strategy: 'random', max_wait_s: 100 });

    const changed = await curl('PUT', `/queues/${id}`, { name: 'Help', wait_timeout: 0 });
    expect(changed.body).toMatchObject({ name: 'Help', wait_timeout: 0, routing_method: 'random' });
    const routed = await curl('PUT', `/queues/${id}/routing_method`, { routing_method: 'least_recent' });
    expect(routed.body).toMatchObject({ name: 'Help', routing_method: 'least_recent' });
    expect((await curl('PUT', `/queues/${id}/tag_ids`, { tag_ids: [id.toUpperCase()] })).status).toBe(200);
    expect((await curl('GET', `/queues/${id}`)).body).toEqual(routed.body);

    const gone = await curl('DELETE', `/queues/${id}`);
    expect(gone).toMatchObject({ status: 200, body: { id, tm_delete: expect.stringMatching(/^20/) } });
    expect((await curl('GET', `/queues/${id}`)).status).toBe(404);
    expect((await curl('PUT', `/queues/${id}`, { name: 'Help' })).status).toBe(404);
  });

  it.each([
    [{ ...support, name: '' }, ['name']],
    [{ ...support, routing_method: 'fastest' }, ['routing_method']],
    [{ ...support, wait_timeout: 1500 }, ['wait_timeout']],
    [{ ...support, service_timeout: 60_000 }, ['service_timeout']],
    [{ ...support, wait_flow_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01' }, ['wait_flow_id']],
    [{ ...support, wait_actions: [{ type: 'talk' }] }, ['wait_actions']],
    [{ ...support, tag_ids: ['01937a5e-2c10-7b3f-8000-1f0d6a5c0a01'] }, ['tag_ids/0']],
    [{ detail: 'No name' }, ['name']],
  ])('is told what there is not here: %j', async (body, fields) => {
    const before = await api.drafts();
    expect(refusedFields(await curl('POST', '/queues', body))).toEqual([400, ...fields]);
    expect(await api.drafts()).toBe(before);
  });

  it('cannot remove one that a flow leads to', async () => {
    const { body: queue } = await curl('POST', '/queues', support);
    const nodes = { q1: { type: 'queue', label: 'Support', config: { queue_id: queue.id } } };
    const document = { schema: 1, entry: 'q1', nodes, edges: {} };
    const flow = await api.post('/flows', { name: 'To support', document });
    const refused = await curl('DELETE', `/queues/${queue.id}`);
    expect(refused).toMatchObject({ status: 409, body: { error: { status: 'FAILED_PRECONDITION' } } });
    expect((await curl('GET', `/queues/${queue.id}`)).status).toBe(200);
    await api.delete(`/flows/${flow.body.id}`, String(flow.headers['etag']));
    expect((await curl('DELETE', `/queues/${queue.id}`)).status).toBe(200);
  });

  it('does not touch what the editor has begun to change', async () => {
    const { body: queue } = await curl('POST', '/queues', support);
    const draft = await api.get(`/queues/${queue.id}`);
    await api.put(`/queues/${queue.id}`, { ...draft.body, name: 'Drafted' }, String(draft.headers['etag']));
    expect((await curl('PUT', `/queues/${queue.id}`, { wait_timeout: 5000 })).status).toBe(409);
    expect((await curl('DELETE', `/queues/${queue.id}`)).status).toBe(409);
    expect((await api.get(`/queues/${queue.id}`)).body.name).toBe('Drafted');
    expect((await curl('GET', `/queues/${queue.id}`)).body.name).toBe('Support');
  });
});
