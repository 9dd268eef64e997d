import type { ServerResponse } from 'node:http';
import { describeProvider } from '../testing/describe-provider.js';
import { SmsServer } from '../testing/sms-server.js';
import { HttpProvider } from './http-provider.js';
import type { HttpProviderOptions } from './http-provider.js';
import { DEFAULT_BODY, readMessageBody } from './message-body.js';

const FORM = 'From={from}&To={to}&Body={text}&Ref={id}&StatusCallback={status_url}';
const local = { allow_http: true, allow_nets: ['127.0.0.0/8'] };
const message = {
  ...{ id: 'm1', from: '+442079460000', to: '+447700900123', text: 'Hello' },
  status_url: 'https://pbx.example/receipts/m1',
};
const never = new AbortController().signal;

const open = async (options: Partial<HttpProviderOptions> = {}) => {
  const server = await SmsServer.start();
  const provider = new HttpProvider({
    url: server.url,
    headers: { authorization: 'Bearer s3cret' },
    body: readMessageBody(DEFAULT_BODY),
    idPointer: '/id',
    policy: local,
    timeLimitMs: 500,
    ...options,
  });
  const close = async () => {
    await provider.close();
    await server.stop();
  };
  return { server, provider, close };
};

describeProvider('HTTP with JSON', async () => {
  const { server, provider, close } = await open();
  return {
    provider,
    close,
    get arrived() {
      return server.asked.map(({ body }) => JSON.parse(body) as typeof message);
    },
  };
});

describeProvider('HTTP with a form', async () => {
  const { server, provider, close } = await open({ body: readMessageBody(FORM) });
  const field = (body: string, name: string) => new URLSearchParams(body).get(name) ?? '';
  return {
    provider,
    close,
    get arrived() {
      return server.asked.map(({ body }) => ({
        id: field(body, 'Ref'),
        from: field(body, 'From'),
        to: field(body, 'To'),
        text: field(body, 'Body'),
        status_url: field(body, 'StatusCallback'),
      }));
    },
  };
});

describe('a provider over HTTP', () => {
  const answered = async (answer: (response: ServerResponse) => void) => {
    const { server, provider, close } = await open();
    server.answer = answer;
    const result = await provider.send(message, never);
    await close();
    return result;
  };

  it('is asked once a message, with our id and the headers that are set, and gives its own id', async () => {
    const { server, provider, close } = await open();
    expect(await provider.send(message, never)).toEqual({ type: 'accepted', provider_id: 'SM1' });
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).toMatchObject({
      method: 'POST',
      path: '/messages',
      headers: {
        authorization: 'Bearer s3cret',
        'idempotency-key': 'm1',
        'content-type': 'application/json',
      },
    });
    await close();
  });

  it.each([
    ['/data/sid', '{"data":{"sid":42}}', '42'],
    ['/id', 'OK', null],
    ['/id', '{"id":{}}', null],
    ['/messages/0/id', '{"messages":[{"id":"a"}]}', 'a'],
  ])('names its id at %s of %s', async (idPointer, body, provider_id) => {
    const { server, provider, close } = await open({ idPointer });
    server.answer = (response) => response.end(body);
    expect(await provider.send(message, never)).toEqual({ type: 'accepted', provider_id });
    await close();
  });

  it.each([400, 401, 404, 422, 301])(
    'that answers %i has refused, in words that hold no key',
    async (status) => {
      const answer = await answered((response) => response.writeHead(status).end('Bearer s3cret is wrong'));
      expect(answer).toEqual({ type: 'refused', reason: `The provider answered ${status}.` });
    },
  );

  it.each([
    [429, '7', 7000],
    [503, '999999999', 3_600_000],
    [500, undefined, null],
    [503, 'Wed, 21 Oct 2026 07:28:00 GMT', null],
  ])('that answers %i with Retry-After %s is asked again', async (status, header, after_ms) => {
    const answer = await answered((response) =>
      response.writeHead(status, header === undefined ? {} : { 'retry-after': header }).end(),
    );
    expect(answer).toEqual({ type: 'deferred', reason: `The provider answered ${status}.`, after_ms });
  });

  it.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['never answers', () => undefined, /did not answer within 0.5 s/],
    [
      'stops in the middle of its answer',
      (response) => response.writeHead(200, { 'content-length': '9' }).write('{'),
      /did not answer/,
    ],
    ['hangs up', (response) => response.destroy(), /cannot be reached/],
  ])('that %s is asked again', async (_, answer, reason) => {
    expect(await answered(answer)).toMatchObject({ type: 'deferred', reason: expect.stringMatching(reason) });
  });

  it('that answers without end is cut off, and has accepted', async () => {
    const answer = await answered((response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(answer).toEqual({ type: 'accepted', provider_id: null });
  });

  it('is not connected to where the network policy does not allow it', async () => {
    const { server, provider, close } = await open({ policy: { allow_http: true, allow_nets: [] } });
    expect(await provider.send(message, never)).toMatchObject({
      type: 'deferred',
      reason: expect.stringContaining('not on the public internet'),
    });
    expect(server.asked).toEqual([]);
    await close();
  });
});

describe('how a provider wants its request', () => {
  it.each([
    ['{"to":"{to}"}', 'must have {text} in it'],
    ['text={text}', 'must have {to} in it'],
    ['{"to":{to},"text":{text}}', 'must be JSON'],
  ])('is not %s', (template, message) => {
    expect(() => readMessageBody(template)).toThrow(message);
  });
});
