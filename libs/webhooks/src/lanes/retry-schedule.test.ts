import { Alarms } from './alarms.js';
import { LIVE_WORTH_MS, RETRY_DELAYS, retryAfter, retryDelay } from './retry-schedule.js';
import { FakeClock } from '../testing/fake-clock.js';

const NOW = Date.parse('2026-11-21T09:30:00Z');

describe('the retry schedule', () => {
  it('of live news is short and exact', () => {
    const delays = RETRY_DELAYS.live.map((_, tries) => retryDelay('live', tries, 0.9));
    expect(delays).toEqual([0, 1_000, 2_000, 5_000, 10_000, 30_000, 120_000]);
    expect(retryDelay('live', 7, 0.5)).toBeUndefined();
    expect(RETRY_DELAYS.live.reduce((sum, delay) => sum + delay)).toBeLessThan(LIVE_WORTH_MS);
  });

  it('of records is that of Standard Webhooks, each moved by up to a fifth', () => {
    const hours = RETRY_DELAYS.record.map((delay) => delay / 3_600_000);
    expect(hours).toEqual([0, 5 / 3600, 1 / 12, 0.5, 2, 5, 10, 14, 20, 24]);
    expect(retryDelay('record', 4, 0)).toBe(0.8 * 7_200_000);
    expect(retryDelay('record', 4, 0.999_999)).toBeCloseTo(1.2 * 7_200_000, -2);
    expect(retryDelay('record', 10, 0.5)).toBeUndefined();
  });

  it.each([
    ['30', 30_000],
    [' 30 ', 30_000],
    ['0', 0],
    ['Sat, 21 Nov 2026 09:31:00 GMT', 60_000],
    ['Sat, 21 Nov 2026 09:29:00 GMT', 0],
    ['7200', 3_600_000],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['99999999999999999999', undefined],
  ])('reads Retry-After: %j', (value, expected) => {
    expect(retryAfter(value, 'record', NOW)).toBe(expected);
  });

  it('lets a server delay live news by two minutes at most', () => {
    expect(retryAfter('3600', 'live', NOW)).toBe(120_000);
    expect(retryAfter(undefined, 'live', NOW)).toBeUndefined();
  });
});

describe('alarms', () => {
  it('ring in order of their times, with one timer; cancelled ones never', () => {
    const clock = new FakeClock(1_000);
    const alarms = new Alarms(clock);
    const rung: string[] = [];
    const times = [50, 10, 30, 10, 90, 70, 20, 60, 40, 80];
    const set = times.map((time, index) => alarms.set(1_000 + time, () => rung.push(`${time}:${index}`)));
    set[2]?.cancel();
    clock.advance(55);
    expect(rung).toEqual(['10:1', '10:3', '20:6', '40:8', '50:0']);
    alarms.set(1_058, () => rung.push('new'));
    clock.advance(100);
    expect(rung.slice(5)).toEqual(['new', '60:7', '70:5', '80:9', '90:4']);
    alarms.set(2_000, () => rung.push('never'));
    alarms.clear();
    clock.advance(10_000);
    expect(rung).toHaveLength(10);
  });
});
