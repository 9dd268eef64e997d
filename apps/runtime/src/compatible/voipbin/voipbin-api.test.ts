import { request } from 'undici';
import { ApiUnderTest, eventually } from '../../configuration/testing/api-under-test.js';
import { Receiver } from '../../configuration/testing/receiver.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

let api: ApiUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({
    HOOKSWITCH_COMPATIBLE_API: 'voipbin',
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
  });
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

interface Answer {
  readonly status: number;
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** As the tutorial's `curl` asks: the token in the query. */
async function curl(
  method: string,
  path: string,
  data?: object,
  token: string | null = TOKEN,
): Promise<Answer> {
  const query = token === null ? '' : `${path.includes('?') ? '&' : '?'}token=${token}`;
  const answer = await request(`${api.running.url}/v1.0${path}${query}`, {
    method: method as 'GET',
    headers: data === undefined ? {} : { 'content-type': 'application/json' },
    ...(data !== undefined && { body: JSON.stringify(data) }),
  });
  return { status: answer.statusCode, body: await answer.body.json() };
}

const production = () => ({
  name: 'Production Webhook',
  detail: 'Main webhook for production events',
  uri: receiver.url('/voipbin/webhook'),
  method: 'POST',
  event_types: ['call.status', 'message.received', 'recording.completed'],
});

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;

describe('the requests of VoIPBIN’s tutorial', () => {
  it('create, list, change and delete a webhook, each live at once', async () => {
    const created = await curl('POST', '/webhooks', production());
    expect(created.status).toBe(200);
    expect(Object.keys(created.body)).toEqual([
      'id',
      'customer_id',
      'name',
      'detail',
      'uri',
      'method',
      'event_types',
      'status',
      'tm_create',
      'tm_update',
      'tm_delete',
    ]);
    expect(created.body).toMatchObject({
      ...production(),
      status: 'active',
      tm_create: expect.stringMatching(TIME),
      tm_update: expect.stringMatching(TIME),
      tm_delete: '9999-01-01 00:00:00.000000',
    });
    const { id } = created.body;
    expect((await curl('GET', '/webhooks')).body).toEqual({ result: [created.body] });

    const event_types = ['call.status', 'call.completed', 'message.received', 'transcribe.completed'];
    const changed = await curl('PUT', `/webhooks/${id}`, {
      name: 'Production Webhook - Updated',
      event_types,
    });
    expect(changed.body).toMatchObject({
      ...production(),
      name: 'Production Webhook - Updated',
      event_types,
    });
    expect((await curl('GET', `/webhooks/${id}`)).body).toEqual(changed.body);

    const live = await api.get('/configuration/changes');
    expect(live.body.changes.filter(({ object }: any) => object.id === id)).toEqual([]); // eslint-disable-line @typescript-eslint/no-explicit-any

    const gone = await curl('DELETE', `/webhooks/${id}`);
    expect(gone).toMatchObject({ status: 200, body: { id, tm_delete: expect.stringMatching(/^20/) } });
    expect((await curl('GET', '/webhooks')).body).toEqual({ result: [] });
    expect((await curl('GET', `/webhooks/${id}`)).status).toBe(404);
  });

  it('leave the drafts of others alone', async () => {
    const draft = await api.post('/users', { name: 'Drafted', extension: '1909' });
    const before = (await api.get('/configuration/changes')).body.changes;
    const { body } = await curl('POST', '/webhooks', production());
    const after = (await api.get('/configuration/changes')).body.changes;
    expect(after).toEqual(before);
    expect(after.some(({ object }: any) => object.id === draft.body.id)).toBe(true); // eslint-disable-line @typescript-eslint/no-explicit-any
    const [release] = (await api.get('/releases')).body.result;
    expect(release).toMatchObject({ live: true, note: 'By the VoIPBIN-compatible API' });
    await curl('DELETE', `/webhooks/${body.id}`);
  });

  it('do not make live what the editor has drafted of the same webhook', async () => {
    const { body } = await curl('POST', '/webhooks', production());
    const draft = await api.get(`/webhooks/${body.id}`);
    await api.put(`/webhooks/${body.id}`, { ...draft.body, name: 'Drafted' }, String(draft.headers['etag']));
    const refused = await curl('PUT', `/webhooks/${body.id}`, { detail: 'Other' });
    expect(refused).toMatchObject({ status: 409, body: { error: { status: 'FAILED_PRECONDITION' } } });
    expect((await curl('GET', `/webhooks/${body.id}`)).body.name).toBe('Production Webhook');
    await api.post('/configuration/discard', { objects: [{ type: 'webhook', id: body.id }] });
    expect((await curl('DELETE', `/webhooks/${body.id}`)).status).toBe(200);
  });
});

describe('a list of webhooks', () => {
  it('comes in pages, the newest first, with a token where there is more', async () => {
    const ids: string[] = [];
    for (const name of ['First', 'Second', 'Third'])
      ids.unshift((await curl('POST', '/webhooks', { ...production(), name })).body.id);
    const { body: page } = await curl('GET', '/webhooks?page_size=2');
    expect(page.result.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    const rest = await curl('GET', `/webhooks?page_size=2&page_token=${page.next_page_token}`);
    expect(Object.keys(rest.body)).toEqual(['result']);
    expect(rest.body.result.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2));
    expect(Object.keys((await curl('GET', '/webhooks?page_size=3')).body)).toEqual(['result']);
    expect((await curl('GET', '/webhooks?page_token=made-up')).status).toBe(400);
    for (const id of ids) await curl('DELETE', `/webhooks/${id}`);
  });
});

describe('what VoIPBIN’s API would refuse', () => {
  it('is refused in its words, and leaves nothing behind', async () => {
    const before = await api.drafts();
    const refused = await curl('POST', '/webhooks', { ...production(), uri: 'ftp://files.example/' });
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { status: 'INVALID_ARGUMENT', request_id: expect.any(String) } },
    });
    expect(refused.body.error.details[0].field).toBe('uri');
    expect(await api.drafts()).toBe(before);
    expect((await curl('POST', '/webhooks', { name: 'No address' })).body.error.details[0].field).toBe('uri');
  });

  it.each([
    ['nobody', null, 'AUTHENTICATION_REQUIRED'],
    ['somebody unknown', 'another-token-of-32-characters-or-more!', 'INVALID_CREDENTIALS'],
  ])('is what %s asks', async (_who, token, reason) => {
    const answer = await curl('GET', '/webhooks', undefined, token);
    expect(answer).toMatchObject({ status: 401, body: { error: { status: 'UNAUTHENTICATED', reason } } });
  });

  it.each([
    ['an address that is none', 'GET', '/customer', undefined, 404, 'ROUTE_NOT_FOUND'],
    ['a method that an address does not take', 'PATCH', '/webhooks', undefined, 404, 'ROUTE_NOT_FOUND'],
    ['a query that writes', 'POST', '/webhooks?dry_run=1', { name: 'A' }, 400, 'INVALID_ARGUMENT'],
    ['a list by a name that it does not know', 'GET', '/webhooks?name=A', undefined, 400, 'INVALID_ARGUMENT'],
  ] as const)('is %s', async (_what, method, path, data, status, reason) => {
    const answer = await curl(method, path, data);
    expect([answer.status, Object.keys(answer.body), answer.body.error.reason]).toEqual([
      status,
      ['error'],
      reason,
    ]);
  });

  it('is a body that is no JSON', async () => {
    const answer = await request(`${api.running.url}/v1.0/webhooks?token=${TOKEN}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name": ',
    });
    expect([answer.statusCode, await answer.body.json()]).toMatchObject([
      400,
      { error: { status: 'INVALID_ARGUMENT', reason: 'INVALID_JSON_BODY' } },
    ]);
  });

  it('is a field that a webhook does not have, by the name that was sent', async () => {
    const { body } = await curl('POST', '/webhooks', { ...production(), url: receiver.url() });
    expect(body.error).toMatchObject({
      message: 'The request body has one fault: see "details".',
      details: [{ field: 'url', message: 'This property is not known here. Remove it.' }],
    });
  });

  it.each(['/calls/01937a5e-2c10-7b3f-8000-1f0d6a5c0a01', '/activeflows/nonsense', '/webhooks/nonsense'])(
    'is %s, which is not there',
    async (path) => {
      const { status, body } = await curl('GET', path);
      expect([status, body.error.status]).toEqual([404, 'NOT_FOUND']);
    },
  );
});

describe('calls', () => {
  it('can be looked up while they are told of, in the same shape', async () => {
    const flow = await api.post('/flows', {
      name: 'Greeting',
      document: {
        schema: 1,
        entry: 'n1',
        nodes: {
          n1: { type: 'answer', label: 'Answer', config: {} },
          n2: { type: 'wait', label: 'Wait', config: { duration_ms: 60_000 } },
        },
        edges: { 'n1:next': 'n2' },
      },
    });
    await api.post('/numbers', { number: '+442079460177', name: 'Main', flow_id: flow.body.id });
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    const webhook = await curl('POST', '/webhooks', {
      ...production(),
      event_types: ['call_answered', 'activeflow_updated'],
    });
    const placed = await api.post('/simulator/calls', {
      from: { number: '+442079460555' },
      to: '+442079460177',
    });
    const { id, activeflow_id } = placed.body;
    const told = await receiver.waitFor(({ body }) => body.includes('call_answered'));
    const answered = JSON.parse(told.body).data;
    await receiver.waitFor(({ body }) => body.includes('"type":"sleep"'));

    const { body: call } = await curl('GET', `/calls/${id}`);
    expect(Object.keys(call)).toEqual(Object.keys(answered));
    expect(call).toMatchObject({
      id,
      status: 'progressing',
      action: { type: 'sleep', option: { duration: 60_000 } },
    });
    expect((await curl('GET', '/calls?page_size=1')).body.result).toEqual([call]);

    const { body: activeflow } = await curl('GET', `/activeflows/${activeflow_id}`);
    expect(activeflow).toMatchObject({ reference_id: id, current_action: { id: call.action.id } });
    expect((await curl('GET', '/activeflows')).body).toEqual({ result: [activeflow], next_page_token: '' });
    expect((await curl('POST', `/activeflows/${activeflow_id}/stop`)).status).toBe(200);
    expect((await curl('POST', `/activeflows/${activeflow_id}/stop`)).status).toBe(200);
    expect((await curl('GET', '/recordings')).body).toEqual({ result: [], next_page_token: '' });
    await curl('DELETE', `/webhooks/${webhook.body.id}`);
  });
});

describe('what is set up', () => {
  it('can be read, as it is live', async () => {
    const user = await api.post('/users', { name: 'Alan', extension: '1202', email: 'alan@example.com' });
    const members = [{ user_id: user.body.id }];
    const queue = await api.post('/queues', { name: 'Support', members, max_wait_s: 100 });
    const document = {
      schema: 1,
      entry: 'q1',
      nodes: { q1: { type: 'queue', label: 'Support', config: { queue_id: queue.body.id } } },
      edges: {},
    };
    const flow = await api.post('/flows', { name: 'To support', document });
    const number = '+442079460178';
    await api.post('/numbers', { number, name: 'Support', flow_id: flow.body.id });
    expect((await curl('GET', '/queues')).body.result).toEqual([]);
    expect((await api.post('/configuration/apply', {})).status).toBe(201);

    const { body: queues } = await curl('GET', '/queues');
    expect(queues.result).toMatchObject([{ id: queue.body.id, name: 'Support', wait_timeout: 100_000 }]);
    expect((await curl('GET', `/queues/${queue.body.id}`)).body).toEqual(queues.result[0]);
    const { body: agents } = await curl('GET', '/agents');
    expect(agents.result).toMatchObject([
      { id: user.body.id, username: 'alan@example.com', tag_ids: queues.result[0].tag_ids },
    ]);
    expect((await curl('GET', `/agents/${user.body.id}`)).body).toEqual(agents.result[0]);
    expect((await curl('GET', `/flows/${flow.body.id}`)).body).toMatchObject({
      name: 'To support',
      actions: [{ type: 'queue_join', option: { queue_id: queue.body.id } }],
    });
    expect((await curl('GET', '/flows?page_size=1')).body).toMatchObject({
      result: [{ type: 'flow' }],
      next_page_token: expect.stringMatching(/./),
    });

    await api.put('/simulator/phones/1202', { behaviour: 'no_answer' });
    const { body: call } = await api.post('/simulator/calls', {
      from: { number: '+442079460555' },
      to: number,
    });
    const waiting = await eventually(
      async () => (await curl('GET', '/queuecalls')).body.result as { id: string }[],
      (result) => result.length === 1,
    );
    expect(waiting).toMatchObject([{ reference_type: 'call', reference_id: call.id }]);
    expect((await curl('GET', `/queuecalls/${waiting[0]?.id}`)).body.id).toBe(waiting[0]?.id);
    await api.post(`/simulator/calls/${call.id}/hangup`);
  });
});
