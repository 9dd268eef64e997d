import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { createApp } from '../create-app.js';
import { createLog } from '../logging/logger.js';
import { readSettings } from '../settings/settings.js';

const NUMBER = '+442079460119';
const TOKEN = 'a-token-for-tests-of-32-characters-or-more';
const PIN = '739164';

/** Everything that anybody can see, by where it was seen. */
const seen: [where: string, text: string][] = [];
const lines: string[] = [];
/** What reached the customer's servers: the requests of the Webhook object, all others, and traces. */
const got = {
  component: [] as string[],
  fetch: [] as string[],
  global: [] as string[],
  traces: [] as string[],
};
let api: ApiUnderTest;
let server: Server;

const look = async (path: string, method = 'GET', body?: unknown) => {
  const answer = await api.send(method, path, body);
  seen.push([`${method} ${path}`, `${answer.text}\n${JSON.stringify(answer.headers)}`]);
  return answer;
};

/** Sends back what it gets, as JSON: what a careless server does. */
async function startServer(): Promise<string> {
  server = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk) => (body += String(chunk)));
    incoming.on('end', () => {
      const place = /^\/(component|fetch|global)/.exec(incoming.url ?? '')?.[1] ?? 'traces';
      got[place as keyof typeof got].push(`${incoming.url} ${JSON.stringify(incoming.headers)} ${body}`);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ tier: 'gold', url: incoming.url, pin: incoming.headers['x-pin'] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const speak = (text: string) => ({ type: 'talk', label: text, config: { text } });

/** A welcome, the PIN, a look at it, a copy of it, and a server that is asked about it. */
const document = (url: string) => ({
  schema: 1,
  entry: 'welcome',
  nodes: {
    welcome: speak('Welcome to our bank.'),
    ask: {
      type: 'gather',
      label: 'PIN',
      config: {
        prompt: { text: 'Your PIN?' },
        variable: 'pin',
        min_length: 4,
        max_length: 8,
        masked: true,
        pattern: '\\d+',
      },
    },
    test: {
      type: 'branch',
      label: 'Long enough?',
      config: {
        branches: [
          {
            id: '1',
            conditions: [{ variable: 'vars.pin', operator: 'starts_with', value: PIN.slice(0, 2) }],
          },
        ],
      },
    },
    copy: {
      type: 'set',
      label: 'Copy',
      config: { variables: [{ name: 'copy', value: 'pin ${vars.pin}' }] },
    },
    check: {
      type: 'webhook',
      label: 'Check',
      config: {
        url: `${url}/component?pin=\${vars.pin}`,
        headers: [{ name: 'X-Pin', value: '${vars.copy}' }],
        wait_for_reply: true,
      },
    },
    fetch: {
      type: 'fetch',
      label: 'Fetch',
      config: {
        method: 'PUT',
        url: `${url}/fetch/\${vars.pin}`,
        headers: [{ name: 'X-Pin', value: '${vars.copy}' }],
        body: '{"pin": "${vars.pin}"}',
        variables: [
          { name: 'tier', path: 'tier' },
          { name: 'echo', path: 'pin' },
        ],
      },
    },
    told: speak('Thank you, ${webhook.check.body.tier} or ${vars.tier} customer.'),
  },
  edges: {
    'welcome:next': 'ask',
    'ask:complete': 'test',
    'test:branch_1': 'copy',
    'copy:next': 'check',
    'check:ok': 'fetch',
    'fetch:ok': 'told',
  },
});

async function readEverything(call: string, activeflow: string): Promise<void> {
  for (const path of ['', '/timeline']) await look(`/calls/${call}${path}`);
  for (const path of ['', '/steps', '/variables']) await look(`/activeflows/${activeflow}${path}`);
  for (const list of ['/calls', '/activeflows', '/deliveries?page_size=100', '/limits']) await look(list);
  for (const { id } of (await api.get('/deliveries?page_size=100')).body.result as { id: string }[]) {
    await look(`/deliveries/${id}`);
  }
}

beforeAll(async () => {
  const url = await startServer();
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-keys-'));
  const settings = readSettings({
    HOOKSWITCH_DATA_DIR: folder,
    HOOKSWITCH_PORT: '0',
    HOOKSWITCH_LOG_LEVEL: 'debug',
    HOOKSWITCH_SIMULATOR_SPEED: '4',
    HOOKSWITCH_ADMIN_PASSWORD: 'a-password-for-tests',
    HOOKSWITCH_API_TOKEN: TOKEN,
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_OTLP_URL: `${url}/traces`,
  });
  const running = await createApp(settings, {
    log: createLog('debug', { write: (line: string) => void lines.push(line) }),
  });
  api = ApiUnderTest.around(running, folder, TOKEN);
  running.parts.stream.listen(({ event, data }) => seen.push([`stream: ${event}`, data]));
  const flow = await api.post('/flows', { name: 'Bank', document: document(url) });
  await api.post('/numbers', { number: NUMBER, flow_id: flow.body.id });
  await api.post('/webhooks', { name: 'All', url: `${url}/global`, event_types: ['*'] });
  expect((await api.post('/configuration/apply', {})).body).toMatchObject({ number: 1 });
});

afterAll(async () => {
  await api.stop();
  server.close();
});

describe('keys that nobody is to be shown', () => {
  it('are used, and are in nothing that can be seen', async () => {
    const script = [
      // Two of them while the welcome is still heard.
      { after_ms: 600, do: 'digits', digits: PIN.slice(0, 2) },
      { after_ms: 1200, do: 'digits', digits: `${PIN.slice(2)}#` },
    ];
    const placed = await look('/simulator/calls', 'POST', {
      from: { number: '+442079460555', name: 'Ada' },
      to: NUMBER,
      script: [],
    });
    const { id, activeflow_id } = placed.body as { id: string; activeflow_id: string };
    const told = await api.post('/simulator/calls', {
      from: { number: '+442079460556' },
      to: NUMBER,
      script,
    });
    const typing = told.body as { id: string; activeflow_id: string };
    await eventually(
      async () => (await look(`/activeflows/${typing.activeflow_id}/variables`)).body.variables,
      (variables: Record<string, string>) => variables['webhook.check.status'] !== undefined,
    );
    await readEverything(typing.id, typing.activeflow_id);
    await eventually(
      async () => (await api.get(`/activeflows/${typing.activeflow_id}`)).body,
      ({ status }: { status: string }) => status === 'ended',
    );
    await readEverything(typing.id, typing.activeflow_id);
    await api.post(`/calls/${id}/hangup`);
    await eventually(
      async () => got.global.filter((text) => text.includes('activeflow_deleted')),
      ({ length }) => length === 2,
    );
    await readEverything(id, activeflow_id);

    const steps = (await api.get(`/activeflows/${typing.activeflow_id}/steps`)).body.result as {
      action_id: string;
      outcome: string;
      variables_changed: object;
    }[];
    expect(steps.map(({ action_id, outcome }) => `${action_id}:${outcome}`)).toEqual([
      'welcome:next',
      'ask:complete',
      'test:branch_1',
      'copy:next',
      'check:ok',
      'fetch:ok',
      'told:next',
    ]);
    expect(steps[1]?.variables_changed).toEqual({ 'vars.pin': '••••' });
    expect(steps[3]?.variables_changed).toEqual({ 'vars.copy': '••••' });
    expect(steps[4]?.variables_changed).toMatchObject({
      'webhook.check.body.tier': 'gold',
      'webhook.check.body.pin': '••••',
    });
    expect(steps[5]?.variables_changed).toMatchObject({ 'vars.tier': 'gold', 'vars.echo': '••••' });
    const { variables } = (await api.get(`/activeflows/${typing.activeflow_id}/variables`)).body;
    expect(variables).toMatchObject({ 'vars.pin': '••••', 'vars.copy': '••••' });
    const timeline = seen.find(([where]) => where === `GET /calls/${typing.id}/timeline`)?.[1] ?? '';
    expect(timeline.split('pressed a key that is not shown')).toHaveLength(PIN.length + 2);

    // The author wrote it into this one request.
    expect(got.component).toHaveLength(1);
    expect(got.component[0]).toContain(`?pin=${PIN}`);
    expect(got.component[0]).toContain(`"x-pin":"pin ${PIN}"`);

    expect(got.fetch).toEqual([
      expect.stringMatching(`^/fetch/${PIN} .*"x-pin":"pin ${PIN}".*{"pin": "${PIN}"}$`),
    ]);

    expect(seen.length).toBeGreaterThan(40);
    expect(lines.length).toBeGreaterThan(10);
    expect(got.global.length).toBeGreaterThan(10);
    const showing = [
      ...seen,
      ...lines.map((line) => ['log', line] as const),
      ...got.global.map((text) => ['webhook', text] as const),
      ...got.traces.map((text) => ['trace', text] as const),
    ].filter(([, text]) => text.includes(PIN) || /call_dtmf_received|pressed [0-9#*]/.test(text));
    expect(showing).toEqual([]);
  });
});
