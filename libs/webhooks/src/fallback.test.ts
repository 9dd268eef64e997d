import { webhook } from './testing/directory.js';
import { FakeClock } from './testing/fake-clock.js';
import { answers, Receiver } from './testing/receiver.js';
import type { Answering } from './testing/receiver.js';
import { callEvent, Rig } from './testing/rig.js';

const SIGNING = { $secret: 'signing', version: 1, hint: '' };

describe('a webhook with a fallback URL', () => {
  let clock: FakeClock;
  let primary: Receiver;
  let standby: Receiver;
  let rig: Rig;

  async function start(primaryAnswers: Answering, standbyAnswers: Answering = answers(204)): Promise<void> {
    clock = new FakeClock();
    [primary, standby] = await Promise.all([Receiver.open(primaryAnswers), Receiver.open(standbyAnswers)]);
    const endpoint = webhook({
      url: primary.url,
      fallback_url: standby.url,
      secret: SIGNING,
      headers: [{ name: 'X-Tenant', value: 'acme' }],
    });
    rig = new Rig([endpoint], { clock });
    rig.secrets.replace(SIGNING, `whsec_${Buffer.from('k'.repeat(32)).toString('base64')}`);
    rig.deliverer.start();
  }
  afterEach(async () => {
    await rig.deliverer.stop();
    await Promise.all([primary.close(), standby.close()]);
  });

  it('is sent there at once after 5xx, with the same id, body, headers and signature, and the attempt says so', async () => {
    await start(answers(503));
    const [delivery] = rig.emit(callEvent());
    await rig.log.settled(2);
    expect([primary.requests.length, standby.requests.length]).toEqual([1, 1]);
    const [first] = primary.requests;
    const [second] = standby.requests;
    for (const name of ['webhook-id', 'webhook-signature', 'x-tenant', 'content-type']) {
      expect([name, second!.headers[name]]).toEqual([name, first!.headers[name]]);
    }
    expect(second!.body).toBe(first!.body);
    const [one, two] = rig.log.attempts(delivery!.id);
    expect(one).toMatchObject({ number: 1, http_status: 503 });
    expect(one!.fallback).toBeUndefined();
    expect(two).toMatchObject({ number: 2, http_status: 204, fallback: true, request: { url: standby.url } });
    expect(rig.log.status(delivery!.id)).toBe('delivered');
    expect(rig.deliverer.stats().lanes[0]).toMatchObject({
      origin: `http://127.0.0.1:${primary.port}`,
      fallback: `http://127.0.0.1:${standby.port}`,
    });
  });

  it('is not sent there what the server refuses, redirects, or asks to have later', async () => {
    await start((_request, response, index) => {
      if (index === 0) response.writeHead(400).end();
      else if (index === 1) response.writeHead(302, { location: '/else' }).end();
      else response.writeHead(503, { 'retry-after': '30' }).end();
    });
    for (let count = 1; count <= 3; count += 1) {
      rig.emit(callEvent());
      await rig.log.settled(count);
    }
    expect(standby.requests).toEqual([]);
  });

  it('is tried again by the schedule, beginning with its own server, when both fail', async () => {
    await start(answers(500, 200), answers(410));
    const [delivery] = rig.emit(callEvent());
    await rig.log.settled(2);
    expect(rig.log.status(delivery!.id)).toBe('retrying');
    expect(rig.directory.disabled).toEqual([]);
    await clock.advance(10_000);
    await rig.log.settled(3);
    expect(rig.log.attempts(delivery!.id).map(({ http_status }) => http_status)).toEqual([500, 410, 200]);
    expect(rig.log.status(delivery!.id)).toBe('delivered');
    expect(rig.deliverer.stats().lanes[0]?.fallback).toBeNull();
  });

  it('goes straight there while its own server rests, and comes back when that answers', async () => {
    await start((request, response) => request && response.destroy());
    for (let count = 1; count <= 5; count += 1) {
      rig.emit(callEvent());
      await rig.log.settled(2 * count);
    }
    const tried = primary.requests.length;
    expect(tried).toBe(5);
    const [delivery] = rig.emit(callEvent());
    await rig.log.settled(11);
    expect(primary.requests.length).toBe(tried);
    expect(rig.log.attempts(delivery!.id)).toMatchObject([{ number: 1, fallback: true, http_status: 204 }]);
    primary.answering = answers(200);
    await clock.advance(6_000);
    rig.emit(callEvent());
    await rig.log.settled(12);
    expect(primary.requests.length).toBe(tried + 1);
  });

  it('is held to the network policy there too: what it refuses is in the log, and nothing is sent', async () => {
    await start(answers(500));
    const [endpoint] = rig.directory.matching(callEvent());
    rig.directory.change(endpoint!.id, { fallback_url: 'http://10.0.0.1/hook' });
    const [delivery] = rig.emit(callEvent());
    await rig.log.settled(2);
    expect(rig.log.attempts(delivery!.id)[1]).toMatchObject({ fallback: true, error: { code: 'blocked' } });
    expect(rig.log.status(delivery!.id)).toBe('retrying');
  });
});
