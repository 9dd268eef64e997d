import { AttemptFigures } from './attempt-figures.js';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the figures of an endpoint', () => {
  it('have nothing to say before the first attempt', () => {
    const nothing = { attempts: 0, delivered: 0, success_rate: null, p95_ms: null };
    const figures = new AttemptFigures();
    expect([figures.lastHour(NOON), figures.lastDay(NOON)]).toEqual([nothing, nothing]);
    expect(figures.isEmpty(NOON)).toBe(true);
  });

  it('count what arrived and what did not', () => {
    const figures = new AttemptFigures();
    for (let count = 0; count < 8; count += 1) figures.record(count < 6, 20, NOON);
    expect(figures.lastHour(NOON)).toMatchObject({ attempts: 8, delivered: 6, success_rate: 0.75 });
  });

  it.each([1, 7, 40, 184, 999, 5_000, 30_000])('know within a tenth that answers take %i ms', (ms) => {
    const figures = new AttemptFigures();
    for (let count = 0; count < 100; count += 1) figures.record(true, count < 94 ? 1 : ms, NOON);
    const p95 = figures.lastHour(NOON).p95_ms ?? Number.NaN;
    expect(Math.abs(p95 - ms)).toBeLessThanOrEqual(Math.max(1, ms * 0.1));
  });

  it('leave out times where nothing was heard', () => {
    const figures = new AttemptFigures();
    figures.record(false, null, NOON);
    expect(figures.lastHour(NOON)).toMatchObject({ attempts: 1, p95_ms: null });
  });

  it('forget after an hour and after a day, and how they were is no matter of restarts', () => {
    const figures = new AttemptFigures();
    figures.record(true, 20, NOON);
    figures.record(false, 20, NOON + 30 * MINUTE);
    const read = new AttemptFigures();
    read.unpack(JSON.parse(JSON.stringify(figures.pack(NOON + 30 * MINUTE))));
    expect(read.lastHour(NOON + 30 * MINUTE)).toEqual(figures.lastHour(NOON + 30 * MINUTE));
    expect(read.lastHour(NOON + 64 * MINUTE).attempts).toBe(1);
    expect(read.lastHour(NOON + 95 * MINUTE).attempts).toBe(0);
    expect(read.lastDay(NOON + 95 * MINUTE)).toMatchObject({ attempts: 2, delivered: 1 });
    expect(read.lastDay(NOON + 23 * HOUR).attempts).toBe(2);
    expect(read.lastDay(NOON + 24 * HOUR).attempts).toBe(0);
    expect(read.isEmpty(NOON + 24 * HOUR)).toBe(true);
  });
});
