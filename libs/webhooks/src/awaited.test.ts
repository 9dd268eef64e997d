import { newId } from '@hookswitch/flow-model';
import { FakeClock } from './testing/fake-clock.js';
import { answers, Receiver } from './testing/receiver.js';
import type { Answering } from './testing/receiver.js';
import { Rig } from './testing/rig.js';

const wait = { activeflow_id: newId(), visit: 4 };

describe('a component that the call waits for', () => {
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
    (status: number, body: string, type = 'application/json'): Answering =>
    (_request, response) =>
      response.writeHead(status, { 'content-type': type }).end(body);

  it.each([
    ['ok with a JSON body', json(200, '{"go":true}'), { outcome: 'ok', status: 200, body: { go: true } }],
    ['ok with a vendor JSON type', json(201, '[1]', 'application/vnd.x+json; charset=utf-8'), { outcome: 'ok', status: 201, body: [1] }],
    ['ok without a body', json(204, ''), { outcome: 'ok', status: 204, body: undefined }],
    ['ok with text, which is no JSON', json(200, 'OK', 'text/plain'), { outcome: 'ok', status: 200, body: undefined }],
    ['client_error', json(422, '{"error":"x"}'), { outcome: 'client_error', status: 422, body: { error: 'x' } }],
    ['server_error', json(503, 'down'), { outcome: 'server_error', status: 503 }],
    ['bad_response when JSON is broken', json(200, '{"go":'), { outcome: 'bad_response', status: 200, body: undefined }],
    ['bad_response when JSON is too long', json(200, JSON.stringify('x'.repeat(20_000))), { outcome: 'bad_response', status: 200 }],
    ['bad_response for a redirect', json(302, ''), { outcome: 'bad_response', status: 302 }],
    ['unavailable when the connection breaks', ((_request, response) => response.socket?.destroy()) as Answering, { outcome: 'unavailable', status: null }],
  ])('learns %s', async (_what, answering, expected) => {
    await open(answering);
    const delivery = rig.pass({ url: receiver.url }, { wait });
    expect(await rig.reply()).toMatchObject(expected);
    expect(rig.replies[0]?.wait).toEqual(wait);
    expect(rig.replies[0]?.reply.reason).toMatch(/\.$/);
    const status = expected.status !== null && expected.status < 300 ? 'delivered' : 'failed';
    expect(rig.log.status(delivery.id)).toBe(status);
    expect(rig.deliverer.depth).toBe(0);
  }); // prettier-ignore

  it('learns timeout after its own time limit', async () => {
    await open(() => undefined);
    rig.pass({ url: receiver.url, timeout_ms: 120 }, { wait });
    expect(await rig.reply()).toMatchObject({ outcome: 'timeout', status: null });
  });

  it('learns unavailable where the network policy refuses', async () => {
    await open(answers(204), { policy: { allow_http: true, allow_nets: [] } });
    rig.pass({ url: receiver.url }, { wait });
    expect(await rig.reply()).toMatchObject({ outcome: 'unavailable' });
    expect(receiver.requests).toHaveLength(0);
  });

  it('does not queue behind older events of its call', async () => {
    await open((_request, response, index) => {
      if (index > 0) response.writeHead(200).end();
    });
    const call_id = newId();
    const event = { timestamp: '2026-11-21T09:30:00.000Z', call_id, sequence: 1, data: {} };
    for (let index = 0; index < 20; index += 1) rig.pass({ url: receiver.url }, { event });
    await receiver.received(1);
    rig.pass({ url: receiver.url }, { event, wait });
    expect(await rig.reply()).toMatchObject({ outcome: 'ok' });
  });

  it('is not repeated, unless it shall be', async () => {
    const clock = new FakeClock();
    await open(answers(500, 500, 204), { clock });
    const once = rig.pass({ url: receiver.url, retry: false }, { wait });
    await rig.reply(1);
    expect(rig.log.status(once.id)).toBe('failed');
    const again = rig.pass({ url: receiver.url, retry: true }, { wait });
    await rig.reply(2);
    expect(rig.log.status(again.id)).toBe('retrying');
    clock.advance(5_000);
    await rig.log.until(() => rig.log.status(again.id) === 'delivered');
    expect(rig.replies).toHaveLength(2);
    expect(receiver.requests[1]?.body).toBe(receiver.requests[2]?.body);
  });

  it('learns unavailable at once from a server that did not answer five times, until it is back', async () => {
    const clock = new FakeClock();
    await open(() => undefined, { clock });
    for (let index = 0; index < 5; index += 1) rig.pass({ url: receiver.url, timeout_ms: 60 }, { wait });
    await rig.reply(5);
    const arrived = receiver.requests.length;
    const refused = rig.pass({ url: receiver.url }, { wait });
    expect(rig.replies).toHaveLength(6);
    expect(rig.replies[5]?.reply).toMatchObject({ outcome: 'unavailable', status: null });
    expect(rig.log.attempts(refused.id)[0]?.error?.code).toBe('unavailable');
    expect(receiver.requests).toHaveLength(arrived);

    receiver.answering = answers(204);
    clock.advance(5_000);
    rig.pass({ url: receiver.url }, { wait });
    expect(await rig.reply(7)).toMatchObject({ outcome: 'ok' });
    rig.pass({ url: receiver.url }, { wait });
    expect(await rig.reply(8)).toMatchObject({ outcome: 'ok' });
  });

  it('learns its reply after a restart in between', async () => {
    await open(() => undefined);
    rig.pass({ url: receiver.url, timeout_ms: 10_000 }, { wait });
    await receiver.received(1);
    receiver.answering = answers(200);
    await rig.restart();
    expect(await rig.reply()).toMatchObject({ outcome: 'ok' });
    expect(receiver.requests[1]?.body).toBe(receiver.requests[0]?.body);
  });

  it('is refused beyond so many at a time, without harm to the others', async () => {
    await open(() => undefined, { limits: { waiting_per_lane: 2 } });
    for (let index = 0; index < 3; index += 1) rig.pass({ url: receiver.url }, { wait });
    expect(rig.replies).toHaveLength(1);
    expect(rig.replies[0]?.reply).toMatchObject({ outcome: 'unavailable' });
  });
});
