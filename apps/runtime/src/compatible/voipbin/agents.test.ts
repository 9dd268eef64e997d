import { ApiUnderTest, eventually } from '../../configuration/testing/api-under-test.js';
import { askVoipbin, refusedFields } from './testing/voipbin-client.js';

let api: ApiUnderTest;
let support: string;
let sales: string;
beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_COMPATIBLE_API: 'voipbin' });
  support = (await curl('POST', '/queues', { name: 'Support' })).body.id;
  sales = (await curl('POST', '/queues', { name: 'Sales' })).body.id;
});
afterAll(() => api.stop());

const curl = (method: string, path: string, data?: object) => askVoipbin(api, method, path, data);

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;
const extension = (target: string) => ({ type: 'extension', target });
/** VoIPBIN's tutorial, with an e-mail address as username. */
const test2 = (username: string) => ({
  username,
  password: 'test2',
  name: 'test tag',
  detail: 'test tag example',
  ring_method: 'ringall',
  permission: 0,
});

describe('a script that sets up VoIPBIN’s agents', () => {
  it('creates, changes and removes one, each live at once', async () => {
    const created = await curl('POST', '/agents', {
      ...test2('test2@example.com'),
      tag_ids: [support],
      addresses: [extension('1302')],
    });
    expect(created.status).toBe(200);
    const { id } = created.body;
    expect(created.body).toEqual({
      id: expect.any(String),
      username: 'test2@example.com',
      name: 'test tag',
      detail: '',
      ring_method: 'ringall',
      status: expect.any(String),
      permission: 0,
      tag_ids: [support],
      addresses: [{ type: 'extension', target: '1302', target_name: '', name: '', detail: '' }],
      tm_create: expect.stringMatching(TIME),
      tm_update: expect.any(String),
      tm_delete: '9999-01-01 00:00:00.000000',
    });
    expect((await curl('GET', '/agents')).body.result).toMatchObject([{ id, tag_ids: [support] }]);
    expect((await api.get(`/queues/${support}`)).body.members).toMatchObject([{ user_id: id }]);

    const renamed = await curl('PUT', `/agents/${id}`, {
      name: 'updated name',
      detail: 'updated detail',
      ring_method: 'ringall',
    });
    expect(renamed.body).toMatchObject({ name: 'updated name', tag_ids: [support] });
    const tagged = await curl('PUT', `/agents/${id}/tag_ids`, { tag_ids: [sales] });
    expect(tagged.body).toMatchObject({ name: 'updated name', tag_ids: [sales] });
    expect((await api.get(`/queues/${support}`)).body.members).toEqual([]);
    const moved = await curl('PUT', `/agents/${id}/addresses`, { addresses: [extension('1303')] });
    expect(moved.body.addresses).toMatchObject([extension('1303')]);
    expect((await curl('PUT', `/agents/${id}/permission`, { permission: 0 })).body).toMatchObject({ id });
    expect((await api.get('/configuration/changes')).text).not.toContain(id);

    const gone = await curl('DELETE', `/agents/${id}`);
    expect(gone).toMatchObject({ status: 200, body: { id, tm_delete: expect.stringMatching(/^20/) } });
    expect((await curl('GET', `/agents/${id}`)).status).toBe(404);
    expect((await api.get(`/queues/${sales}`)).body.members).toEqual([]);
  });

  it('creates several at once, all of whom serve the queue', async () => {
    const names = ['ann', 'ben', 'cat', 'dan', 'eve'];
    const made = await Promise.all(
      names.map((name) =>
        curl('POST', '/agents', { ...test2(`${name}@example.com`), name, tag_ids: [sales] }),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const ids = made.map(({ body }) => body.id as string);
    const { members } = (await api.get(`/queues/${sales}`)).body;
    expect(members.map(({ user_id }: { user_id: string }) => user_id).sort()).toEqual(ids.sort());
    await Promise.all(ids.map((id) => curl('DELETE', `/agents/${id}`)));
    expect((await api.get(`/queues/${sales}`)).body.members).toEqual([]);
  });

  it('has them take calls, pause and go', async () => {
    const { body } = await curl('POST', '/agents', {
      ...test2('status@example.com'),
      tag_ids: [support],
      addresses: [extension('1304')],
    });
    await api.put('/simulator/phones/1304', { behaviour: 'no_answer' });
    const turn = async (status: string) =>
      (await curl('PUT', `/agents/${body.id}/status`, { status })).body.status as string;
    expect(await turn('away')).toBe('away');
    expect(await turn('offline')).toBe('offline');
    expect(await turn('available')).toBe('available');
    const refused = await curl('PUT', `/agents/${body.id}/status`, { status: 'busy' });
    expect(refusedFields(refused)).toEqual([400, 'status']);
    await curl('DELETE', `/agents/${body.id}`);
  });

  it.each([
    [{ username: 'test2' }, ['username']],
    [{ permission: 64 }, ['permission']],
    [{ ring_method: 'linear' }, ['ring_method']],
    [{ tag_ids: ['d7450dda-21e0-4611-b09a-8d771c50a5e6'] }, ['tag_ids/0']],
    [{ addresses: [{ type: 'tel', target: '+15559876543' }] }, ['addresses/0']],
    [{ addresses: [extension('1305'), extension('1306')] }, ['addresses']],
    [{ name: '' }, ['name']],
  ])('is told what there is not here: %j', async (fields, refused) => {
    const before = await api.drafts();
    const answer = await curl('POST', '/agents', { ...test2('new@example.com'), ...fields });
    expect(refusedFields(answer)).toEqual([400, ...refused]);
    expect(await api.drafts()).toBe(before);
  });

  it('leaves no agent behind when one of the queues is being changed in the editor', async () => {
    const draft = await api.get(`/queues/${sales}`);
    await api.put(`/queues/${sales}`, { ...draft.body, name: 'Drafted' }, String(draft.headers['etag']));
    const before = await api.drafts();
    const refused = await curl('POST', '/agents', {
      ...test2('half@example.com'),
      tag_ids: [support, sales],
    });
    expect(refused.status).toBe(409);
    expect(await api.drafts()).toBe(before);
    await api.post('/configuration/discard', { objects: [{ type: 'queue', id: sales }] });
  });

  it('has no passwords', async () => {
    const { body } = await curl('POST', '/agents', test2('secret@example.com'));
    const refused = await curl('PUT', `/agents/${body.id}/password`, { password: 'new_secure_password' });
    expect(refusedFields(refused)).toEqual([400, 'password']);
    expect(api.files().includes('new_secure_password')).toBe(false);
    expect((await curl('GET', `/agents/${body.id}`)).body).toMatchObject({ tag_ids: [], addresses: [] });
  });
});

describe('a caller who waits', () => {
  it.each(['queuecall', 'call'])('can be taken out of the queue, by the id of the %s', async (by) => {
    const { body: agent } = await curl('POST', '/agents', {
      ...test2(`${by}@example.com`),
      tag_ids: [support],
      addresses: [extension(by === 'call' ? '1307' : '1308')],
    });
    await api.put(`/simulator/phones/${agent.addresses[0].target}`, { behaviour: 'no_answer' });
    const { body: flow } = await curl('POST', '/flows', {
      name: `To support by ${by}`,
      actions: [{ type: 'queue_join', option: { queue_id: support } }],
    });
    const number = by === 'call' ? '+442079460184' : '+442079460185';
    await api.post('/numbers', { number, name: 'Support', flow_id: flow.id });
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    const { body: call } = await api.post('/simulator/calls', {
      from: { number: '+442079460555' },
      to: number,
    });
    const [waiting] = await eventually(
      async () => (await curl('GET', '/queuecalls')).body.result as { id: string }[],
      (result) => result.length === 1,
    );
    const path = by === 'call' ? `reference_id/${call.id}` : waiting?.id;
    const kicked = await curl('POST', `/queuecalls/${path}/kick`);
    expect(kicked.body).toMatchObject({ id: waiting?.id, reference_id: call.id, status: 'abandoned' });
    await eventually(
      async () => (await curl('GET', '/queuecalls')).body.result as object[],
      (result) => result.length === 0,
    );
    expect((await curl('POST', `/queuecalls/${path}/kick`)).status).toBe(404);
    await curl('DELETE', `/agents/${agent.id}`);
  });
});
