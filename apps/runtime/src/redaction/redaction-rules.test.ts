import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

const NUMBER = '+442079460555';
const KEY = 'letmein4711';
/** What the rules hide: in an address, a header, bodies, and an answer's header and body. */
const HIDDEN = [KEY, 'Lovelace', NUMBER, 'ACME-4711', 'acct-99'];
const RULES = [
  { kind: 'query_parameter', name: 'API_key' },
  { kind: 'header', name: 'x-customer' },
  { kind: 'header', name: 'X-Account' },
  { kind: 'json_field', name: 'number' },
  { kind: 'json_field', name: 'user_number' },
  { kind: 'json_field', name: 'ticket.id' },
];

interface Received {
  readonly path: string;
  readonly customer: string | undefined;
  readonly body: string;
}

/** The customer's server: keeps what arrives, and answers with JSON. */
const received: Received[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    const customer = request.headers['x-customer'];
    received.push({ path: request.url ?? '', customer: customer?.toString(), body });
    response.setHeader('x-account', 'acct-99');
    response.end('{"ticket":{"id":"ACME-4711","state":"opened"}}');
  });
});

let api: ApiUnderTest;
let viewer: ApiUnderTest;
let webhookId: string;
let callId: string;

const version = async () => String((await api.get('/redaction_rules')).headers['etag']);
const put = async (rules: unknown, by = api) => by.put('/redaction_rules', { rules }, await version());
const list = async (query: string, by = api) => (await by.get(`/deliveries${query}`)).body.result;
const found = async (q: string, by = api): Promise<number> =>
  (await list(`?q=${encodeURIComponent(q)}`, by)).length;
const ofCall = async () => list(`?call_id=${callId}`);

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '100',
    HOOKSWITCH_PAYLOAD_RETENTION_DAYS: '7',
  });
  const flowId = (await api.get('/flows')).body.result[0].id;
  const flow = await api.get(`/flows/${flowId}`);
  Object.assign(flow.body.document.nodes.tell.config, {
    url: `${origin}/node?kind=call&api_key=${KEY}`,
    headers: [{ name: 'X-Customer', value: 'Lovelace', secret: false }],
  });
  await api.put(`/flows/${flowId}`, flow.body, flow.headers['etag'] as string);
  const webhook = { name: 'CRM', url: `${origin}/global?api_key=${KEY}`, event_types: ['call_hungup'] };
  webhookId = (await api.post('/webhooks', webhook)).body.id;
  expect((await api.post('/configuration/apply')).status).toBe(201);
  const { token } = (await api.post('/api_tokens', { name: 'Anna', role: 'viewer' })).body;
  viewer = ApiUnderTest.around(api.running, '', token);
  const call = { from: { number: NUMBER, name: 'Ada' }, to: '+442079460000' };
  callId = (await api.post('/simulator/calls', call)).body.id;
  await eventually(ofCall, (rows) => rows.length === 2 && rows.every(isDelivered));
});
afterAll(async () => {
  await api.stop();
  server.close();
});

/** Waits until it has arrived so often. */
const delivered = (id: string, times: number) =>
  eventually(
    async () => (await api.get(`/deliveries/${id}`)).body,
    (one) => isDelivered(one) && one.attempts.length === times,
  );
const isDelivered = ({ status }: { status: string }): boolean => status === 'delivered';

describe('before there is a rule', () => {
  it('everything is shown and found', async () => {
    expect((await api.get('/redaction_rules')).body).toEqual({ rules: [] });
    const text = JSON.stringify(await ofCall());
    for (const value of HIDDEN) {
      expect(text).toContain(value);
      expect([value, await found(value)]).not.toEqual([value, 0]);
    }
  });
});

describe('redaction rules', () => {
  beforeAll(async () => {
    const answer = await put(RULES);
    expect([answer.status, answer.body]).toEqual([200, { rules: RULES }]);
  });

  it('hide what was sent and answered, before and since, in lists and details', async () => {
    const rows = await ofCall();
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const one = await api.get(`/deliveries/${row.id}`);
      expect(one.body).toEqual(row);
      for (const value of HIDDEN) expect(one.text).not.toContain(value);
    }
    const node = rows.find(({ webhook_id }: { webhook_id: string | null }) => webhook_id === null);
    expect(JSON.parse(node.body)).toMatchObject({ user_name: 'Ada', user_number: '••••' });
    const [{ request, response }] = node.attempts;
    expect(request.url).toMatch(/\/node\?kind=call&api_key=••••$/);
    expect(request.headers['X-Customer'] ?? request.headers['x-customer']).toBe('••••');
    expect(response.headers['x-account']).toBe('••••');
    expect(response.body).toBe('{"ticket":{"id":"••••","state":"opened"}}');
  });

  it('do not change what receivers get, when it is sent again neither', async () => {
    const sent = received.find(({ path }) => path === `/global?api_key=${KEY}`)!;
    expect(JSON.parse(sent.body).data.from).toEqual({ number: NUMBER, name: 'Ada' });
    const node = received.find(({ path }) => path === `/node?kind=call&api_key=${KEY}`)!;
    expect([node.customer, JSON.parse(node.body).user_number]).toEqual(['Lovelace', NUMBER]);
    const [{ id }] = await list(`?webhook_id=${webhookId}`);
    received.length = 0;
    const resent = await api.post(`/deliveries/${id}/resend`);
    expect(resent.status).toBe(202);
    for (const value of HIDDEN) expect(resent.text).not.toContain(value);
    await delivered(id, 2);
    expect((await api.post('/deliveries/resend', { ids: [id] })).body.resent).toBe(1);
    await delivered(id, 3);
    expect(received).toEqual([sent, sent]);
  });

  it('keep what is hidden from being found by anybody, and nothing else', async () => {
    for (const by of [viewer, api])
      for (const value of [...HIDDEN, '460555', 'letmein'])
        expect([value, await found(value, by)]).toEqual([value, 0]);
    expect(await found('opened', viewer)).toBe(2);
    expect(await found(callId, viewer)).toBe(2);
  });

  it('hold for a call’s timeline and ladder', async () => {
    for (const path of ['timeline', 'ladder']) {
      const { status, text } = await viewer.get(`/calls/${callId}/${path}`);
      expect([path, status]).toEqual([path, 200]);
      for (const value of HIDDEN.filter((each) => each !== NUMBER)) expect(text).not.toContain(value);
    }
    expect((await api.get(`/calls/${callId}/timeline`)).text).toContain('api_key=••••');
  });

  it('hold for the stream', async () => {
    const end = new AbortController();
    const answer = await fetch(`${api.running.url}/api/v1/stream`, {
      headers: { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' },
      signal: end.signal,
    });
    const [{ id }] = await list(`?webhook_id=${webhookId}`);
    await api.post(`/deliveries/${id}/resend`);
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.includes('"state\\":\\"opened')) break;
    }
    end.abort();
    const updates = text.split('\n\n').filter((block) => block.includes('event: delivery_updated'));
    expect(updates.join('')).toContain('api_key=••••');
    for (const value of HIDDEN) expect(updates.join('')).not.toContain(value);
  });

  it('hold for tests of a webhook, and for past events that templates are tried with', async () => {
    const test = await api.post(`/webhooks/${webhookId}/test`, { event_type: 'call_hungup' });
    expect([test.status, JSON.parse(test.body.body).data.from.number]).toEqual([202, '••••']);
    const events = await api.get('/webhooks/template_preview/events?event_type=call_hungup');
    expect(events.body.result[0]).toMatchObject({ call_id: callId, from: '••••', to: '••••' });
    const preview = await api.post('/webhooks/template_preview', {
      template: '{"who": {{ data.from.name }}, "number": {{ data.from.number }}}',
      delivery_id: events.body.result[0].delivery_id,
    });
    expect(JSON.parse(preview.body.text)).toEqual({ who: 'Ada', number: '••••' });
  });

  it('hide times that a template’s dialect needs, too: then it says so', async () => {
    const { delivery_id } = (await api.get('/webhooks/template_preview/events?event_type=call_hungup')).body
      .result[0];
    const preview = (dialect: string) =>
      api.post('/webhooks/template_preview', { template: '{"a": "{{ type }}"}', delivery_id, dialect });
    await put([
      ...RULES,
      ...['started_at', 'ended_at', 'legs'].map((name) => ({ kind: 'json_field', name })),
    ]);
    for (const dialect of ['native', 'voipstudio', 'voipbin', 'voipappz', 'voiceovercloud', 'voipline'])
      expect([200, 409]).toContain((await preview(dialect)).status);
    await put([...RULES, { kind: 'json_field', name: 'timestamp' }]);
    expect((await preview('native')).status).toBe(409);
    await put(RULES);
  });

  it('can be tried on the newest delivery before they are saved, by who may save them', async () => {
    const preview = (rules: unknown, by = api) => by.post('/redaction_rules/preview', { rules });
    const [{ id }] = await list('?page_size=1');
    const shown = await preview([{ kind: 'json_field', name: 'name' }]);
    expect([shown.status, shown.body.delivery.id]).toEqual([200, id]);
    expect(JSON.parse(shown.body.delivery.body).data.from).toMatchObject({ name: '••••' });
    expect((await api.get('/redaction_rules')).body).toEqual({ rules: RULES });
    expect((await preview([], viewer)).status).toBe(403);
    expect((await preview([{ kind: 'header', name: '' }])).body.errors[0].pointer).toBe('/rules/0/name');
  });

  it('can be seen by viewers, and changed by admins alone', async () => {
    expect((await viewer.get('/redaction_rules')).body).toEqual({ rules: RULES });
    const refused = await put([], viewer);
    expect([refused.status, refused.body.permission]).toEqual([403, 'configuration:write']);
    expect((await api.get('/redaction_rules')).body).toEqual({ rules: RULES });
  });

  it('are replaced only by who has read what they replace', async () => {
    const old = await version();
    const mine = [...RULES, { kind: 'header', name: 'x-mine' }];
    const theirs = [...RULES, { kind: 'header', name: 'x-theirs' }];
    expect((await api.put('/redaction_rules', { rules: mine })).status).toBe(428);
    // At once: one of them has not seen what the other has saved.
    const answers = await Promise.all(
      [theirs, mine].map((rules) => api.put('/redaction_rules', { rules }, old)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const [saved, refused] = answers.toSorted((one, other) => one.status - other.status);
    expect(refused!.body.detail).toMatch(/changed meanwhile/);
    const now = await api.get('/redaction_rules');
    expect([now.body, now.headers['etag']]).toEqual([saved!.body, saved!.headers['etag']]);
    expect(refused!.headers['etag']).toBe(now.headers['etag']);
    expect((await put(RULES)).status).toBe(200);
    expect(await version()).toBe(old);
  });

  it('are in the audit log, with what was changed', async () => {
    const { result } = (await api.get('/audit_entries?action=replace_redaction_rules')).body;
    expect(result.at(-1)).toMatchObject({
      action: 'replace_redaction_rules',
      object: { type: 'redaction_rules' },
      changes: [{ pointer: '/rules', old: [], new: RULES }],
    });
  });

  it.each([
    [{}, '/rules'],
    [{ rules: [], note: 'x' }, '/note'],
    [{ rules: {} }, '/rules'],
    [{ rules: [{ kind: 'cookie', name: 'x' }] }, '/rules/0/kind'],
    [{ rules: [{ kind: 'header', name: 'x', mask: 'y' }] }, '/rules/0/mask'],
    [{ rules: [{ kind: 'header' }] }, '/rules/0/name'],
    [{ rules: [{ kind: 'header', name: '' }] }, '/rules/0/name'],
    [{ rules: [{ kind: 'header', name: 'X Key' }] }, '/rules/0/name'],
    [{ rules: [{ kind: 'header', name: 'x'.repeat(201) }] }, '/rules/0/name'],
    [{ rules: [{ kind: 'json_field', name: 'a..b' }] }, '/rules/0/name'],
    [{ rules: [{ kind: 'json_field', name: '.a' }] }, '/rules/0/name'],
    [{ rules: [{ kind: 'json_field', name: '*' }] }, '/rules/0/name'],
    [{ rules: [{ kind: 'json_field', name: ' a' }] }, '/rules/0/name'],
    [{ rules: [{ kind: 'query_parameter', name: '?key=' }] }, '/rules/0/name'],
    [{ rules: [RULES[0], RULES[3], { ...RULES[0], name: 'api_KEY' }] }, '/rules/2/name'],
    [{ rules: Array.from({ length: 101 }, (_, n) => ({ kind: 'header', name: `x-${n}` })) }, '/rules'],
  ])('are refused as %j', async (body, pointer) => {
    const answer = await api.put('/redaction_rules', body, await version());
    expect([answer.status, answer.body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([
      400,
      [pointer],
    ]);
  });

  it('show everything again when they are taken away, and are kept over a restart', async () => {
    await put([]);
    expect(JSON.stringify(await ofCall())).toContain(NUMBER);
    expect(await found(KEY, viewer)).toBeGreaterThan(0);
    await put(RULES);
    expect(await found(KEY, viewer)).toBe(0);
    api = await api.restart({ HOOKSWITCH_PAYLOAD_RETENTION_DAYS: '7' });
    expect((await api.get('/redaction_rules')).body).toEqual({ rules: RULES });
    expect(JSON.stringify(await ofCall())).not.toContain(NUMBER);
    expect([await found(KEY), await found('opened')]).toEqual([0, 3]);
  });
});
