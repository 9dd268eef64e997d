import { newId } from '@hookswitch/flow-model';
import { Webhook } from 'standardwebhooks';
import { RETRY_DELAYS } from './lanes/retry-schedule.js';
import { generateSigningSecret } from './signing.js';
import { webhook } from './testing/directory.js';
import { FakeClock } from './testing/fake-clock.js';
import { answers, Receiver } from './testing/receiver.js';
import { callEvent, Rig } from './testing/rig.js';

describe('the deliverer', () => {
  const opened: { close(): Promise<void> }[] = [];
  const rigs: Rig[] = [];

  afterEach(async () => {
    await Promise.all(rigs.splice(0).map((rig) => rig.deliverer.stop()));
    await Promise.all(opened.splice(0).map((receiver) => receiver.close()));
  });

  async function receive(...args: Parameters<typeof Receiver.open>): Promise<Receiver> {
    const receiver = await Receiver.open(...args);
    opened.push(receiver);
    return receiver;
  }

  function start(...args: ConstructorParameters<typeof Rig>): Rig {
    const rig = new Rig(...args);
    rigs.push(rig);
    rig.deliverer.start();
    return rig;
  }

  /** Lets the fake clock run to each next timer until the log is in a state; answers come in real time. */
  async function runUntil(rig: Rig, clock: FakeClock, ready: () => boolean): Promise<void> {
    while (!ready()) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (rig.deliverer.stats().in_flight === 0 && clock.nextAt !== undefined) {
        clock.advance(Math.max(0, clock.nextAt - clock.now()));
      }
    }
  }

  it('sends an event to each webhook that is owed it, as native body, and writes one line for it', async () => {
    const receiver = await receive();
    const endpoint = webhook({ url: receiver.url, headers: [{ name: 'X-Tenant', value: 'acme' }] });
    const rig = start([endpoint, webhook({ event_types: ['call_ringing'] })]);
    const event = callEvent({ sequence: 9, data: { id: 'c1', state: 'hangup' } });
    const [delivery, ...others] = rig.emit(event);
    expect(others).toEqual([]);
    await rig.log.settled(1);
    expect(receiver.requests[0]?.body).toBe(
      JSON.stringify({ type: 'call_hungup', timestamp: event.timestamp, data: event.data }),
    );
    expect(receiver.requests[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': delivery?.id,
      'webhook-sequence': '9',
      'x-tenant': 'acme',
      'user-agent': 'Hookswitch',
    });
    expect(rig.log.settlements).toHaveLength(1);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('repeats a record by its schedule, with the same bytes and a new signature each time', async () => {
    const receiver = await receive(answers(500, 404, 302, 500, 500, 500, 500, 500, 500, 500));
    const clock = new FakeClock();
    const rig = new Rig([], { clock });
    rigs.push(rig);
    const secret = generateSigningSecret();
    const delivery = rig.pass({ url: receiver.url, signing_secret: rig.secrets.keep(secret) });
    await runUntil(rig, clock, () => rig.log.status(delivery.id) === 'failed');

    const attempts = rig.log.attempts(delivery.id);
    expect(attempts.map((attempt) => attempt.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const times = attempts.map((attempt) => Date.parse(attempt.started_at));
    expect(times.map((time, index) => (index === 0 ? 0 : time - times[index - 1]!))).toEqual(
      RETRY_DELAYS.record,
    );
    expect(new Set(receiver.requests.map((request) => request.body)).size).toBe(1);
    expect(new Set(receiver.requests.map((request) => request.headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.requests.map((request) => request.headers['webhook-signature'])).size).toBe(10);
    const first = receiver.requests[0]!;
    expect(() =>
      new Webhook(secret).verify(first.body, first.headers as Record<string, string>),
    ).not.toThrow();
    expect(attempts[2]?.error?.message).toContain('redirect');
  });

  it('repeats live news for three minutes, then lets it expire', async () => {
    const receiver = await receive(answers(503));
    const clock = new FakeClock();
    const rig = start([webhook({ url: receiver.url })], { clock });
    const [delivery] = rig.emit(callEvent({ type: 'call_ringing' }));
    await runUntil(rig, clock, () => rig.log.status(delivery!.id) === 'expired');
    const times = rig.log.attempts(delivery!.id).map((attempt) => Date.parse(attempt.started_at));
    expect(times.map((time, index) => (index === 0 ? 0 : time - times[index - 1]!))).toEqual(
      RETRY_DELAYS.live,
    );
  });

  it.each([
    ['seconds', () => '7', 7_000],
    ['a date', (clock: FakeClock) => new Date(clock.now() + 9_000).toUTCString(), 9_000],
    ['too long, which is cut to an hour', () => '999999', 3_600_000],
    ['nonsense', () => 'soon', 5_000],
  ])('honours Retry-After in %s, for the whole endpoint', async (_form, header, expected) => {
    const clock = new FakeClock(Math.floor(Date.now() / 1000) * 1000);
    const receiver = await receive((_request, response, index) => {
      if (index === 0) response.writeHead(429, { 'retry-after': header(clock) }).end();
      else response.writeHead(204).end();
    });
    const rig = start([webhook({ url: receiver.url })], { clock });
    const [first] = rig.emit(callEvent());
    await rig.log.settled(1);
    const [other] = rig.emit(callEvent());
    if (expected !== 5_000) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(receiver.requests).toHaveLength(1);
    }
    await runUntil(rig, clock, () => rig.log.statuses().every((status) => status === 'delivered'));
    const [once, again] = rig.log.attempts(first!.id);
    expect(Date.parse(again!.started_at) - Date.parse(once!.started_at)).toBe(expected);
    expect(rig.log.attempts(other!.id)).toHaveLength(1);
  });

  it('disables a webhook that answers 410, with notice, and holds what it is owed', async () => {
    const receiver = await receive(answers(410, 204));
    const endpoint = webhook({ url: receiver.url });
    const rig = start([endpoint]);
    const call_id = newId();
    rig.emit(callEvent({ call_id }), callEvent({ call_id }));
    await rig.log.until(() => rig.log.statuses().every((status) => status === 'held'));
    expect(rig.directory.disabled).toEqual([
      { id: endpoint.id, reason: 'The server answered 410: this endpoint is gone.' },
    ]);
    const [later] = rig.emit(callEvent());
    expect(later?.status).toBe('held');
    expect(receiver.requests).toHaveLength(1);

    rig.directory.change(endpoint.id, { paused: false });
    rig.deliverer.resume(endpoint.id);
    await rig.log.until(() => rig.log.statuses().every((status) => status === 'delivered'));
    expect(receiver.requests).toHaveLength(4);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('holds while paused and sends in order when resumed', async () => {
    const receiver = await receive();
    const endpoint = webhook({ url: receiver.url });
    const rig = start([endpoint]);
    rig.directory.change(endpoint.id, { paused: true });
    rig.deliverer.pause(endpoint.id);
    const call_id = newId();
    for (let sequence = 1; sequence <= 5; sequence += 1) rig.emit(callEvent({ call_id, sequence }));
    expect(rig.log.statuses()).toEqual(Array(5).fill('held'));
    rig.directory.change(endpoint.id, { paused: false });
    rig.deliverer.resume(endpoint.id);
    rig.emit(callEvent({ call_id, sequence: 6 }));
    await rig.log.until(() => rig.log.statuses().every((status) => status === 'delivered'));
    expect(receiver.requests.map((request) => request.headers['webhook-sequence'])).toEqual([...'123456']);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('holds on when it is resumed while switched off, and sends when it is switched on', async () => {
    const receiver = await receive();
    const endpoint = webhook({ url: receiver.url, paused: true });
    const rig = start([endpoint]);
    const call_id = newId();
    rig.deliverer.pause(endpoint.id);
    for (const sequence of [1, 2, 3, 4, 5]) rig.emit(callEvent({ call_id, sequence }));
    rig.directory.change(endpoint.id, { paused: false, enabled: false });
    rig.deliverer.resume(endpoint.id);
    await rig.log.until(() => rig.deliverer.stats().lanes[0]?.paused === true);
    await rig.log.until(() => rig.log.statuses().every((status) => status === 'held'));
    expect(rig.deliverer.stats().lanes).toMatchObject([{ owed: 0, in_memory: 0 }]);
    rig.directory.change(endpoint.id, { enabled: true });
    rig.deliverer.configurationChanged([endpoint.id]);
    await rig.log.until(() => rig.log.statuses().every((status) => status === 'delivered'));
    expect(receiver.requests.map(({ headers }) => headers['webhook-sequence'])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('holds what waits for a later attempt too, and what is routed before a pause and committed after it', async () => {
    const receiver = await receive(answers(500, 500, 204));
    const endpoint = webhook({ url: receiver.url });
    const rig = start([endpoint]);
    const routed = rig.router.route(callEvent());
    rig.emit(callEvent());
    await rig.log.settled(1);
    rig.directory.change(endpoint.id, { paused: true });
    rig.deliverer.pause(endpoint.id);
    rig.owe(routed);
    expect(rig.log.statuses()).toEqual(['held', 'held']);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('cancels what a webhook was owed that is no longer there', async () => {
    const receiver = await receive(answers(500));
    const clock = new FakeClock();
    const endpoint = webhook({ url: receiver.url });
    const rig = start([endpoint], { clock });
    const [delivery] = rig.emit(callEvent());
    await rig.log.settled(1);
    rig.directory.remove(endpoint.id);
    clock.advance(10_000);
    expect(rig.log.status(delivery!.id)).toBe('cancelled');
  });

  it('reads URL and secret when it sends, so that a repair reaches what waits', async () => {
    const wrong = await receive(answers(500));
    const right = await receive();
    const clock = new FakeClock();
    const endpoint = webhook({ url: wrong.url });
    const rig = start([endpoint], { clock });
    rig.emit(callEvent());
    await rig.log.settled(1);
    const [older, newer] = [generateSigningSecret(), generateSigningSecret()];
    rig.directory.change(endpoint.id, { url: right.url, secret: rig.secrets.keep(newer, older) });
    clock.advance(10_000);
    await right.received(1);
    expect(right.requests[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  });

  it('does not send without a secret that it cannot read', async () => {
    const receiver = await receive();
    const rig = start();
    const delivery = rig.pass({
      url: receiver.url,
      secret_token: { $secret: 'gone', version: 1, hint: '…' },
    });
    expect(rig.log.status(delivery.id)).toBe('retrying');
    expect(rig.log.attempts(delivery.id)[0]?.error).toMatchObject({
      code: 'request',
      message: expect.stringContaining('token cannot be read') as string,
    });
    expect(receiver.requests).toHaveLength(0);
  });

  it('blocks what the network policy refuses, for good', async () => {
    const receiver = await receive();
    const rig = start([], { policy: { allow_http: true, allow_nets: [] } });
    const delivery = rig.pass({ url: receiver.url });
    expect(rig.log.status(delivery.id)).toBe('blocked');
    expect(rig.log.attempts(delivery.id)[0]?.error?.code).toBe('blocked');
    expect(receiver.requests).toHaveLength(0);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('sends a test event of a draft once, marked', async () => {
    const receiver = await receive(answers(500));
    const rig = start();
    const secret = generateSigningSecret();
    const draft = webhook({ url: receiver.url, secret: rig.secrets.keep(secret) });
    const delivery = rig.deliverer.test(draft, 'call_hungup')!;
    expect(delivery).toMatchObject({ test: true, webhook_id: draft.id, event_type: 'call_hungup' });
    rig.owe([delivery]);
    await rig.log.settled(1);
    expect(rig.log.status(delivery.id)).toBe('failed');
    const [request] = receiver.requests;
    const verified = new Webhook(secret).verify(request!.body, request!.headers as Record<string, string>);
    expect(verified).toMatchObject({ type: 'call_hungup', data: { state: 'hangup' } });
  });

  describe('resend', () => {
    it('sends a delivered one again: same id, same bytes, next number', async () => {
      const receiver = await receive();
      const rig = start([webhook({ url: receiver.url })]);
      const [delivery] = rig.emit(callEvent());
      await rig.log.settled(1);
      expect(rig.deliverer.resend(rig.log.rows.get(delivery!.id)!.delivery)).toEqual({ ok: true });
      await rig.log.until(() => rig.log.attempts(delivery!.id).length === 2);
      const [first, second] = receiver.requests;
      expect(second?.body).toBe(first?.body);
      expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
      expect(rig.log.attempts(delivery!.id)[1]?.number).toBe(2);
      expect(rig.log.status(delivery!.id)).toBe('delivered');
      expect(rig.deliverer.depth).toBe(0);
    });

    it('tries one at once that waits for a later attempt', async () => {
      const receiver = await receive(answers(500, 204));
      const clock = new FakeClock();
      const rig = start([webhook({ url: receiver.url })], { clock });
      const [delivery] = rig.emit(callEvent());
      await rig.log.settled(1);
      expect(rig.deliverer.resend(rig.log.rows.get(delivery!.id)!.delivery)).toEqual({ ok: true });
      await rig.log.until(() => rig.log.status(delivery!.id) === 'delivered');
    });

    it('is refused, in words, while the webhook is paused, switched off or gone', async () => {
      const receiver = await receive();
      const endpoint = webhook({ url: receiver.url });
      const rig = start([endpoint]);
      const [delivery] = rig.emit(callEvent());
      await rig.log.settled(1);
      const row = rig.log.rows.get(delivery!.id)!.delivery;
      rig.directory.change(endpoint.id, { paused: true });
      expect(rig.deliverer.resend(row)).toMatchObject({
        ok: false,
        refusal: expect.stringContaining('paused') as string,
      });
      rig.directory.change(endpoint.id, { paused: false, enabled: false });
      expect(rig.deliverer.resend(row)).toMatchObject({
        ok: false,
        refusal: expect.stringContaining('off') as string,
      });
      rig.directory.remove(endpoint.id);
      expect(rig.deliverer.resend(row)).toMatchObject({ ok: false });
      expect(receiver.requests).toHaveLength(1);
    });
  });
});
