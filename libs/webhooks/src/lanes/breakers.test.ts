import type { Failure } from '../sending/failure.js';
import { webhook } from '../testing/directory.js';
import { FakeClock } from '../testing/fake-clock.js';
import { MemoryLog } from '../testing/memory-log.js';
import { answers, Receiver } from '../testing/receiver.js';
import { callEvent, Rig } from '../testing/rig.js';
import { Breakers, GO, TRIAL } from './breakers.js';

const ORIGIN = 'https://crm.example';
const DEAD: Failure = { code: 'timeout', message: 'There was no complete answer within 5000 ms.' };
const REFUSED: Failure = { code: 'http', message: 'The server answered 500.' };

describe('an origin that does not answer', () => {
  function opened(now = 0): Breakers<string> {
    const breakers = new Breakers<string>();
    for (let index = 0; index < 5; index += 1) breakers.report(ORIGIN, GO, DEAD, 'a', now);
    return breakers;
  }

  it('is asked by one request in each of its rests, which double up to a minute', () => {
    const breakers = opened();
    const probes: number[] = [];
    for (let now = 0; now < 600_000; now += 100) {
      for (const waiter of ['a', 'b', 'c']) {
        if (breakers.admit(ORIGIN, waiter, now) !== TRIAL) continue;
        probes.push(now);
        breakers.report(ORIGIN, TRIAL, DEAD, waiter, now);
      }
    }
    expect(probes.slice(0, 6)).toEqual([5_000, 15_000, 35_000, 75_000, 135_000, 195_000]);
    expect(breakers.status(ORIGIN)).toMatchObject({ state: 'open', since: 0, failures: 5 });
  });

  it('is asked by no second request while one is on its way, whatever older ones come to', () => {
    const breakers = opened();
    expect(breakers.admit(ORIGIN, 'a', 5_000)).toBe(TRIAL);
    expect(breakers.status(ORIGIN).state).toBe('half_open');
    breakers.report(ORIGIN, GO, DEAD, 'b', 5_500);
    expect(breakers.admit(ORIGIN, 'b', 11_000)).toBeGreaterThan(11_000);
    breakers.report(ORIGIN, TRIAL, DEAD, 'a', 12_000);
    expect(breakers.status(ORIGIN)).toMatchObject({ state: 'open', next_probe_at: 22_000 });
  });

  it('rests no longer once it has answered, were it with an error', () => {
    const breakers = opened();
    breakers.admit(ORIGIN, 'a', 5_000);
    breakers.report(ORIGIN, TRIAL, REFUSED, 'a', 5_100);
    expect(breakers.status(ORIGIN)).toMatchObject({
      state: 'closed',
      since: 5_100,
      next_probe_at: null,
      failures: 0,
    });
    expect(breakers.admit(ORIGIN, 'a', 5_100)).toBeLessThanOrEqual(GO);
  });

  it('is not run over when it is back: a few at a time, more with each answer', () => {
    const breakers = opened();
    const waiters = Array.from({ length: 200 }, (_, index) => `lane ${index}`);
    for (const waiter of waiters) breakers.admit(ORIGIN, waiter, 1_000);
    breakers.admit(ORIGIN, 'a', 5_000);
    let woken = [...breakers.report(ORIGIN, TRIAL, null, 'a', 5_000)];
    expect(woken).toHaveLength(2);
    const asked = new Set<string>();
    const rounds: number[] = [];
    for (let round = 0; woken.length > 0 && round < 100; round += 1) {
      const leaves = woken.map((waiter) => [waiter, breakers.admit(ORIGIN, waiter, 5_000)] as const);
      woken = [];
      const inFlight = leaves.filter(([, leave]) => leave <= GO);
      rounds.push(inFlight.length);
      for (const [waiter, leave] of inFlight) {
        asked.add(waiter);
        woken.push(...breakers.report(ORIGIN, leave, null, waiter, 5_000));
      }
    }
    expect(rounds.slice(0, 4)).toEqual([2, 4, 8, 16]);
    expect(waiters.every((waiter) => asked.has(waiter))).toBe(true);
  });

  it('lets a call through at once when it is back, however many others wait', () => {
    const breakers = opened();
    breakers.admit(ORIGIN, 'a', 5_000);
    breakers.report(ORIGIN, TRIAL, null, 'a', 5_000);
    for (const waiter of ['b', 'c']) expect(breakers.admit(ORIGIN, waiter, 5_000)).toBe(TRIAL);
    expect(breakers.admit(ORIGIN, 'd', 5_000)).toBe(6_000);
    expect(breakers.admit(ORIGIN, 'call', 5_000, true)).toBe(TRIAL);
  });

  it('is not remembered for ever, however many names there are, unless it rests', () => {
    const breakers = opened();
    for (let index = 0; index < 10_000; index += 1)
      breakers.report(`https://${index}.example`, GO, null, 'a', 0);
    expect(breakers.status(ORIGIN).state).toBe('open');
  });
});

describe('deliveries to a server that is dead', () => {
  let receiver: Receiver;
  let clock: FakeClock;
  let log: MemoryLog;
  let rig: Rig;
  let dead = true;

  beforeEach(async () => {
    dead = true;
    receiver = await Receiver.open((_request, response) =>
      dead ? void response.socket?.destroy() : void response.writeHead(204).end(),
    );
    clock = new FakeClock();
    log = new MemoryLog();
  });
  afterEach(async () => {
    await rig.deliverer.stop();
    await receiver.close();
  });

  /** Lets the requests end that are on their way. */
  const quiet = async (): Promise<void> => {
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (rig.deliverer.stats().in_flight > 0);
  };
  const delivered = (): number => log.statuses().filter((status) => status === 'delivered').length;

  it('are tried once in each rest, and drained at the rate limit when it is back', async () => {
    const endpoint = webhook({ url: receiver.url, retry_profile: 'record', rate_limit_per_s: 50 });
    rig = new Rig([endpoint], { clock, log });
    rig.deliverer.start();
    for (let index = 0; index < 120; index += 1) rig.emit(callEvent());
    for (let ms = 0; ms < 500; ms += 20) {
      clock.advance(20);
      await quiet();
    }
    const state = () => rig.deliverer.lane(`webhook:${endpoint.id}`)!;
    expect(state()).toMatchObject({
      owed: 120,
      breaker: { state: 'open', failures: 5 },
      last_failure: { code: 'reset' },
      last_delivered_at: null,
      origin: new URL(receiver.url).origin,
    });
    for (let probe = 1; probe <= 6; probe += 1) {
      const before = receiver.requests.length;
      clock.advance(Math.max(0, state().breaker.next_probe_at! - clock.now() - 1));
      await quiet();
      expect(receiver.requests).toHaveLength(before);
      clock.advance(2);
      await quiet();
      expect(receiver.requests).toHaveLength(before + 1);
    }
    dead = false;
    const back = clock.now();
    const arrivals: number[] = [];
    receiver.answering = (_request, response) => {
      arrivals.push(clock.now());
      response.writeHead(204).end();
    };
    while (delivered() < 120 && clock.now() - back < 120_000) {
      clock.advance(arrivals.length === 0 ? 500 : 10);
      await quiet();
    }
    expect(delivered()).toBe(120);
    expect(arrivals[0]! - back).toBeLessThanOrEqual(61_000);
    for (const [index, at] of arrivals.entries()) {
      expect(arrivals.slice(index).filter((other) => other - at < 1_000).length).toBeLessThanOrEqual(51);
    }
    expect(arrivals.at(-1)! - arrivals[0]!).toBeLessThan(4_000);
    expect(state()).toMatchObject({ owed: 0, breaker: { state: 'closed', failures: 0 }, failures: 0 });
  }, 20_000);

  it('cost one request after a restart, not one for each that is owed', async () => {
    const endpoint = webhook({ url: receiver.url, retry_profile: 'record' });
    rig = new Rig([endpoint], { clock, log });
    rig.deliverer.start();
    for (let index = 0; index < 30; index += 1) rig.emit(callEvent());
    await quiet();
    clock.advance(10_000);
    await quiet();
    const before = receiver.requests.length;
    await rig.restart();
    await quiet();
    expect(receiver.requests).toHaveLength(before + 1);
    expect(rig.deliverer.lane(`webhook:${endpoint.id}`)?.breaker.state).toBe('open');
    dead = false;
    clock.advance(5_000);
    await log.until(() => delivered() === 30);
  });

  it('leave other endpoints of the same process alone', async () => {
    const healthy = await Receiver.open(answers(204));
    rig = new Rig([webhook({ url: receiver.url }), webhook({ url: healthy.url })], { clock, log });
    rig.deliverer.start();
    for (let index = 0; index < 20; index += 1) rig.emit(callEvent());
    await log.until(() => delivered() === 20);
    expect(healthy.requests).toHaveLength(20);
    await healthy.close();
  });
});
