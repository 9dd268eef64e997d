import { newId } from '@hookswitch/flow-model';
import { Webhook } from 'standardwebhooks';
import { componentBody } from './component.js';
import { generateSigningSecret } from './signing.js';
import { Receiver } from './testing/receiver.js';
import { Rig } from './testing/rig.js';

const KEYS = [
  'type',
  'unique_call_id',
  'user_name',
  'user_number',
  'dest_number',
  'call_start_at',
  'component_name',
];

describe('the request of a Webhook component', () => {
  let receiver: Receiver;
  let rig: Rig;

  beforeEach(async () => {
    receiver = await Receiver.open();
    rig = new Rig();
    rig.deliverer.start();
  });
  afterEach(async () => {
    await rig.deliverer.stop();
    await receiver.close();
  });

  it('is a POST with the seven keys, the token, the configured headers and our own', async () => {
    const callId = newId();
    const delivery = rig.pass(
      {
        url: `${receiver.url}?tenant=acme`,
        secret_token: rig.secrets.keep('s3cret-token'),
        headers: [
          { name: 'X-Tenant', value: 'acme' },
          { name: 'Authorization', value: rig.secrets.keep('Bearer abcdef123456') },
        ],
      },
      {
        event: {
          timestamp: '2026-11-21T09:30:02.000Z',
          call_id: callId,
          sequence: 7,
          data: {
            component_name: 'Tell the CRM',
            unique_call_id: callId,
            user_name: 'Ada "Countess" Byron',
            user_number: 'Anonymous',
            dest_number: '+442079460999',
            call_start_at: '2026-11-21T09:30:00.000Z',
          },
        },
      },
    );
    await rig.log.settled(1);

    const [request] = receiver.requests;
    expect(request?.method).toBe('POST');
    expect(request?.path).toBe('/hook?tenant=acme');
    const body = JSON.parse(request!.body) as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(KEYS);
    expect(body).toEqual({
      type: 'webhook_component_event',
      unique_call_id: callId,
      user_name: 'Ada "Countess" Byron',
      user_number: 'Anonymous',
      dest_number: '+442079460999',
      call_start_at: '2026-11-21T09:30:00.000Z',
      component_name: 'Tell the CRM',
    });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-pbx-token': 's3cret-token',
      'x-tenant': 'acme',
      authorization: 'Bearer abcdef123456',
      'webhook-id': delivery.id,
      'webhook-sequence': '7',
      'content-length': String(Buffer.byteLength(request!.body)),
    });
    expect(Number(request?.headers['webhook-timestamp'])).toBeGreaterThan(Date.now() / 1000 - 10);
    expect(request?.headers['webhook-signature']).toBeUndefined();
    expect(rig.log.status(delivery.id)).toBe('delivered');
  });

  it('shows in the log all that was sent but the secrets', async () => {
    const delivery = rig.pass({
      url: receiver.url,
      secret_token: rig.secrets.keep('canary-token-1'),
      signing_secret: rig.secrets.keep(generateSigningSecret()),
      headers: [
        { name: 'X-Tenant', value: 'acme' },
        { name: 'X-Key', value: rig.secrets.keep('canary-header-2') },
      ],
    });
    await rig.log.settled(1);
    const [attempt] = rig.log.attempts(delivery.id);
    expect(JSON.stringify([...rig.log.rows.values()])).not.toContain('canary');
    expect(attempt?.request.headers).toMatchObject({
      'content-type': 'application/json',
      'x-pbx-token': '••••',
      'X-Key': '••••',
      'X-Tenant': 'acme',
      'webhook-id': delivery.id,
      'webhook-signature': expect.stringMatching(/^v1,/) as string,
    });
    expect(attempt).toMatchObject({ number: 1, http_status: 204, error: null });
    expect(rig.log.settlements).toHaveLength(1);
  });

  it('shows dots in the log where a value is not to be shown, in what was sent and what came back', async () => {
    receiver.answering = (request, response) => void response.end(`got ${request.path}`);
    const delivery = rig.pass({
      url: `${receiver.url}?pin=4815%23`,
      headers: [{ name: 'X-Pin', value: 'is 4815#' }],
      masked: ['4815#', '48'],
    });
    await rig.log.settled(1);
    expect(receiver.requests[0]).toMatchObject({ headers: { 'x-pin': 'is 4815#' } });
    expect(receiver.requests[0]?.path).toContain('pin=4815%23');
    const [attempt] = rig.log.attempts(delivery.id);
    expect(attempt?.request.url).toMatch(/\?pin=••••$/);
    expect(attempt?.request.headers['X-Pin']).toBe('is ••••');
    expect(attempt?.response?.body).toMatch(/pin=••••$/);
    expect(JSON.stringify(attempt)).not.toContain('4815');
  });

  it('is signed when the node has a signing secret, so that a Standard Webhooks receiver accepts it', async () => {
    const secret = generateSigningSecret();
    rig.pass({ url: receiver.url, signing_secret: rig.secrets.keep(secret) });
    await receiver.received(1);
    const [request] = receiver.requests;
    const verified = new Webhook(secret).verify(request!.body, request!.headers as Record<string, string>);
    expect(verified).toEqual(JSON.parse(request!.body));
  });

  it('sends no token header without a token', async () => {
    rig.pass({ url: receiver.url });
    await receiver.received(1);
    expect(receiver.requests[0]?.headers).not.toHaveProperty('x-pbx-token');
  });

  it('leaves out headers that would break the request or lie about it', async () => {
    const hostile = ['Host', 'Content-Length', 'content-type', 'Transfer-Encoding', 'Webhook-Id', 'X-Pbx-Token', 'Proxy-Authorization', 'bad name', 'x\r\ny', '']; // prettier-ignore
    rig.pass({
      url: receiver.url,
      headers: [...hostile.map((name) => ({ name, value: '1' })), { name: 'X-Ok', value: 'yes' }, { name: 'x-ok', value: 'twice' }],
    }); // prettier-ignore
    await receiver.received(1);
    const { headers, rawHeaders } = receiver.requests[0]!;
    expect(headers['x-ok']).toBe('yes');
    expect(headers['content-type']).toBe('application/json');
    expect(headers.host).toBe(`127.0.0.1:${receiver.port}`);
    const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['Łukasz', '%C5%81ukasz'],
    ['Zoë', 'Zoë'],
    ['日本', '%E6%97%A5%E6%9C%AC'],
    ['a\r\nX-Evil: 1', 'aX-Evil: 1'],
    ['tab\there\u0000\u007f\u0085', 'tabhere'],
    ['half \ud83d pair', 'half %EF%BF%BD pair'],
    ['😀', '%F0%9F%98%80'],
    ['', ''],
  ])('a caller named %j does not block the line', async (name, sent) => {
    const delivery = rig.pass({ url: receiver.url, headers: [{ name: 'X-Caller', value: name }] });
    await rig.log.settled(1);
    expect(rig.log.status(delivery.id)).toBe('delivered');
    const value = receiver.requests[0]?.headers['x-caller'] as string;
    expect(Buffer.from(value, 'latin1').toString('latin1')).toBe(sent);
  });
});

describe('the body', () => {
  it('has empty strings for what is missing, and no other key', () => {
    const body = JSON.parse(componentBody({ unique_call_id: 'x', user_name: null, extra: 1 })) as object;
    expect(Object.entries(body)).toEqual([
      ['type', 'webhook_component_event'],
      ['unique_call_id', 'x'],
      ['user_name', ''],
      ['user_number', ''],
      ['dest_number', ''],
      ['call_start_at', ''],
      ['component_name', ''],
    ]);
  });
});
