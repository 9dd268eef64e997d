import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

type Answering = (request: IncomingMessage, response: ServerResponse, body: string) => void;

interface Step {
  readonly action_id: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly variables_changed: Readonly<Record<string, string>>;
  readonly delivery_id: string | null;
}

const ALLOWED = { HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' };
const NUMBER = '+442079460120';
const SECRET = 'canary-key-of-the-crm';

/** A CRM that answers as it is told, and keeps what it was asked. */
class Crm {
  readonly asked: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  answering: Answering = (_request, response) => json(response, 200, { customer: { tier: 'gold' } });
  readonly #server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      this.asked.push({ method, url, headers, body });
      this.answering(request, response, body);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

let api: ApiUnderTest;
let crm: Crm;
let flowId: string;

const document = (config: object) => ({
  schema: 1,
  entry: 'hello',
  default_exit: 'bye',
  nodes: {
    hello: { type: 'answer', label: 'Answer', config: {} },
    ask: { type: 'fetch', label: 'Who calls?', config },
    bye: { type: 'hangup', label: 'Bye', config: {} },
  },
  edges: { 'hello:next': 'ask', 'ask:ok': 'bye' },
});

const lookup = () => ({
  method: 'GET',
  url: `${crm.url}/customers?phone=\${caller.number}`,
  headers: [
    { name: 'X-Key', value: SECRET, secret: true },
    { name: 'X-Name', value: '${caller.name}', secret: false },
  ],
  variables: [
    { name: 'tier', path: 'customer.tier', fallback: 'unknown' },
    { name: 'order', path: 'orders[0].id', fallback: 'none' },
  ],
  timeout_ms: 1000,
  tries: 2,
});

/** Draws the Fetch object so, and applies. */
async function draw(config: object): Promise<void> {
  const { headers } = await api.get(`/flows/${flowId}`);
  const flow = { name: 'Lookup', document: document(config) };
  const put = await api.put(`/flows/${flowId}`, flow, headers['etag'] as string);
  expect(put.status).toBe(200);
  const applied = await api.post('/configuration/apply', {});
  if (applied.status !== 201) throw new Error(applied.text);
}

async function place(): Promise<{ id: string; activeflow_id: string }> {
  const from = { number: '+442079460123', name: 'Łukasz' };
  return (await api.post('/simulator/calls', { from, to: NUMBER })).body as {
    id: string;
    activeflow_id: string;
  };
}

/** Places a call and waits for the step that the Fetch object has left. */
async function call(): Promise<{ id: string; step: Step }> {
  const { id, activeflow_id } = await place();
  const steps = await eventually(
    async () => (await api.get(`/activeflows/${activeflow_id}/steps`)).body.result as Step[],
    (result) => result.some(({ action_id }) => action_id === 'ask'),
  );
  return { id, step: steps.find(({ action_id }) => action_id === 'ask')! };
}

interface Line {
  readonly signal?: { readonly kind: string; readonly text: string };
  readonly attempt?: Readonly<Record<string, unknown>>;
}
const timelineOf = async (id: string): Promise<Line[]> =>
  (await api.get(`/calls/${id}/timeline`)).body.result as Line[];

beforeAll(async () => {
  crm = await new Crm().start();
  api = await ApiUnderTest.start(ALLOWED);
  flowId = (await api.post('/flows', { name: 'Lookup', document: document(lookup()) })).body.id as string;
  await api.post('/numbers', { number: NUMBER, flow_id: flowId });
});

beforeEach(() => {
  crm.asked.length = 0;
  crm.answering = (_request, response) => json(response, 200, { customer: { tier: 'gold' } });
});

afterAll(async () => {
  await api.stop();
  crm.stop();
});

describe('a call that asks another system', () => {
  beforeAll(() => draw(lookup()));

  it('goes by the answer, and has it in its variables', async () => {
    const { step } = await call();
    expect(crm.asked).toHaveLength(1);
    expect(crm.asked[0]).toMatchObject({ method: 'GET', url: '/customers?phone=%2B442079460123', body: '' });
    expect(crm.asked[0]?.headers).toMatchObject({ 'x-key': SECRET, 'x-name': '%C5%81ukasz' });
    expect(step).toMatchObject({
      outcome: 'ok',
      variables_changed: {
        'vars.tier': 'gold',
        'vars.order': 'none',
        'fetch.ask.status': '200',
        'fetch.ask.body.customer.tier': 'gold',
      },
    });
  });

  it('shows on its timeline what was asked and answered, without the secret', async () => {
    crm.answering = (request, response) =>
      json(response, 200, { key: request.headers['x-key'], rest: 'x'.repeat(5000) });
    const { id, step } = await call();
    const line = await eventually(
      async () => (await timelineOf(id)).find(({ attempt }) => attempt !== undefined)?.attempt,
      (attempt) => attempt !== undefined,
    );
    expect(line).toMatchObject({
      event_type: 'fetch',
      delivery_id: step.delivery_id,
      node_id: 'ask',
      method: 'GET',
      url: `${crm.url}/customers?phone=%2B442079460123`,
      http_status: 200,
      number: 1,
    });
    const { body, text } = await api.get(`/deliveries/${step.delivery_id}`);
    const [attempt] = body.attempts;
    expect(attempt.request.headers['X-Key']).toBe('••••');
    expect(attempt.response.body).toMatch(/^\{"key":"••••","rest":"x+…$/);
    expect(attempt.response.body).toHaveLength(1025);
    expect(text + JSON.stringify(step)).not.toContain(SECRET);
    const listed = await api.get(`/deliveries?event_type=fetch&call_id=${id}`);
    expect(listed.body.result.map((delivery: { id: string }) => delivery.id)).toEqual([step.delivery_id]);
    expect((await api.post(`/deliveries/${step.delivery_id}/resend`)).status).toBe(409);
  });

  it.each<[string, Answering, Partial<Step>]>([
    ['client_error', (_, response) => json(response, 404, { customer: { tier: 'none' } }), { reason: 'The server answered 404.' }],
    ['server_error', (_, response) => json(response, 500, {}), { reason: 'The server answered 500.' }],
    ['timeout', () => undefined, { reason: 'There was no complete answer within 1000 ms: the server took the request and said nothing.' }],
    ['unavailable', (request) => void request.socket.destroy(), {}],
    ['bad_response', (_, response) => void response.writeHead(200).end('<html>'), { reason: 'The answer is no JSON.' }],
    ['bad_response', (_, response) => json(response, 200, 'x'.repeat(70_000)), { reason: 'The answer is longer than 65536 bytes.' }],
    ['bad_response', (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end(), {}],
  ])('leaves by %s', async (outcome, answering, expected) => {
    crm.answering = answering;
    const { step } = await call();
    expect(step).toMatchObject({ outcome, ...expected });
    const tier = outcome === 'client_error' ? 'none' : 'unknown';
    expect(step.variables_changed).toMatchObject({ 'vars.tier': tier, 'vars.order': 'none' });
    expect(crm.asked.map(({ url }) => url)).not.toContain('/elsewhere');
  }); // prettier-ignore

  it('asks again within its time, and shows each try', async () => {
    let asked = 0;
    crm.answering = (_request, response) =>
      (asked += 1) === 1 ? json(response, 503, {}) : json(response, 200, { customer: { tier: 'silver' } });
    const { id, step } = await call();
    expect(step).toMatchObject({ outcome: 'ok', variables_changed: { 'vars.tier': 'silver' } });
    const attempts = await eventually(
      async () => (await timelineOf(id)).flatMap(({ attempt }) => (attempt ? [attempt['http_status']] : [])),
      ({ length }) => length === 2,
    );
    expect(attempts).toEqual([503, 200]);
  });

  it('sends a POST once, whatever comes of it, with its variables escaped', async () => {
    await draw({
      ...lookup(),
      method: 'POST',
      body: '{"name": "${caller.name}", "quote": "${vars.none|a \\"quoted\\" word}"}',
      content_type: 'application/vnd.api+json',
    });
    crm.answering = (_request, response) => json(response, 503, {});
    const { step } = await call();
    expect(step.outcome).toBe('server_error');
    expect(crm.asked).toHaveLength(1);
    expect(crm.asked[0]?.headers).toMatchObject({
      'content-type': 'application/vnd.api+json',
      'idempotency-key': step.delivery_id,
    });
    expect(JSON.parse(crm.asked[0]!.body)).toMatchObject({ name: 'Łukasz' });
  });

  it('hears music until the answer is there', async () => {
    await draw({ ...lookup(), while_waiting: 'music' });
    const { id } = await call();
    const sounds = (await timelineOf(id)).flatMap(({ signal }) =>
      signal?.kind === 'command_background' ? [signal.text] : [],
    );
    expect(sounds).toEqual(['Music while waiting: The caller.']);
  });
});

describe('a Fetch object as it is drawn', () => {
  it.each([
    [{ url: 'https://${caller.name}/x' }, '/nodes/ask/config/url', 'refused_url'],
    [{ url: 'https://169.254.169.254/latest' }, '/nodes/ask/config/url', 'refused_url'],
    [{ headers: [{ name: 'Host', value: 'x' }] }, '/nodes/ask/config/headers/0/name', 'refused_header'],
    [{ variables: [{ name: 'tier', path: 'a..b' }] }, '/nodes/ask/config/variables/0/path', 'invalid_field'],
    [{ method: 'POST', body: '{"a": ' }, '/nodes/ask/config/body', 'invalid_field'],
  ])('is refused at Apply with %j', async (change, pointer, code) => {
    await expect(draw({ ...lookup(), ...change })).rejects.toThrow();
    const { problems } = (await api.post('/configuration/apply', {})).body;
    expect(problems).toEqual([expect.objectContaining({ code, pointer, node_id: 'ask' })]);
  });

  it('keeps its secret where nobody reads it', async () => {
    const { text } = await api.get(`/flows/${flowId}`);
    expect(text).toContain('"value":{"secret":true,"hint":"…-crm"}');
    expect(text).not.toContain(SECRET);
    expect(api.files().includes(SECRET)).toBe(false);
  });
});

describe('trying a Fetch object', () => {
  const attempt = (config: object, more: object = {}) =>
    api.post('/fetch/try', {
      config,
      variables: { 'caller.number': '+4479', 'caller.name': 'Ada' },
      ...more,
    });

  it('asks as it stands, and tells what would become of each variable', async () => {
    const { status, body } = await attempt(lookup());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      outcome: 'ok',
      reason: 'The server answered 200.',
      http_status: 200,
      request: { method: 'GET', url: `${crm.url}/customers?phone=%2B4479`, body: '' },
      response: { body: '{"customer":{"tier":"gold"}}' },
      variables: [
        { name: 'tier', value: 'gold', found: true },
        { name: 'order', value: 'none', found: false },
      ],
    });
    expect(crm.asked[0]?.headers).toMatchObject({ 'x-key': SECRET, 'x-name': 'Ada' });
  });

  it('sends a secret that is saved, and shows it nowhere', async () => {
    await draw(lookup());
    const { body: flow } = await api.get(`/flows/${flowId}`);
    crm.answering = (request, response) =>
      json(response, 200, { customer: { tier: request.headers['x-key'] } });
    const config = flow.document.nodes.ask.config as object;
    const { status, text, body } = await attempt(config, { flow_id: flowId, node_id: 'ask' });
    if (status !== 200) throw new Error(text);
    expect(crm.asked[0]?.headers['x-key']).toBe(SECRET);
    expect(body.variables[0]).toEqual({ name: 'tier', value: '••••', found: true });
    expect(text).not.toContain(SECRET);
    const elsewhere = await attempt(config, { flow_id: flowId, node_id: 'hello' });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.body.errors[0].pointer).toBe('/config/headers/0/value');
  });

  it.each([
    [{ url: '' }, '/config/url'],
    [{ url: 'https://10.0.0.1/' }, '/config/url'],
    [{ url: 'https://${vars.host}/' }, '/config/url'],
    [{ headers: [{ name: 'Webhook-Id', value: 'x' }] }, '/config/headers/0/name'],
    [{ headers: [{ name: 'X', value: { $secret: 'other', version: 1, hint: '…' }, secret: true }] }, '/config/headers/0/value/$secret'],
    [{ variables: [{ name: 'tier', path: '[' }] }, '/config/variables/0/path'],
    [{ nonsense: 1 }, '/config/nonsense'],
  ])('refuses %j and says where', async (change, pointer) => {
    const { status, body } = await attempt({ ...lookup(), ...change });
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
    expect(crm.asked).toEqual([]);
  }); // prettier-ignore

  it('refuses a body of another shape, and whoever has not signed in', async () => {
    expect((await api.post('/fetch/try', { config: [] })).status).toBe(400);
    expect((await api.post('/fetch/try', { config: {}, more: 1 })).body.errors[0].pointer).toBe('/more');
    const stranger = await fetch(`${api.running.url}/api/v1/fetch/try`, { method: 'POST' });
    expect(stranger.status).toBe(401);
  });

  it('tells what went wrong', async () => {
    crm.answering = (request) => void request.socket.destroy();
    expect((await attempt(lookup())).body).toMatchObject({
      outcome: 'unavailable',
      http_status: null,
      response: null,
      variables: [{ value: 'unknown', found: false }, { value: 'none' }],
    });
  });
});

describe('networks that are not allowed', () => {
  it('are asked neither by calls nor by who tries', async () => {
    const strict = await ApiUnderTest.start({ HOOKSWITCH_ALLOW_HTTP: '1' });
    try {
      const flow = await strict.post('/flows', { name: 'F', document: document(lookup()) });
      await strict.post('/numbers', { number: NUMBER, flow_id: flow.body.id });
      const applied = await strict.post('/configuration/apply', {});
      expect(applied.text).toContain('refused_url');
      const tried = await strict.post('/fetch/try', { config: lookup() });
      expect(tried.body.errors[0].pointer).toBe('/config/url');
      // A name that leads to this machine passes Apply, and the guard finds out when it connects.
      const named = { ...lookup(), url: crm.url.replace('127.0.0.1', 'localhost.localdomain') };
      const hidden = await strict.post('/fetch/try', { config: named });
      expect([hidden.status, hidden.body.outcome ?? '']).not.toEqual([200, 'ok']);
      expect(crm.asked).toEqual([]);
    } finally {
      await strict.stop();
    }
  });
});
