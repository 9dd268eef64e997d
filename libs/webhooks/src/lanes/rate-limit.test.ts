import { monitorEventLoopDelay } from 'node:perf_hooks';
import fc from 'fast-check';
import { webhook } from '../testing/directory.js';
import { FakeClock } from '../testing/fake-clock.js';
import { Receiver } from '../testing/receiver.js';
import { callEvent, Rig } from '../testing/rig.js';
import { RateLimit } from './rate-limit.js';

/** The most that fall into any second. */
function busiest(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  times.forEach((time, last) => {
    while (time - times[first]! >= 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

describe('a rate limit', () => {
  it.each([1, 10, 100, 1_000, 10_000])('of %d a second is kept in every second, and used', (limit) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 25 }),
        (seed, lateness) => {
          const rate = new RateLimit(limit);
          const sent: number[] = [];
          const seconds = limit > 1_000 ? 3 : 20;
          let random = seed;
          let now = 1_000_000;
          const end = now + seconds * 1_000;
          for (let open = now; now < end; now = Math.max(open, now)) {
            // Timers ring late by a few milliseconds, and what became due meanwhile goes at once.
            random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
            if (open > now) now = open + (random % lateness);
            while (open <= now && now < end) {
              sent.push(now);
              open = rate.spend(now);
            }
            now = Math.max(now, Math.min(open, end));
          }
          expect(busiest(sent)).toBeLessThanOrEqual(limit);
          expect(sent.length).toBeGreaterThanOrEqual(Math.floor(limit * seconds * 0.97));
        },
      ),
      { numRuns: 10 },
    );
  });

  it('does not save up while there is nothing to send', () => {
    const rate = new RateLimit(10);
    rate.spend(0);
    let now = 60_000;
    const sent: number[] = [];
    for (let index = 0; index < 30; index += 1) {
      sent.push(now);
      now = Math.max(now, rate.spend(now));
    }
    expect(busiest(sent)).toBeLessThanOrEqual(10);
    expect(sent.filter((time) => time < 60_060)).toHaveLength(1);
  });

  it.each([10, 100])(
    'of %d a second reaches the server so, retries included, whatever waits',
    async (limit) => {
      const clock = new FakeClock();
      const arrivals: number[] = [];
      const receiver = await Receiver.open((_request, response, index) => {
        arrivals.push(clock.now());
        response.writeHead(index % 4 === 0 ? 500 : 204).end();
      });
      const endpoint = webhook({ url: receiver.url, retry_profile: 'live', rate_limit_per_s: limit });
      const rig = new Rig([endpoint], { clock });
      rig.deliverer.start();
      for (let index = 0; index < limit * 4; index += 1) rig.emit(callEvent());
      for (let ms = 0; ms < 3_000; ms += 10) {
        clock.advance(10);
        while (rig.deliverer.stats().in_flight > 0) await new Promise((resolve) => setImmediate(resolve));
      }
      expect(busiest(arrivals)).toBeLessThanOrEqual(limit + 1);
      expect(arrivals.length).toBeGreaterThanOrEqual(limit * 3 * 0.97 - 1);
      expect(rig.deliverer.lane(`webhook:${endpoint.id}`)?.rate_limited_until).toBeGreaterThan(0);
      await rig.deliverer.stop();
      await receiver.close();
    },
  );

  it.each([10, 100, 1_000])(
    'of %d a second is kept by the clock on the wall, as the server sees it',
    async (limit) => {
      const arrivals: number[] = [];
      const receiver = await Receiver.open((_request, response) => {
        arrivals.push(performance.now());
        response.writeHead(204).end();
      });
      const rig = new Rig([webhook({ url: receiver.url, rate_limit_per_s: limit })]);
      // What the machine takes the server away for arrives at once when it comes back.
      const pauses = monitorEventLoopDelay({ resolution: 1 });
      pauses.enable();
      rig.deliverer.start();
      const owed = Math.floor(limit * 2.5);
      for (let index = 0; index < owed; index += 1) rig.emit(callEvent());
      await receiver.received(owed);
      pauses.disable();
      const heldUp = (limit * pauses.max) / 1e9;
      // The first ones come late: connections are made, code is compiled.
      const steady = arrivals.filter((at) => at > arrivals[0]! + 200);
      // What leaves evenly may arrive a little closer together.
      expect(busiest(steady)).toBeLessThanOrEqual(limit * 1.01 + 1 + heldUp);
      // At the limit the last one is due 2.5 s after the first; a machine that has other things to do gets ten times that.
      expect(arrivals.at(-1)! - arrivals[0]!).toBeLessThan(25_000);
      await rig.deliverer.stop();
      await receiver.close();
    },
  );
});
