import { newId } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { webhook } from '../testing/directory.js';
import { FakeClock } from '../testing/fake-clock.js';
import { MemoryLog } from '../testing/memory-log.js';
import { answers, Receiver } from '../testing/receiver.js';
import type { Answering } from '../testing/receiver.js';
import { callEvent, Rig } from '../testing/rig.js';
import type { Clock } from '../ports.js';

/** Time that runs a thousand times as fast, so that retries come soon. */
const started = Date.now();
const fastClock: Clock = {
  now: () => started + (performance.now() | 0) * 1_000,
  random: () => 0.5,
  setTimer(at, callback) {
    const timer = setTimeout(callback, Math.max(0, (at - fastClock.now()) / 1_000));
    return { cancel: () => clearTimeout(timer) };
  },
};

describe('lanes', () => {
  const opened: Receiver[] = [];
  const rigs: Rig[] = [];

  afterEach(async () => {
    await Promise.all(rigs.splice(0).map((rig) => rig.deliverer.stop()));
    await Promise.all(opened.splice(0).map((receiver) => receiver.close()));
  });

  async function receive(answering?: Answering): Promise<Receiver> {
    const receiver = await Receiver.open(answering);
    opened.push(receiver);
    return receiver;
  }

  function start(...args: ConstructorParameters<typeof Rig>): Rig {
    const rig = new Rig(...args);
    rigs.push(rig);
    rig.deliverer.start();
    return rig;
  }

  const delivered = (rig: Rig, lane?: string) =>
    [...rig.log.rows.values()].filter(
      ({ delivery }) => delivery.status === 'delivered' && (lane === undefined || delivery.lane === lane),
    ).length;

  it('keep a dead endpoint from slowing any other', async () => {
    const healthy = await receive();
    const dead = await receive(() => undefined);
    const endpoints = [webhook({ url: healthy.url }), webhook({ url: dead.url }), webhook({ url: dead.url })];
    const rig = start(endpoints);
    for (let index = 0; index < 300; index += 1) rig.emit(callEvent());
    await rig.log.until(() => delivered(rig) === 300);
    expect(delivered(rig, `webhook:${endpoints[0]!.id}`)).toBe(300);
    expect(rig.log.settlements).toHaveLength(300);
    expect(rig.deliverer.depth).toBe(600);
  });

  it('hold only the call whose event fails; its later events wait', async () => {
    const stubborn = newId();
    const receiver = await receive((request, response) =>
      response.writeHead(request.body.includes(stubborn) ? 500 : 204).end(),
    );
    const rig = start([webhook({ url: receiver.url })]);
    const held = rig.emit(
      callEvent({ call_id: stubborn, data: { id: stubborn } }),
      callEvent({ call_id: stubborn }),
    );
    for (let index = 0; index < 50; index += 1) rig.emit(callEvent());
    await rig.log.until(() => delivered(rig) === 50);
    expect(held.map(({ id }) => rig.log.attempts(id).length)).toEqual([1, 0]);
  });

  it('let the next event of a call go once the one before it has failed for good', async () => {
    const clock = new FakeClock();
    const receiver = await receive((request, response) =>
      response.writeHead(request.headers['webhook-sequence'] === '1' ? 500 : 204).end(),
    );
    const rig = start([webhook({ url: receiver.url, retry_profile: 'live' })], { clock });
    const call_id = newId();
    const [first, second] = rig.emit(
      callEvent({ call_id, sequence: 1 }),
      callEvent({ call_id, sequence: 2 }),
    );
    for (let tries = 1; tries <= 7; tries += 1) {
      expect(rig.log.attempts(second!.id)).toEqual([]);
      await rig.log.until(() => rig.log.attempts(first!.id).length === tries);
      clock.advance(clock.nextAt === undefined ? 0 : clock.nextAt - clock.now());
    }
    await rig.log.until(() => delivered(rig) === 1);
    expect([rig.log.status(first!.id), rig.log.status(second!.id)]).toEqual(['expired', 'delivered']);
  });

  it('send at most one event of a call at a time, in order, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 1, max: 1_000 }),
        async (calls, seed) => {
          let random = seed;
          const inFlight = new Map<string, number>();
          const seen = new Map<string, number[]>();
          let overlaps = 0;
          const receiver = await receive((request, response) => {
            const { call } = (JSON.parse(request.body) as { data: { call: string } }).data;
            inFlight.set(call, (inFlight.get(call) ?? 0) + 1);
            if (inFlight.get(call)! > 1) overlaps += 1;
            random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
            const fails = random % 10 < 3;
            setImmediate(() => {
              inFlight.set(call, inFlight.get(call)! - 1);
              if (!fails)
                seen.set(call, [...(seen.get(call) ?? []), Number(request.headers['webhook-sequence'])]);
              if (random % 10 === 0) response.socket?.destroy();
              else response.writeHead(fails ? 500 : 200).end();
            });
          });
          const rig = start([webhook({ url: receiver.url, retry_profile: 'record' })], { clock: fastClock });
          const sequences = new Map<number, number>();
          for (const call of calls) {
            const sequence = (sequences.get(call) ?? 0) + 1;
            sequences.set(call, sequence);
            rig.emit(callEvent({ call_id: `call-${call}`, sequence, data: { call: `call-${call}` } }));
          }
          // Half a minute of retries at most are waited for; what is left is in order too.
          await Promise.race([
            rig.log.until(() => delivered(rig) === calls.length),
            new Promise((resolve) => setTimeout(resolve, 400)),
          ]);
          await rig.deliverer.stop();
          expect(overlaps).toBe(0);
          expect(seen.size).toBeGreaterThan(0);
          for (const order of seen.values()) {
            // A connection that broke after the server had taken the event brings it once more: never an older one.
            expect(order).toEqual([...order].sort((a, b) => a - b));
          }
        },
      ),
      { numRuns: 8 },
    );
  }, 20_000);

  it('have few requests in flight, and no more than all may have together', async () => {
    const receivers = await Promise.all([receive(), receive(), receive()]);
    const slow: Answering = (_request, response) => void setTimeout(() => response.writeHead(204).end(), 3);
    for (const receiver of receivers) receiver.answering = slow;
    const rig = start(receivers.map((receiver) => webhook({ url: receiver.url })), { limits: { per_lane: 6, in_flight: 9 } });
    for (let index = 0; index < 60; index += 1) rig.emit(callEvent());
    expect(rig.deliverer.stats().in_flight).toBe(9);
    await rig.log.until(() => delivered(rig) === 180);
    for (const receiver of receivers) expect(receiver.concurrent).toBeLessThanOrEqual(6);
  }); // prettier-ignore

  it('have at most their own number of requests in flight when nothing else keeps them', async () => {
    const receiver = await receive(
      (_request, response) => void setTimeout(() => response.writeHead(204).end(), 3),
    );
    const rig = start([webhook({ url: receiver.url })], { limits: { per_lane: 6 } });
    for (let index = 0; index < 60; index += 1) rig.emit(callEvent());
    await rig.log.until(() => delivered(rig) === 60);
    expect(receiver.concurrent).toBe(6);
  });

  it('keep in memory what there is room for, and read the rest from the log in order', async () => {
    const receiver = await receive();
    const rig = start([webhook({ url: receiver.url })], { limits: { lane_memory: 10 } });
    const call_id = newId();
    for (let sequence = 1; sequence <= 200; sequence += 1) {
      rig.emit(callEvent(sequence % 2 === 0 ? { call_id, sequence } : { sequence }));
    }
    expect(rig.deliverer.stats().lanes[0]?.in_memory).toBe(10);
    expect(rig.deliverer.depth).toBe(200);
    await rig.log.until(() => delivered(rig) === 200);
    const ofCall = receiver.requests.map((request) => Number(request.headers['webhook-sequence'])).filter((n) => n % 2 === 0); // prettier-ignore
    expect(ofCall).toEqual(Array.from({ length: 100 }, (_, index) => 2 * (index + 1)));
    expect(receiver.requests).toHaveLength(200);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('whose memory is full of failures find out when the server is back', async () => {
    const clock = new FakeClock();
    const receiver = await receive(answers(500));
    const rig = start([webhook({ url: receiver.url })], { clock, limits: { lane_memory: 5 } });
    for (let index = 0; index < 20; index += 1) rig.emit(callEvent());
    await rig.log.settled(5);
    clock.advance(6_000);
    await rig.log.settled(10);
    expect(receiver.requests).toHaveLength(10);
    receiver.answering = answers(204);
    clock.advance(30_000);
    await rig.log.until(() => delivered(rig) === 20);
  });

  it('take up after a restart what was owed, in order, and lose nothing', async () => {
    const log = new MemoryLog();
    const receiver = await receive(() => undefined);
    const rig = start([webhook({ url: receiver.url })], { log });
    const call_id = newId();
    for (let sequence = 1; sequence <= 30; sequence += 1) rig.emit(callEvent({ call_id, sequence }));
    await receiver.received(1);
    receiver.answering = answers(204);
    await rig.restart();
    expect(rig.deliverer.depth).toBe(30);
    await log.until(() => delivered(rig) === 30);
    const sequences = receiver.requests.map((request) => Number(request.headers['webhook-sequence']));
    expect(sequences).toEqual([1, ...Array.from({ length: 30 }, (_, index) => index + 1)]);
  });

  it('end what is in flight before they stop', async () => {
    const receiver = await receive(
      (_request, response) => void setTimeout(() => response.writeHead(204).end(), 30),
    );
    const rig = start([webhook({ url: receiver.url })]);
    for (let index = 0; index < 10; index += 1) rig.emit(callEvent());
    await receiver.received(4);
    await rig.deliverer.drain(2_000);
    expect(delivered(rig)).toBe(4);
    expect(rig.emit(callEvent()).map(({ id }) => rig.log.status(id))).toEqual(['pending']);
  });

  it('let an origin rest that does not answer, and go on at once when it is back', async () => {
    const clock = new FakeClock();
    const dead = await receive();
    const url = dead.url;
    await dead.close();
    const rig = start([webhook({ url })], { clock });
    for (let index = 0; index < 12; index += 1) rig.emit(callEvent());
    await rig.log.settled(5);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const tried = rig.log.settlements.length;
    expect(tried).toBeLessThan(9);
    clock.advance(4_000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(rig.log.settlements).toHaveLength(tried);

    const back = new Receiver();
    opened.splice(opened.indexOf(dead), 1, back);
    await back.listen(Number(new URL(url).port));
    clock.advance(1_000);
    await rig.log.until(() => delivered(rig) === 12);
  });
});
