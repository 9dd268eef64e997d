import { scheduleSchema } from '@hookswitch/flow-model';
import type { ScheduleFields } from '@hookswitch/flow-model';
import fc from 'fast-check';
import type { z } from 'zod';
import { comingHolidays } from './coming-holidays.js';
import { judgeTime, stretchesOf } from './judge-time.js';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const EVERY = [...WEEK, 'sat', 'sun'] as const;

function schedule(fields: Partial<z.input<typeof scheduleSchema>>): ScheduleFields {
  return scheduleSchema.parse({ name: 'Office', time_zone: 'Europe/London', ...fields });
}

const office = schedule({
  ranges: [
    { name: 'Lunch break', days: [...WEEK], from: '12:00', to: '13:00' },
    { name: 'Open', days: [...WEEK], from: '09:00', to: '17:30' },
  ],
  holidays: [
    { name: 'Christmas Day', date: '2020-12-25', yearly: true },
    { name: 'Party', date: '2026-12-18', from: '15:00', to: '24:00' },
    { name: 'Works holiday', date: '2026-07-27', to_date: '2026-08-07' },
  ],
  exceptions: [
    { name: 'Sunday before Christmas', date: '2026-12-20', from: '10:00', to: '16:00', range: 'Open' },
  ],
});

const at = (instant: string, what = office) => judgeTime(what, Date.parse(instant)).outcome;

describe('opening hours', () => {
  it.each([
    ['2026-11-23T08:59:59Z', 'closed'],
    ['2026-11-23T09:00:00Z', 'open'],
    ['2026-11-23T12:00:00Z', 'lunch_break'],
    ['2026-11-23T13:00:00Z', 'open'],
    ['2026-11-23T17:29:59Z', 'open'],
    ['2026-11-23T17:30:00Z', 'closed'],
    ['2026-11-22T11:00:00Z', 'closed'],
    ['2026-07-01T08:00:00Z', 'open'],
    ['2026-07-01T16:30:00Z', 'closed'],
  ])('at %s it is %s', (instant, outcome) => expect(at(instant)).toBe(outcome));

  it('holidays count before them, by the hour, for days on end and every year', () => {
    expect(at('2026-12-25T11:00:00Z')).toBe('holiday');
    expect(at('2028-12-25T11:00:00Z')).toBe('holiday');
    expect(at('2026-12-18T14:59:00Z')).toBe('open');
    expect(at('2026-12-18T15:00:00Z')).toBe('holiday');
    expect(at('2026-12-19T00:00:00Z')).toBe('closed');
    expect([at('2026-07-24T13:00:00Z'), at('2026-07-31T13:00:00Z'), at('2026-08-10T13:00:00Z')]).toEqual([
      'open',
      'holiday',
      'open',
    ]);
  });

  it('exceptions count before all else', () => {
    expect(at('2026-12-20T10:00:00Z')).toBe('open');
    expect(judgeTime(office, Date.parse('2026-12-20T10:00:00Z'))).toEqual({
      outcome: 'open',
      kind: 'exception',
      name: 'Sunday before Christmas',
    });
    expect(at('2026-12-20T16:00:00Z')).toBe('closed');
  });

  it('a range that passes midnight goes on into the next day, and ends with its last day', () => {
    const night = schedule({
      time_zone: 'UTC',
      ranges: [{ name: 'Night', days: ['fri'], from: '22:00', to: '06:00', to_date: '2026-11-27' }],
    });
    expect(at('2026-11-27T22:00:00Z', night)).toBe('night');
    expect(at('2026-11-28T05:59:00Z', night)).toBe('night');
    expect(at('2026-11-28T06:00:00Z', night)).toBe('closed');
    expect(at('2026-11-27T05:00:00Z', night)).toBe('closed');
    expect(at('2026-12-04T23:00:00Z', night)).toBe('closed');
  });

  it('a range from midnight to midnight is the whole day', () => {
    const always = schedule({ ranges: [{ name: 'On', days: [...EVERY], from: '00:00', to: '00:00' }] });
    expect([at('2026-11-23T00:00:00Z', always), at('2026-11-23T23:59:59Z', always)]).toEqual(['on', 'on']);
  });

  it('29 February comes in leap years only, and a holiday may span New Year', () => {
    const leap = schedule({
      holidays: [
        { name: 'Leap day', date: '2024-02-29', yearly: true },
        { name: 'Between the years', date: '2025-12-27', to_date: '2026-01-02', yearly: true },
      ],
    });
    expect(at('2028-02-29T12:00:00Z', leap)).toBe('holiday');
    expect([at('2027-02-28T12:00:00Z', leap), at('2027-03-01T12:00:00Z', leap)]).toEqual([
      'closed',
      'closed',
    ]);
    expect(at('2031-01-02T12:00:00Z', leap)).toBe('holiday');
    expect(at('2031-01-03T12:00:00Z', leap)).toBe('closed');
  });
});

/** When one range of a day begins and ends, as instants. */
function spanOn(zone: string, day: string, from: string, to: string): string[] {
  const one = schedule({
    time_zone: zone,
    ranges: [{ name: 'In', days: [...EVERY], from, to, from_date: day, to_date: day }],
  });
  const noon = Date.parse(`${day}T12:00:00Z`);
  return stretchesOf(one, noon - 86_400_000, noon + 2 * 86_400_000)
    .filter(({ verdict }) => verdict.kind === 'range')
    .flatMap((span) => [span.from, span.to].map((instant) => new Date(instant).toISOString().slice(0, 16)));
}

describe('where the clocks change', () => {
  it.each([
    // Europe/London: 29 March 2026 01:00 → 02:00; 25 October 2026 02:00 → 01:00.
    ['Europe/London', '2026-03-29', '00:30', '02:30', ['2026-03-29T00:30', '2026-03-29T01:30']],
    ['Europe/London', '2026-03-29', '01:15', '01:45', []],
    ['Europe/London', '2026-03-29', '01:30', '03:00', ['2026-03-29T01:00', '2026-03-29T02:00']],
    ['Europe/London', '2026-10-25', '00:30', '01:30', ['2026-10-24T23:30', '2026-10-25T00:30']],
    ['Europe/London', '2026-10-25', '01:00', '02:00', ['2026-10-25T00:00', '2026-10-25T02:00']],
    ['Europe/London', '2026-10-24', '22:00', '06:00', ['2026-10-24T21:00', '2026-10-25T06:00']],
    // America/New_York: 8 March 2026 02:00 → 03:00; 1 November 2026 02:00 → 01:00.
    ['America/New_York', '2026-03-08', '01:00', '04:00', ['2026-03-08T06:00', '2026-03-08T08:00']],
    ['America/New_York', '2026-03-08', '02:15', '02:45', []],
    ['America/New_York', '2026-11-01', '01:30', '02:30', ['2026-11-01T05:30', '2026-11-01T07:30']],
    // Australia/Lord_Howe, by half an hour: 4 October 2026 02:00 → 02:30; 5 April 2026 02:00 → 01:30.
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '03:00', ['2026-10-03T15:30', '2026-10-03T16:00']],
    ['Australia/Lord_Howe', '2026-04-05', '01:30', '02:00', ['2026-04-04T14:30', '2026-04-04T15:30']],
    // No summer time; and one of 45 minutes past the hour.
    ['Asia/Tokyo', '2026-03-29', '09:00', '17:00', ['2026-03-29T00:00', '2026-03-29T08:00']],
    ['Asia/Kathmandu', '2026-06-01', '09:00', '17:00', ['2026-06-01T03:15', '2026-06-01T11:15']],
    // Africa/Casablanca goes back for Ramadan: 15 February 2026 03:00 → 02:00, and on at 22 March 02:00 → 03:00.
    ['Africa/Casablanca', '2026-02-14', '09:00', '17:00', ['2026-02-14T08:00', '2026-02-14T16:00']],
    ['Africa/Casablanca', '2026-02-16', '09:00', '17:00', ['2026-02-16T09:00', '2026-02-16T17:00']],
    ['Africa/Casablanca', '2026-03-23', '09:00', '17:00', ['2026-03-23T08:00', '2026-03-23T16:00']],
  ])('%s on %s from %s to %s', (zone, day, from, to, expected) => {
    expect(spanOn(zone, day, from, to)).toEqual(expected);
  });

  it('an island that leaves a day out leaves out its hours', () => {
    expect(spanOn('Pacific/Apia', '2011-12-30', '09:00', '17:00')).toEqual([]);
    expect(spanOn('Pacific/Apia', '2011-12-31', '09:00', '17:00')).toEqual([
      '2011-12-30T19:00',
      '2011-12-31T03:00',
    ]);
  });

  it('every instant has one answer, the one that the stretches show', () => {
    const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];
    const time = fc.integer({ min: 0, max: 1439 }).map((minute) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') }),
        (time_zone, hours, instant) => {
          const some = schedule({
            time_zone,
            ranges: hours.map(([from, to], index) => ({ name: `R${index}`, days: [...EVERY], from, to })),
          });
          const stretches = stretchesOf(some, instant - 86_400_000, instant + 86_400_000);
          const found = stretches.filter(({ from, to }) => from <= instant && instant < to);
          expect(found.map(({ verdict }) => verdict)).toEqual([judgeTime(some, instant)]);
          for (const [index, stretch] of stretches.entries()) {
            if (index > 0) expect(stretch.from).toBe(stretches[index - 1]?.to);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the holidays to come', () => {
  it('are listed day by day, in the zone of the schedule', () => {
    const now = Date.parse('2026-12-17T23:30:00Z');
    expect(comingHolidays(office, now, 10)).toEqual([
      { date: '2026-12-18', name: 'Party', hours: { from: '15:00', to: '24:00' } },
      { date: '2026-12-25', name: 'Christmas Day', hours: null },
    ]);
  });
});
