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

const TOKEN = 'a-token-of-more-than-thirty-two-characters';
/** Both what the inner server says in a header and in a body. */
const INNER = 'only-for-the-inner-network';

let inner: Server;
let front: Server;
let innerUrl: string;
let frontUrl: string;
let asked = 0;

async function listen(server: Server, host: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  inner = createServer((_request, response) => {
    asked += 1;
    response.setHeader('x-inner', INNER);
    response.end(INNER);
  });
  innerUrl = await listen(inner, '127.0.0.3');
  front = createServer((_request, response) => {
    response.writeHead(307, { location: `${innerUrl}/secret` });
    response.end('moved');
  });
  frontUrl = await listen(front, '127.0.0.2');
});
afterAll(() => {
  inner.close();
  front.close();
});

/** Starts on a folder with these networks allowed; everything that it says goes into `said`. */
async function start(folder: string, nets: string, said: string[]): Promise<ApiUnderTest> {
  const settings = readSettings({
    HOOKSWITCH_DATA_DIR: folder,
    HOOKSWITCH_PORT: '0',
    HOOKSWITCH_LOG_LEVEL: 'debug',
    HOOKSWITCH_ADMIN_PASSWORD: 'a-password-for-tests',
    HOOKSWITCH_API_TOKEN: TOKEN,
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: nets,
  });
  const log = createLog('debug', { write: (line: string) => void said.push(line) });
  const running = await createApp(settings, { log });
  running.parts.stream.listen(({ data }) => said.push(data));
  return ApiUnderTest.around(running, folder, TOKEN);
}

describe('a server that the network policy refuses', () => {
  it('is not asked, and nothing that it would say is seen in log, stream, API or files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hookswitch-blocked-'));
    // Applied while the inner network was allowed; it no longer is when events are owed.
    const before = await start(folder, '127.0.0.2/31', []);
    const ids: string[] = [];
    for (const [name, url] of [
      ['inner', innerUrl],
      ['front', frontUrl],
    ] as const) {
      const made = await before.post('/webhooks', { name, url, event_types: ['*'] });
      expect(made.status).toBe(201);
      ids.push(made.body.id as string);
    }
    expect((await before.post('/configuration/apply')).status).toBe(201);
    await before.running.close();

    const said: string[] = [];
    const api = await start(folder, '127.0.0.2/32', said);
    const look = async (method: string, path: string, body?: unknown) => {
      const answer = await api.send(method, path, body);
      said.push(answer.text);
      return answer;
    };
    await look('POST', '/simulator/calls', { from: { number: '+4915112345' }, to: '+442079460000' });
    const tried = async (id: string, code: string) => {
      const fits = (each: { webhook_id: string; attempt_count: number }) => each.attempt_count > 0;
      const { body } = await eventually(
        () => look('GET', `/deliveries?webhook_id=${id}`),
        (list) => list.body.result.some(fits),
      );
      const { body: delivery } = await look('GET', `/deliveries/${body.result.find(fits).id}`);
      expect(delivery.attempts[0].error).toMatchObject({ code });
      return delivery;
    };
    expect(await tried(ids[0]!, 'blocked')).toMatchObject({
      status: 'blocked',
      attempts: [{ http_status: null, response: null }],
    });
    expect((await tried(ids[1]!, 'http')).attempts[0]).toMatchObject({
      http_status: 307,
      response: { body: 'moved' },
    });
    const tested = await look('POST', `/webhooks/${ids[0]!}/test`, { event_type: 'call_created' });
    expect([tested.status, tested.body.errors[0].pointer]).toEqual([422, '/url']);
    for (const url of [innerUrl, `${frontUrl}/`]) {
      const answer = await look('POST', '/fetch/try', { config: { method: 'GET', url } });
      if (url === innerUrl) expect(answer.body.response ?? null).toBeNull();
      else expect(answer.body).toMatchObject({ http_status: 307 });
    }
    await look('GET', '/audit_entries?page_size=100');
    await look('GET', '/calls');
    said.push(api.files().toString('latin1'));
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((text) => text.includes(INNER))).toEqual([]);
    expect(asked).toBe(0);
    await api.stop();
  });
});
