import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

/** Default settings: neither http nor the loopback is allowed, and still the sample's webhook arrives. */
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '100' });
});
afterAll(() => api.stop());

describe('the first minute', () => {
  it('needs one Apply and one call: the sample’s webhook is in the inbox', async () => {
    const inbox = (await api.get('/inboxes')).body.result[0];
    const streamed: unknown[] = [];
    const stop = api.running.parts.stream.listen((message) => {
      if (message.event === 'inbox_received') streamed.push(JSON.parse(message.data));
    });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    const call = await api.post('/simulator/calls', {
      from: { number: '+442079460555', name: 'Ada' },
      to: '+442079460000',
    });
    const [request] = await eventually(
      async () => (await api.get(`/inboxes/${inbox.id}/requests`)).body.result,
      (requests) => requests.length === 1,
    );
    stop();
    expect(JSON.parse(request.body)).toMatchObject({
      type: 'webhook_component_event',
      unique_call_id: call.body.id,
    });
    expect(request.headers).toContainEqual({ name: 'X-Called-Number', value: '+442079460000' });
    expect(streamed).toEqual([request]);
    expect((await api.get(`/inboxes/${inbox.id}`)).body.request_count).toBe(1);
  });

  it('outlives a start on another port: applied again, the sample still reaches the inbox', async () => {
    const before = (await api.get('/inboxes')).body.result[0];
    api = await api.restart({ HOOKSWITCH_SIMULATOR_SPEED: '100' });
    const inbox = (await api.get('/inboxes')).body.result[0];
    expect(new URL(inbox.url).port).not.toBe(new URL(before.url).port);
    await api.post('/users', { name: 'Grace', extension: '1002' });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    const call = await api.post('/simulator/calls', {
      from: { number: '+442079460556' },
      to: '+442079460000',
    });
    const [request] = await eventually(
      async () => (await api.get(`/inboxes/${inbox.id}/requests`)).body.result,
      (requests) => requests.length === 1,
    );
    expect(JSON.parse(request.body)).toMatchObject({ unique_call_id: call.body.id });
  });

  it('lets nothing else on this host through the network guard', async () => {
    const origin = new URL((await api.get('/inboxes')).body.result[0].url).origin;
    const sneaky = `${origin}/inbox/../health/live`;
    const webhook = await api.post('/webhooks', { name: 'Sneaky', url: sneaky, event_types: [] });
    const answer = await api.post(`/webhooks/${webhook.body.id}/test`, { event_type: 'call_created' });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/url']);
  });
});

describe('/inboxes', () => {
  it('creates, reads, clears and deletes', async () => {
    const created = await api.post('/inboxes', { name: 'Demo' });
    expect(created.status).toBe(201);
    const { id, url } = created.body;
    const posted = await fetch(url, { method: 'PUT', body: 'hello' });
    expect(posted.status).toBe(200);
    expect((await api.get(`/inboxes/${id}/requests`)).body.result).toMatchObject([
      { method: 'PUT', body: 'hello' },
    ]);
    expect((await api.delete(`/inboxes/${id}/requests`)).status).toBe(204);
    expect((await api.get(`/inboxes/${id}/requests`)).body).toEqual({ result: [], next_page_token: null });
    api = await api.restart({ HOOKSWITCH_SIMULATOR_SPEED: '100' });
    const again = (await api.get(`/inboxes/${id}`)).body;
    expect((await fetch(again.url, { method: 'POST', body: 'x' })).status).toBe(200);
    expect((await api.delete(`/inboxes/${id}`)).status).toBe(204);
    expect((await fetch(again.url, { method: 'POST', body: 'x' })).status).toBe(404);
    expect((await api.delete(`/inboxes/${id}`)).status).toBe(404);
  });

  it.each([
    [{ name: 7 }, '/name'],
    [{ name: 'x'.repeat(101) }, '/name'],
    [{ colour: 'red' }, '/colour'],
    [[], ''],
  ])('refuses %j', async (body, pointer) => {
    const answer = await api.post('/inboxes', body);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it.each(['/inboxes/nobody', '/inboxes/nobody/requests', '/inboxes/__proto__'])(
    'knows no %s',
    async (path) => {
      expect((await api.get(path)).status).toBe(404);
    },
  );

  it('is closed to strangers, but for the receiver itself', async () => {
    expect((await fetch(`${api.running.url}/api/v1/inboxes`)).status).toBe(401);
  });
});
