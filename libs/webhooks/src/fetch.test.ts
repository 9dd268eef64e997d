import { FakeClock } from './testing/fake-clock.js';
import { answers, Receiver } from './testing/receiver.js';
import type { Answering } from './testing/receiver.js';
import { Rig } from './testing/rig.js';

describe('what a Fetch object asks', () => {
  let rig: Rig;
  let receiver: Receiver;

  async function open(
    answering: Answering,
    settings: ConstructorParameters<typeof Rig>[1] = {},
  ): Promise<void> {
    receiver = await Receiver.open(answering);
    rig = new Rig([], settings);
    rig.deliverer.start();
  }
  afterEach(async () => {
    await rig.deliverer.stop();
    await receiver.close();
  });

  const json =
    (status: number, body: string, type = 'application/json', headers = {}): Answering =>
    (_request, response) =>
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);

  it.each([
    ['ok', json(200, '{"tier":"gold"}'), { outcome: 'ok', status: 200, body: { tier: 'gold' } }],
    ['ok for JSON that does not say so', json(200, '{"a":1}', 'text/plain'), { outcome: 'ok', body: { a: 1 } }],
    ['ok without a body', json(204, ''), { outcome: 'ok', status: 204, body: undefined }],
    ['client_error with its JSON', json(404, '{"code":"unknown"}'), { outcome: 'client_error', body: { code: 'unknown' } }],
    ['server_error', json(501, 'no'), { outcome: 'server_error', status: 501 }],
    ['bad_response for text', json(200, 'fine', 'text/plain'), { outcome: 'bad_response', status: 200 }],
    ['bad_response for broken JSON', json(200, '{"tier":'), { outcome: 'bad_response', status: 200 }],
    ['bad_response for what is too long', json(200, JSON.stringify('x'.repeat(70_000))), { outcome: 'bad_response', reason: 'The answer is longer than 65536 bytes.' }],
    ['bad_response for a redirect', json(302, '', 'text/plain', { location: '/other' }), { outcome: 'bad_response', status: 302 }],
    ['unavailable when the connection breaks', ((_request, response) => response.socket?.destroy()) as Answering, { outcome: 'unavailable', status: null }],
  ])('comes to %s', async (_what, answering, expected) => {
    await open(answering);
    const delivery = rig.fetch({ url: receiver.url });
    expect(await rig.reply()).toMatchObject(expected);
    const answered = rig.log.attempts(delivery.id)[0]?.http_status ?? 0;
    expect(rig.log.status(delivery.id)).toBe(answered >= 200 && answered < 300 ? 'delivered' : 'failed');
    expect(rig.deliverer.depth).toBe(0);
    expect(receiver.requests).toHaveLength(1);
  }); // prettier-ignore

  it('leaves text alone where nothing is to be read out of it', async () => {
    await open(json(200, 'fine', 'text/plain'));
    rig.fetch({ url: receiver.url, expects_json: false });
    expect(await rig.reply()).toMatchObject({ outcome: 'ok', body: undefined });
  });

  it('is a GET without a body, and accepts JSON', async () => {
    await open(json(200, '{}'));
    rig.fetch({
      url: receiver.url,
      headers: [{ name: 'X-Tenant', value: 'acme' }],
      body: '{"never":"sent"}',
    });
    await rig.reply();
    expect(receiver.requests[0]).toMatchObject({ method: 'GET', body: '' });
    const { headers } = receiver.requests[0]!;
    expect(headers).toMatchObject({
      'x-tenant': 'acme',
      accept: 'application/json',
      'user-agent': 'Hookswitch',
    });
    expect(Object.keys(headers).filter((name) => /^(webhook-|content-type|idempotency)/.test(name))).toEqual(
      [],
    );
  });

  it('is a PUT with a body of its own type, and carries its id', async () => {
    await open(json(200, '{}'));
    const own = { method: 'PUT', body: '{"a":"b"}', content_type: 'application/vnd.x+json' } as const;
    const { id } = rig.fetch({ url: receiver.url, ...own, headers: [{ name: 'Accept', value: 'text/x' }] });
    await rig.reply();
    expect(receiver.requests[0]).toMatchObject({
      method: 'PUT',
      body: '{"a":"b"}',
      headers: { 'content-type': 'application/vnd.x+json', 'idempotency-key': id, accept: 'text/x' },
    });
  });

  it.each(['GET', 'PUT'] as const)('by %s is asked again within its time', async (method) => {
    await open(answers(503, 502, 200));
    const delivery = rig.fetch({ url: receiver.url, method, tries: 3, expects_json: false });
    expect(await rig.reply()).toMatchObject({ outcome: 'ok' });
    expect(receiver.requests).toHaveLength(3);
    expect(rig.replies).toHaveLength(1);
    expect(rig.log.attempts(delivery.id).map(({ number, http_status }) => [number, http_status])).toEqual([
      [1, 503],
      [2, 502],
      [3, 200],
    ]);
    expect(rig.log.status(delivery.id)).toBe('delivered');
  });

  it('by POST is never asked again', async () => {
    await open(answers(503, 200));
    rig.fetch({ url: receiver.url, method: 'POST', body: '{}', tries: 3 });
    expect(await rig.reply()).toMatchObject({ outcome: 'server_error', status: 503 });
    expect(receiver.requests).toHaveLength(1);
  });

  it.each([
    ['the caller did something wrong', json(404, '{}'), 3_000],
    ['the server says when to come back', json(503, '', 'text/plain', { 'retry-after': '1' }), 3_000],
    ['the time would be too short', json(503, ''), 400],
  ])('is not asked again where %s', async (_why, answering, timeout_ms) => {
    await open(answering);
    rig.fetch({ url: receiver.url, tries: 3, timeout_ms });
    await rig.reply();
    expect(receiver.requests).toHaveLength(1);
  });

  it('has one time limit for all its tries', async () => {
    await open((_request, response, index) => {
      if (index === 0) response.writeHead(500).end();
    });
    const began = performance.now();
    rig.fetch({ url: receiver.url, tries: 3, timeout_ms: 1_000 });
    expect(await rig.reply()).toMatchObject({ outcome: 'timeout', status: null });
    expect(performance.now() - began).toBeLessThan(1_600);
    expect(receiver.requests).toHaveLength(2);
  });

  it('goes to no network that is not allowed', async () => {
    await open(answers(200), { policy: { allow_http: true, allow_nets: [] } });
    const delivery = rig.fetch({ url: receiver.url, tries: 3 });
    expect(await rig.reply()).toMatchObject({ outcome: 'unavailable' });
    expect(rig.log.status(delivery.id)).toBe('blocked');
    expect(receiver.requests).toHaveLength(0);
  });

  it('is unavailable at once where a server rests, also for webhooks', async () => {
    const clock = new FakeClock();
    await open((_request, response) => void response.socket?.destroy(), { clock });
    for (let index = 0; index < 5; index += 1) rig.fetch({ url: receiver.url });
    await rig.reply(5);
    const arrived = receiver.requests.length;
    rig.fetch({ url: receiver.url });
    expect(rig.replies[5]?.reply).toMatchObject({
      outcome: 'unavailable',
      reason: expect.stringMatching(/^Not tried: http/),
    });
    expect(receiver.requests).toHaveLength(arrived);
  });

  it('by GET is asked again after a restart', async () => {
    await open(() => undefined);
    rig.fetch({ url: receiver.url, timeout_ms: 10_000 });
    await receiver.received(1);
    receiver.answering = json(200, '{"tier":"gold"}');
    await rig.restart();
    expect(await rig.reply()).toMatchObject({ outcome: 'ok', body: { tier: 'gold' } });
    expect(receiver.requests).toHaveLength(2);
  });

  it('by POST is not sent again after a restart: the call leaves by timeout, and learns why', async () => {
    await open(() => undefined);
    const delivery = rig.fetch({ url: receiver.url, method: 'POST', body: '{}', timeout_ms: 10_000 });
    await receiver.received(1);
    await rig.restart();
    expect(await rig.reply()).toMatchObject({
      outcome: 'timeout',
      reason: 'Hookswitch was restarted before the answer came. A POST is not sent twice.',
    });
    expect(receiver.requests).toHaveLength(1);
    expect([rig.log.status(delivery.id), rig.deliverer.depth]).toEqual(['failed', 0]);
  });

  it('cannot be resent by hand', async () => {
    await open(json(500, ''));
    const delivery = rig.fetch({ url: receiver.url });
    await rig.reply();
    expect(rig.deliverer.resend(delivery)).toMatchObject({ ok: false });
  });

  it('shows nobody a secret: not the log, not the variables, whatever the server sends back', async () => {
    await open((request, response) => {
      const seen = {
        key: request.headers['x-key'],
        deep: [`Bearer ${String(request.headers['x-key'])}`],
        n: 1,
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(seen));
    });
    const secret = rig.secrets.keep('s3cr3tkey');
    const delivery = rig.fetch({ url: receiver.url, headers: [{ name: 'X-Key', value: secret }] });
    expect(await rig.reply()).toMatchObject({ body: { key: '••••', deep: ['Bearer ••••'], n: 1 } });
    expect(receiver.requests[0]?.headers['x-key']).toBe('s3cr3tkey');
    expect(JSON.stringify(rig.log.attempts(delivery.id))).not.toContain('s3cr3tkey');
  });

  it('sends what nobody is shown, and shows dots of it, in URL, body and answer', async () => {
    await open((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"pin":"483920"}');
    });
    const delivery = rig.fetch({
      url: `${receiver.url}/pins/483920`,
      method: 'POST',
      body: '{"pin":"483920"}',
      masked: ['483920'],
    });
    await rig.reply();
    expect(receiver.requests[0]).toMatchObject({ body: '{"pin":"483920"}' });
    const [attempt] = rig.log.attempts(delivery.id);
    expect(JSON.stringify(attempt)).not.toContain('483920');
    expect(attempt?.request.body).toBe('{"pin":"••••"}');
  });

  it('keeps the first thousand characters of an answer in its log', async () => {
    await open(json(200, JSON.stringify({ tier: 'gold', rest: 'x'.repeat(20_000) })));
    const delivery = rig.fetch({ url: receiver.url });
    expect(await rig.reply()).toMatchObject({ outcome: 'ok', body: { tier: 'gold' } });
    const shown = rig.log.attempts(delivery.id)[0]?.response?.body ?? '';
    expect([shown.length, shown.startsWith('{"tier":"gold"'), shown.at(-1)]).toEqual([1_025, true, '…']);
  });
});
