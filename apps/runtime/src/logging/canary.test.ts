import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectTypes } from '@hookswitch/flow-model';
import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { createApp } from '../create-app.js';
import { readSettings } from '../settings/settings.js';
import { createLog } from './logger.js';

/** What must never be seen again once it is entered; each with where it was entered. */
const secrets = new Map<string, string>();
function plant(where: string, value: string): string {
  secrets.set(where, value);
  return value;
}
const signing = (seed: string) => `whsec_${Buffer.from(seed.padEnd(32, '#')).toString('base64')}`;

const NUMBER = '+442079460111';
const BOOTSTRAP = plant('HOOKSWITCH_API_TOKEN', 'canary-bootstrap-token-of-more-than-32-characters');
const PASSWORD = plant('HOOKSWITCH_ADMIN_PASSWORD', 'canary-admin-password');

/** Everything that anybody can see, by where it was seen. */
const seen: [where: string, text: string][] = [];
let api: ApiUnderTest;
let echo: Server;
const lines: string[] = [];

const look = async (path: string, method = 'GET', body?: unknown) => {
  const answer = await api.send(method, path, body);
  seen.push([`${method} ${path} (${answer.status})`, `${answer.text}\n${JSON.stringify(answer.headers)}`]);
  return answer;
};
const listOf = async (path: string): Promise<{ id: string; webhook_id: string }[]> =>
  (await look(path)).body.result;

/** A customer's server that sends back all that it gets, and answers with the status that its path names. */
async function startEcho(): Promise<string> {
  echo = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk) => (body += String(chunk)));
    incoming.on('end', () => {
      response.statusCode = Number(/\d{3}/.exec(incoming.url ?? '')?.[0] ?? 200);
      response.setHeader(
        'x-echo',
        String(incoming.headers['x-pbx-token'] ?? incoming.headers['x-key'] ?? ''),
      );
      response.end(JSON.stringify({ headers: incoming.headers, body }));
    });
  });
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(echo.address() as AddressInfo).port}`;
}

function webhookNode(name: string, url: string) {
  return {
    type: 'webhook',
    label: name,
    config: {
      name,
      url,
      secret_token: plant(`secret token of ${name}`, `canary-token-${name}"quoted`),
      signing_secret: plant(`signing secret of ${name}`, signing(`canary-sign-${name}`)),
      headers: [
        { name: 'X-Key', value: plant(`header of ${name}`, `canary-header-${name}`), secret: true },
        { name: 'X-Open', value: 'not a secret', secret: false },
      ],
    },
  };
}

/** Reads back the header that its server echoes. */
function fetchNode(url: string) {
  return {
    type: 'fetch',
    label: 'Ask',
    config: {
      method: 'POST',
      url,
      body: '{"a": "b"}',
      headers: [{ name: 'X-Key', value: plant('header of a fetch', 'canary-fetch-header'), secret: true }],
      variables: [{ name: 'key', path: 'headers.x-key' }],
    },
  };
}

async function configure(server: string): Promise<void> {
  const closed = 'http://127.0.0.1:1/closed';
  const targets = {
    good: `${server}/200`,
    broken: `${server}/500`,
    refused: `${server}/404`,
    away: closed,
    tls: server.replace('http:', 'https:'),
  };
  const nodes: Record<string, object> = {
    answer: { type: 'answer', label: 'Answer', config: {} },
    record: { type: 'record', label: 'Record', config: {} },
  };
  const edges: Record<string, string> = { 'answer:next': 'record' };
  let last = 'record';
  for (const [name, url] of Object.entries(targets)) {
    nodes[name] = webhookNode(name, url);
    edges[`${last}:next`] = name;
    last = name;
  }
  nodes['ask'] = fetchNode(`${server}/200/ask`);
  edges[`${last}:next`] = 'ask';
  last = 'ask';
  nodes['bye'] = { type: 'hangup', label: 'Bye', config: {} };
  edges[`${last}:ok`] = 'bye';
  const document = { schema: 1, entry: 'answer', nodes, edges };
  await look('/environments', 'POST', { name: 'Shop' });
  await look('/prompts', 'POST', { name: 'Welcome' });
  const flow = await look('/flows', 'POST', { name: 'Main', document });
  await look('/numbers', 'POST', { number: NUMBER, flow_id: flow.body.id });
  await look('/users', 'POST', {
    name: 'Di',
    extension: '1009',
    sip_password: plant('SIP password', 'canary-sip-password'),
    devices: [
      {
        name: 'Mobile',
        sip_name: 'di-mobile',
        sip_password: plant('device password', 'canary-device-password'),
      },
    ],
  });
  const webhook = await look('/webhooks', 'POST', {
    name: 'All events',
    url: `${server}/200/global`,
    event_types: ['*'],
    secret: plant('signing secret of a webhook', signing('canary-global')),
    headers: [{ name: 'X-Key', value: plant('header of a webhook', 'canary-global-header'), secret: true }],
  });
  expect((await look('/configuration/changes')).status).toBe(200);
  expect((await look('/configuration/apply', 'POST', { note: 'First' })).status).toBe(201);

  // What is shown once is looked at by nobody else.
  const rotated = await api.post(`/webhooks/${webhook.body.id}/rotate_secret`);
  plant('rotated secret', rotated.body.secret);
  const token = await api.post('/api_tokens', { name: 'Integration' });
  plant('API token', token.body.token);
  // Entered and not applied.
  await api.put(
    `/webhooks/${webhook.body.id}`,
    { ...stripped(webhook.body), secret: plant('drafted secret', signing('canary-drafted')) },
    (await api.get(`/webhooks/${webhook.body.id}`)).headers['etag'] as string,
  );
  await look(`/webhooks/${webhook.body.id}/test`, 'POST', { event_type: 'call_created' });
  const { ask } = (await look(`/flows/${flow.body.id}`)).body.document.nodes;
  const tried = { flow_id: flow.body.id, node_id: 'ask', config: ask.config };
  expect((await look('/fetch/try', 'POST', tried)).body.outcome).toBe('ok');
  const typed = [{ name: 'X-Key', value: plant('typed and tried', 'canary-typed-header'), secret: true }];
  const another = { config: { ...ask.config, headers: typed } };
  expect((await look('/fetch/try', 'POST', another)).body.outcome).toBe('ok');
}

function stripped(body: Record<string, unknown>): Record<string, unknown> {
  const own = ['id', 'num_id', 'created_at', 'updated_at', 'state'];
  return Object.fromEntries(Object.entries(body).filter(([name]) => !own.includes(name)));
}

async function signInAndOut(): Promise<void> {
  const url = `${api.running.url}/api/v1/session`;
  const headers = { 'content-type': 'application/json' };
  const wrong = { username: 'admin', password: plant('wrong password', 'canary-wrong-password') };
  const refused = await request(url, { method: 'POST', headers, body: JSON.stringify(wrong) });
  seen.push(['POST /session, refused', await refused.body.text()]);
  const odd = await request(url, { method: 'POST', headers, body: `{"password": "${PASSWORD}"` });
  seen.push(['POST /session, broken JSON', await odd.body.text()]);
  const extra = { username: 'admin', password: [PASSWORD], more: { password: PASSWORD } };
  const strange = await request(url, { method: 'POST', headers, body: JSON.stringify(extra) });
  seen.push(['POST /session, odd fields', await strange.body.text()]);
  const body = JSON.stringify({ username: 'admin', password: PASSWORD });
  const session = await request(url, { method: 'POST', headers, body });
  await session.body.dump();
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
  plant('session cookie', cookie.split('=')[1] ?? '');
  for (const path of ['session', 'accounts', 'api_tokens', 'flows', 'no-such-place']) {
    const answer = await request(`${api.running.url}/api/v1/${path}`, { headers: { cookie } });
    const text = await answer.body.text();
    // The CSRF token is this answer's purpose; it vouches for nothing without the cookie.
    seen.push([`GET /${path} by cookie`, text]);
  }
}

async function badRequests(): Promise<void> {
  const odd = plant('value of a wrong shape', 'canary-wrong-shape-value');
  const long = plant('value that is too long', 'canary-long-'.repeat(2_000));
  const flowWith = (config: object) => ({
    name: 'Bad',
    document: {
      schema: 1,
      entry: 'n',
      nodes: {
        n: { type: 'webhook', label: 'N', config: { name: 'N', url: 'https://x.example', ...config } },
      },
      edges: {},
    },
  });
  const bodies: [string, unknown][] = [
    ['/webhooks', `{"name":"x","secret":"${odd}`],
    ['/webhooks', { name: 'x', secret: [odd] }],
    ['/webhooks', { name: 'x', secret: { value: odd } }],
    ['/webhooks', { name: 'x', secret: odd }],
    ['/webhooks', { name: 'x', secret: long }],
    ['/webhooks', { name: 'x', headers: [{ name: 'Bad Name', value: odd, secret: true }] }],
    ['/webhooks', { name: 'x', headers: [{ name: 'X', value: { a: odd }, secret: true }] }],
    ['/webhooks', { name: 'x', headers: { secret: odd } }],
    ['/users', { name: 'x', extension: '1010', sip_password: [odd] }],
    ['/users', { name: 'x', extension: 'no', sip_password: odd }],
    ['/flows', flowWith({ secret_token: { odd } })],
    ['/flows', flowWith({ secret_token: [odd] })],
    ['/flows', flowWith({ signing_secret: odd })],
    ['/flows', flowWith({ secret_token: `\${broken ${odd}` })],
    ['/flows', flowWith({ headers: [{ name: 'X', value: `\${${odd}`, secret: true }] })],
    ['/flows', flowWith({ secret_token: long })],
  ];
  for (const [path, body] of bodies) await look(path, 'POST', body);
  await look('/configuration/changes');
  await look('/configuration/apply', 'POST', {});
  const stranger = plant('a stranger’s token', 'canary-a-strangers-token-0123456789');
  for (const authorization of [`Bearer ${stranger}`, `Basic ${stranger}`, stranger]) {
    const answer = await request(`${api.running.url}/api/v1/flows`, { headers: { authorization } });
    seen.push(['GET /flows by a stranger', await answer.body.text()]);
  }
  await look('/configuration/discard', 'POST', {});
}

async function runCalls(): Promise<void> {
  const call = { from: { number: '+442079460555', name: 'Ada' }, to: NUMBER };
  const placed = await look('/simulator/calls', 'POST', call);
  const { id, activeflow_id } = placed.body as { id: string; activeflow_id: string };
  const tried = await eventually(
    async () => (await api.get(`/deliveries?call_id=${id}&page_size=100`)).body.result,
    (rows: { node_id: string | null; attempts: unknown[]; status: string }[]) =>
      rows.filter(({ node_id }) => node_id !== null).every(({ status }) => status !== 'pending') &&
      rows.filter(({ node_id }) => node_id !== null).length === 6,
  );
  expect(tried.length).toBeGreaterThan(5);
  for (const path of ['', '/timeline', '/ladder', '/ladder.svg', '/ladder.txt'])
    await look(`/calls/${id}${path}`);
  const { id: recording } = await eventually(
    async () => (await look(`/recordings?call_id=${id}`)).body.result[0] as { id: string; status: string },
    ({ status }) => status === 'done',
  );
  await look(`/recordings/${recording}`);
  const file = await request(`${api.running.url}/api/v1/recordings/${recording}/file`, {
    headers: { authorization: `Bearer ${BOOTSTRAP}` },
  });
  seen.push([
    `GET /recordings/${recording}/file`,
    Buffer.from(await file.body.arrayBuffer()).toString('latin1'),
  ]);
  await look(`/simulator/calls/${id}`);
  for (const path of ['', '/steps', '/variables']) await look(`/activeflows/${activeflow_id}${path}`);
}

/** No object has this id. */
const NOBODY = '01937a00-0000-7000-8000-0000000000ff';

async function readEverything(): Promise<void> {
  for (const { plural } of Object.values(objectTypes)) {
    const ids = (await listOf(`/${plural}`)).map(({ id }) => id);
    for (const id of ids.length > 0 ? ids : [NOBODY]) await look(`/${plural}/${id}`);
  }
  for (const path of ['usage?type=flow&id=' + NOBODY, 'map', 'export', 'csv/users', 'csv/numbers'])
    await look(`/configuration/${path}`);
  for (const path of ['cdrs', 'cdrs.csv', 'agents', 'transcribes', 'voicemails', 'voicemails/counts'])
    await look(`/${path}`);
  await look('/cdrs/figures?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z');
  for (const path of ['cdrs', 'agents', 'transcribes', 'voicemails']) await look(`/${path}/${NOBODY}`);
  for (const path of ['audio', 'peaks']) await look(`/voicemails/${NOBODY}/${path}`);
  for (const path of ['calls', 'callbacks', 'status']) await look(`/queues/${NOBODY}/${path}`);
  await look(`/agents/${NOBODY}/calls`);
  await look('/queue_statuses');
  await look('/messages', 'POST', { from: NUMBER, to: '+447700900123', text: 'Hello' });
  await eventually(
    async () => (await look('/messages?status=failed')).body.result as unknown[],
    (failed) => failed.length === 1,
  );
  for (const { id } of await listOf('/messages')) await look(`/messages/${id}`);
  for (const path of ['conference_rooms', `conferences/${NOBODY}/members`, `schedules/${NOBODY}/override`])
    await look(`/${path}`);
  await look('/schedule_overrides');
  await look('/deliveries/recover/preview', 'POST', {});
  const recovery = await look('/deliveries/recover', 'POST', {});
  for (const path of ['recover_runs', `recover_runs/${recovery.body.id}`, 'webhook_health'])
    await look(`/${path}`);
  for (const { id } of await listOf('/webhooks')) await look(`/webhooks/${id}/health`);
  for (const { id } of await listOf('/recordings')) await look(`/recordings/${id}/peaks`);
  for (const { id } of await listOf('/prompts')) await look(`/prompts/${id}/audio`);
  for (const { id } of await listOf('/deliveries?page_size=100')) {
    await look(`/deliveries/${id}`);
    await look(`/deliveries/${id}/attempts/1/request`);
    await look(`/deliveries/${id}/resend`, 'POST');
  }
  await look('/deliveries/states');
  await look('/deliveries?q=call&status=delivered,failed');
  for (const path of ['releases', 'releases/1', 'calls', 'activeflows', 'accounts', 'api_tokens', 'limits'])
    await look(`/${path}`);
  for (const path of [
    'configuration/changes',
    'configuration/references',
    'inboxes',
    'event_types',
    'dialects',
    'lanes',
    'webhook_sending',
    'redaction_rules',
  ])
    await look(`/${path}`);
  for (const path of ['', '/variables']) await look(`/event_types/call_created${path}`);
  await look('/redaction_rules/preview', 'POST', { rules: [{ kind: 'header', name: 'x-nobody' }] });
  await look('/webhooks/template_preview', 'POST', {
    template: '{{ data | json }}',
    event_type: 'call_created',
  });
  await look('/webhooks/template_preview/events?event_type=call_created');
  for (const path of ['simulator/phones', 'simulator/phones/1009', 'configuration/policy'])
    await look(`/${path}`);
  await look('/gateways');
  await look('/presence');
  await look('/gateways/asterisk/doctor', 'POST');
  const password = plant('password of an account', 'canary-account-password');
  const anna = await look('/accounts', 'POST', { username: 'anna', password, role: 'viewer' });
  const changed = plant('changed password of an account', 'canary-changed-password');
  await look(`/accounts/${anna.body.id}`, 'PUT', { role: 'operator', password: changed });
  await api.send('POST', '/session', {
    username: plant('password typed as a name', 'canary-typed-as-name'),
    password: 'x',
  });
  for (const { id } of await listOf('/accounts')) await look(`/accounts/${id}`);
  for (const path of ['/permissions', '/audit_entries?page_size=100', '/audit_entries.csv'])
    expect((await look(path)).status).toBe(200);
  expect((await look('/speech/preview', 'POST', { text: 'Hello' })).status).toBe(502);
  const inbox = await look('/inboxes', 'POST', { name: 'Another' });
  for (const path of ['', '/requests']) await look(`/inboxes/${inbox.body.id}${path}`);
  // An export: what it writes is looked at with the files of the data folder.
  const backup = await look('/backups', 'POST');
  expect(backup.status).toBe(201);
  for (const path of ['', `/${backup.body.name}`]) await look(`/backups${path}`);
  for (const path of ['metrics', 'health/ready', 'health/live', 'api/openapi.json', 'api/asyncapi.json']) {
    const answer = await request(`${api.running.url}/${path}`, {
      headers: { authorization: `Bearer ${BOOTSTRAP}` },
    });
    seen.push([`GET /${path}`, await answer.body.text()]);
  }
  const filter = encodeURIComponent('[{"property":"live_id","operator":"=","value":"2"}]');
  for (const path of ['calls', 'calls/2', `cdrs?filter=${filter}`, `monitors?filter=${filter}`]) {
    const answer = await request(`${api.running.url}/v1.1/${path}`, {
      headers: { authorization: `Bearer ${BOOTSTRAP}` },
    });
    seen.push([`GET /v1.1/${path} (${answer.statusCode})`, await answer.body.text()]);
  }
  // The token in the address, as that vendor's clients have it: logs must not keep it.
  const lists = ['webhooks', 'flows', 'calls', 'activeflows', 'queues', 'queuecalls', 'agents', 'recordings'];
  for (const list of lists) {
    const answer = await request(`${api.running.url}/v1.0/${list}?token=${encodeURIComponent(BOOTSTRAP)}`);
    const text = await answer.body.text();
    expect([list, answer.statusCode]).toEqual([list, 200]);
    seen.push([`GET /v1.0/${list}`, text]);
    const [first] = (JSON.parse(text) as { result: { id: string }[] }).result;
    if (first === undefined) continue;
    const one = await request(
      `${api.running.url}/v1.0/${list}/${first.id}?token=${encodeURIComponent(BOOTSTRAP)}`,
    );
    seen.push([`GET /v1.0/${list}/… (${one.statusCode})`, await one.body.text()]);
  }
}

beforeAll(async () => {
  const server = await startEcho();
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-canary-'));
  const running = await createApp(
    readSettings({
      HOOKSWITCH_DATA_DIR: folder,
      HOOKSWITCH_PORT: '0',
      HOOKSWITCH_LOG_LEVEL: 'debug',
      HOOKSWITCH_ADMIN_PASSWORD: PASSWORD,
      HOOKSWITCH_API_TOKEN: BOOTSTRAP,
      HOOKSWITCH_ALLOW_HTTP: '1',
      HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
      HOOKSWITCH_COMPATIBLE_API: 'voipstudio,voipbin',
      HOOKSWITCH_GATEWAYS: 'asterisk',
      HOOKSWITCH_ARI_URL: `${server}/404`,
      HOOKSWITCH_ARI_USER: 'hookswitch',
      HOOKSWITCH_ARI_PASSWORD: plant('password of Asterisk', 'canary-ari-password'),
      HOOKSWITCH_OTLP_URL: `${server}/503`,
      HOOKSWITCH_OTLP_HEADERS: `api-key=${plant('header of the collector', 'canary-collector-key')}`,
      HOOKSWITCH_SPEECH: `${server}/500/speech`,
      HOOKSWITCH_SPEECH_HEADERS: `authorization=Bearer ${plant('key of the speech engine', 'canary-speech-key')}`,
      HOOKSWITCH_MESSAGES: `${server}/422/messages`,
      HOOKSWITCH_MESSAGES_HEADERS: `authorization=Bearer ${plant('key of the provider of messages', 'canary-provider-key')}`,
    }),
    { log: createLog('debug', { write: (line: string) => void lines.push(line) }) },
  );
  api = ApiUnderTest.around(running, folder, BOOTSTRAP);
  running.parts.stream.listen(({ event, data }) => seen.push([`stream: ${event}`, data]));
  await configure(server);
  await runCalls();
  await signInAndOut();
  await badRequests();
  await readEverything();
}, 180_000);
afterAll(async () => {
  await api.stop();
  echo.closeAllConnections();
  echo.close();
});

/** A secret as it was entered, and as it might be written elsewhere. */
function forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const key = secret.startsWith('whsec_') ? [Buffer.from(secret.slice(6), 'base64').toString('utf8')] : [];
  return [
    secret,
    ...key,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ].map((form) => form.slice(0, 60));
}

function leaks(where: readonly (readonly [string, string])[]): string[] {
  return where.flatMap(([place, text]) =>
    [...secrets].flatMap(([name, secret]) =>
      forms(secret).some((form) => text.includes(form)) ? [`${place} shows: ${name}`] : [],
    ),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

describe('secrets', () => {
  it('are found by this test where they stand', () => {
    expect(secrets.size).toBeGreaterThan(25);
    for (const [name, secret] of secrets) {
      expect(leaks([['a page', `before ${secret} after`]])).toContain(`a page shows: ${name}`);
    }
  });

  it('are in no answer of the API, no problem, no list, no export, no metric and not on the stream', () => {
    expect(seen.length).toBeGreaterThan(150);
    for (const part of [
      '/deliveries/',
      'stream: delivery_updated',
      '/metrics',
      '(400)',
      '(422)',
      'stranger',
    ]) {
      expect([part, seen.some(([where]) => where.includes(part))]).toEqual([part, true]);
    }
    expect(leaks(seen)).toEqual([]);
  });

  it('were looked for in the answer of every route that reads', () => {
    const described = seen.find(([where]) => where === 'GET /api/openapi.json')?.[1] ?? '';
    const { paths } = JSON.parse(described) as { paths: Record<string, object> };
    const reads = Object.keys(paths).filter((path) => 'get' in (paths[path] ?? {}));
    expect(reads.length).toBeGreaterThan(30);
    const missing = reads.filter((path) => {
      const where = new RegExp(`^GET ${path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, '[^/ ]+')}( |$)`);
      // The stream never ends: it is listened to from the beginning.
      return (
        path !== '/api/v1/stream' && !seen.some(([place]) => where.test(place.replace(/\?.*(?= \()/, '')))
      );
    });
    expect(missing).toEqual([]);
  });

  it('are in no line of the log, even at debug; and its lines name their call', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(leaks([['the log', lines.join('\n')]])).toEqual([]);
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const msg of ['A call came in.', 'A node was left.', 'A call has ended.']) {
      expect(records.find((record) => record['msg'] === msg)).toMatchObject({
        call_id: expect.any(String),
        activeflow_id: expect.any(String),
      });
    }
  });

  it('are in no file of the data folder', () => {
    const files = filesIn(api.running.parts.settings.dataDir).map((path): [string, string] => [
      path,
      readFileSync(path, 'latin1'),
    ]);
    expect(files.length).toBeGreaterThan(1);
    expect(leaks(files)).toEqual([]);
  });
});
