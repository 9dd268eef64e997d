import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

/** Every request as it came through the socket, a character for a byte. */
const heard: string[] = [];
let server: Server;
let api: ApiUnderTest;

beforeAll(async () => {
  server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      const text = bytes.toString('latin1');
      if (/^[A-Z]+ \//.test(text)) heard.push(text);
      else heard[heard.length - 1] += text;
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '100',
  });
  for (const webhook of [
    { name: 'Posted', url: `${origin}/posted?a=%20b#end`, event_types: ['call_created'] },
    { name: 'Root', url: origin, method: 'PUT', event_types: ['call_created'] },
    {
      name: 'Asked',
      url: `${origin}/asked`,
      dialect: 'voipappz',
      scope: 'all',
      method: 'GET',
      event_types: ['Call:Answer'],
    },
  ]) {
    expect((await api.post('/webhooks', webhook)).status).toBe(201);
  }
  const { body } = await api.post('/webhooks', {
    ...{ name: 'Signed', url: `${origin}/signed`, event_types: ['call_hungup'] },
    headers: [{ name: 'X-Tenant', value: 'café 7', secret: false }],
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  });
  expect(body.id).toBeDefined();
  expect((await api.post('/configuration/apply')).body).toMatchObject({ number: 1 });
  const call = { from: { number: '+442079460555', name: 'Łucja „A”' }, to: '+442079460000' };
  expect((await api.post('/simulator/calls', call)).status).toBe(201);
  await eventually(
    async () => (await sent()).length,
    (count) => count === 4,
  );
});
afterAll(async () => {
  await api.stop();
  await new Promise((resolve) => server.close(resolve));
});

/** What the webhooks have sent; the flow of a new installation tells its inbox as well. */
const sent = async (): Promise<{ id: string }[]> => {
  const { result } = (await api.get('/deliveries?status=delivered')).body;
  return result.filter(({ webhook_id }: { webhook_id: string | null }) => webhook_id !== null);
};

async function bytesOf(id: string): Promise<string> {
  const { token } = (await api.post('/api_tokens', { name: id })).body;
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${api.running.url}/api/v1/deliveries/${id}/attempts/1/request`, { headers });
  return Buffer.from(await answer.arrayBuffer()).toString('latin1');
}

describe('the request of an attempt', () => {
  it('is given byte for byte as the receiver got it: line, headers in order, body', async () => {
    const shown = await Promise.all((await sent()).map(({ id }) => bytesOf(id)));
    expect(shown.map((message) => message.split(' ', 2).join(' '))).toEqual(
      expect.arrayContaining([
        'POST /posted?a=%20b',
        'PUT /',
        'POST /signed',
        expect.stringMatching(/^GET \/asked\?/),
      ]),
    );
    for (const message of shown) expect(heard).toContain(message);
  });

  it('is a file, and not there for what was never tried', async () => {
    const [{ id }] = (await sent()) as [{ id: string }];
    const { headers } = await api.get(`/deliveries/${id}/attempts/1/request`);
    expect(headers).toMatchObject({
      'content-type': 'message/http',
      'content-disposition': `attachment; filename="delivery-${id}-attempt-1.http"`,
    });
    for (const number of ['2', '0', 'last']) {
      const { status, body } = await api.get(`/deliveries/${id}/attempts/${number}/request`);
      expect([status, body.title]).toEqual([404, 'Not found']);
    }
  });
});
