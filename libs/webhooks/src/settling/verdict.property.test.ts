import type { RetryProfile } from '@hookswitch/events';
import fc from 'fast-check';
import { LIVE_WORTH_MS, RETRY_DELAYS, retryAfter, retryDelay } from '../lanes/retry-schedule.js';
import { judge } from './verdict.js';
import type { FailureCode } from '../sending/failure.js';
import type { SendResult } from '../sending/outgoing-request.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
const NOW = Date.parse('2026-11-21T09:30:00Z');
const CAP: Readonly<Record<RetryProfile, number>> = { live: 120_000, record: 3_600_000, brief: 120_000 };

const profile = fc.constantFrom<RetryProfile>('live', 'record', 'brief');
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** How far from the table's time an attempt may be: live news is exact, records move by a fifth. */
const spread = (of: RetryProfile): number => (of === 'record' ? 0.2 : 0);

describe('the delay before an attempt, whatever chance says', () => {
  it('is within a fifth of its place in the table, and there is one for each place and no more', () => {
    fc.assert(
      fc.property(profile, fc.nat(12), random, (of, tries, chance) => {
        const delay = retryDelay(of, tries, chance);
        const planned = RETRY_DELAYS[of][tries];
        expect(delay === undefined).toBe(planned === undefined);
        if (delay === undefined || planned === undefined) return;
        expect(Number.isInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(Math.floor(planned * (1 - spread(of))));
        expect(delay).toBeLessThanOrEqual(Math.ceil(planned * (1 + spread(of))));
      }),
      { numRuns: 1000 * EFFORT },
    );
  });

  it('never falls with the attempts, nor with what chance says', () => {
    fc.assert(
      fc.property(profile, fc.nat(8), random, random, (of, tries, one, other) => {
        const delay = retryDelay(of, tries, one) ?? Infinity;
        expect(retryDelay(of, tries + 1, one) ?? Infinity).toBeGreaterThanOrEqual(delay);
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(retryDelay(of, tries, high) ?? 0).toBeGreaterThanOrEqual(retryDelay(of, tries, low) ?? 0);
      }),
      { numRuns: 1000 * EFFORT },
    );
  });
});

describe('any Retry-After', () => {
  const nearly = fc.stringMatching(/^ ?[-+]?[0-9]{0,12}[.,]?[0-9]{0,2} ?$/);
  const date = fc.integer({ min: -90 * 86_400, max: 90 * 86_400 }).map((s) => new Date(NOW + s * 1000));
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    nearly,
    date.map(String),
    date.map((at) => at.toUTCString()),
  );

  it('is nothing, or a whole number of milliseconds that the profile allows', () => {
    fc.assert(
      fc.property(anyText, profile, (text, of) => {
        const asked = retryAfter(text, of, NOW);
        if (asked === undefined) return;
        expect(Number.isInteger(asked)).toBe(true);
        expect(asked).toBeGreaterThanOrEqual(0);
        expect(asked).toBeLessThanOrEqual(CAP[of]);
      }),
      { numRuns: 1000 * EFFORT },
    );
  });

  it('in seconds or as an HTTP date means what it says, up to that limit', () => {
    fc.assert(
      fc.property(fc.nat(200_000), profile, (seconds, of) => {
        const expected = Math.min(seconds * 1000, CAP[of]);
        expect(retryAfter(String(seconds), of, NOW)).toBe(expected);
        expect(retryAfter(new Date(NOW + seconds * 1000).toUTCString(), of, NOW)).toBe(expected);
        expect(retryAfter(new Date(NOW - seconds * 1000).toUTCString(), of, NOW)).toBe(0);
      }),
      { numRuns: 500 * EFFORT },
    );
  });
});

/** What a server can do, and what chance and a slow machine add. */
const code = fc.constantFrom<FailureCode>(
  'timeout',
  'dns',
  'connect',
  'tls',
  'reset',
  'request',
  'unavailable',
);
const status = fc.constantFrom(200, 204, 301, 304, 400, 404, 408, 410, 425, 429, 500, 503, 599);
const pause = fc.option(fc.oneof(fc.nat(9000).map(String), fc.string()), { nil: undefined });
const result: fc.Arbitrary<SendResult> = fc.oneof(
  { weight: 1, arbitrary: code.map((name) => failed({ code: name })) },
  { weight: 3, arbitrary: fc.tuple(status, pause).map(([number, wait]) => answered(number, wait)) },
  { weight: 6, arbitrary: pause.map((wait) => answered(503, wait)) },
);
const trial = fc.record({ result, chance: random, late_ms: fc.oneof(fc.constant(0), fc.nat(300_000)) });
const life = fc.record({
  of: profile,
  repeats: fc.boolean(),
  holds: fc.boolean(),
  trials: fc.array(trial, { minLength: 1, maxLength: 14 }),
});

function failed(failure: { code: FailureCode }): SendResult {
  return {
    failure: { ...failure, message: 'It failed.' },
    http_status: null,
    duration_ms: 1,
    response: null,
  };
}

function answered(http_status: number, wait: string | undefined): SendResult {
  const failure = http_status < 300 ? null : ({ code: 'http', message: 'It failed.' } as const);
  const headers: Record<string, string> = wait === undefined ? {} : { 'retry-after': wait };
  return { failure, http_status, duration_ms: 1, response: { headers, body: '', cut: false } };
}

describe('the life of a delivery, whatever its server answers and when', () => {
  it('has no more attempts than its schedule, each in its time, and one end that says why', () => {
    fc.assert(
      fc.property(life, ({ of, repeats, holds, trials }) => {
        const since = NOW;
        let now = NOW;
        let tries = 0;
        for (const { result, chance, late_ms } of trials) {
          tries += 1;
          const verdict = judge(result, { profile: of, tries, since, repeats, holds }, now, chance);
          const asked = retryAfter(result.response?.headers['retry-after'], of, now);
          const isPause = asked !== undefined && (result.http_status === 429 || result.http_status === 503);
          const ends = result.failure === null || result.http_status === 410;
          expect(verdict.throttle_until).toBe(isPause && !ends ? now + asked : null);
          expect(verdict.gone).toBe(result.http_status === 410 && holds);
          if (verdict.status !== 'retrying') {
            expect(verdict.next_attempt_at).toBeNull();
            expect(verdict.status).toBe(endOf(result, of, { repeats, holds }));
            // Given up by the schedule, not before it: all its places are used, or the news is too old.
            if (verdict.status === 'failed' && repeats && !ends) expect(tries).toBe(RETRY_DELAYS[of].length);
            return;
          }
          const next = verdict.next_attempt_at ?? NaN;
          const planned = RETRY_DELAYS[of][tries] ?? NaN;
          expect(repeats).toBe(true);
          expect(tries).toBeLessThan(RETRY_DELAYS[of].length);
          expect(next - now).toBeGreaterThanOrEqual(Math.max(planned * (1 - spread(of)) - 1, asked ?? 0));
          expect(next - now).toBeLessThanOrEqual(Math.max(planned * (1 + spread(of)) + 1, asked ?? 0));
          if (of === 'live') expect(next - since).toBeLessThanOrEqual(LIVE_WORTH_MS);
          now = next + late_ms;
        }
      }),
      { numRuns: 1000 * EFFORT },
    );
  });
});

/** How a delivery ends whose attempt was its last. */
function endOf(
  { failure, http_status }: SendResult,
  of: RetryProfile,
  { repeats, holds }: { readonly repeats: boolean; readonly holds: boolean },
): string {
  if (failure === null) return 'delivered';
  if (http_status === 410) return holds ? 'held' : 'failed';
  return of === 'live' && repeats ? 'expired' : 'failed';
}
