import { scheduleSchema } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { CALENDAR_LIMIT, importCalendar, withImported } from './import-calendar.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const imported = (...lines: string[]) => importCalendar(calendar(lines), 'Europe/London', NOW);
const holiday = { to_date: null, yearly: false, from: null, to: null };

describe('an iCalendar file', () => {
  it('gives whole days, also several, and those of every year', () => {
    expect(imported('SUMMARY:Boxing\\, Day', 'DTSTART;VALUE=DATE:20261226').holidays).toEqual([
      { ...holiday, name: 'Boxing, Day', date: '2026-12-26' },
    ]);
    expect(
      imported('SUMMARY:Works holiday', 'DTSTART;VALUE=DATE:20260727', 'DTEND;VALUE=DATE:20260808').holidays,
    ).toEqual([{ ...holiday, name: 'Works holiday', date: '2026-07-27', to_date: '2026-08-07' }]);
    expect(
      imported('SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20201225', 'DURATION:P1D', 'RRULE:FREQ=YEARLY')
        .holidays,
    ).toEqual([{ ...holiday, name: 'Christmas', date: '2020-12-25', yearly: true }]);
  });

  it('gives hours of a day, in the zone of the schedule', () => {
    const hours = (start: string, end: string) => {
      const [one] = imported('SUMMARY:Party', start, end).holidays;
      return [one?.date, one?.from, one?.to];
    };
    expect(hours('DTSTART:20261218T150000', 'DTEND:20261218T180000')).toEqual([
      '2026-12-18',
      '15:00',
      '18:00',
    ]);
    expect(hours('DTSTART:20260618T150000Z', 'DTEND:20260618T160000Z')).toEqual([
      '2026-06-18',
      '16:00',
      '17:00',
    ]);
    expect(
      hours('DTSTART;TZID=America/New_York:20261218T190000', 'DTEND;TZID=America/New_York:20261218T200000'),
    ).toEqual(['2026-12-19', '00:00', '01:00']);
    expect(hours('DTSTART:20261231T200000', 'DURATION:PT4H')).toEqual(['2026-12-31', '20:00', '24:00']);
  });

  it('gives hours of every week, from their first day to their last', () => {
    const weekly = (rule: string) =>
      imported('SUMMARY:Open', 'DTSTART:20261123T090000', 'DTEND:20261123T173000', `RRULE:${rule}`).ranges;
    const open = { name: 'Open', from: '09:00', to: '17:30', from_date: '2026-11-23' };
    expect(weekly('FREQ=WEEKLY;BYDAY=MO,TU,FR')).toEqual([
      { ...open, days: ['mon', 'tue', 'fri'], to_date: null },
    ]);
    expect(weekly('FREQ=WEEKLY;UNTIL=20261231T235959Z')).toEqual([
      { ...open, days: ['mon'], to_date: '2026-12-31' },
    ]);
    expect(weekly('FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4')).toEqual([
      { ...open, days: ['mon', 'wed'], to_date: '2026-12-02' },
    ]);
  });

  it('writes out what comes on the fourth Thursday, or so many times', () => {
    const thanksgiving = imported(
      'SUMMARY:Thanksgiving',
      'DTSTART;VALUE=DATE:20201126',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
    ).holidays;
    expect(thanksgiving.slice(0, 3).map(({ date }) => date)).toEqual([
      '2026-11-26',
      '2027-11-25',
      '2028-11-23',
    ]);
    expect(thanksgiving).toHaveLength(10);
    const last = imported('DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5;COUNT=2');
    expect(last.holidays.map(({ date, name }) => [date, name])).toEqual([
      ['2026-05-25', 'Holiday'],
      ['2027-05-31', 'Holiday'],
    ]);
  });

  it('unfolds long lines, and passes over alarms and time zones', () => {
    const text = calendar([
      'SUMMARY:A very lo',
      ' ng name',
      'DTSTART;VALUE=DATE:20261226',
      'BEGIN:VALARM',
      'SUMMARY:Wake up',
      'END:VALARM',
    ]).replace('VERSION:2.0', 'BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE');
    expect(importCalendar(text, 'UTC', NOW)).toMatchObject({
      holidays: [{ name: 'A very long name' }],
      messages: [],
    });
  });

  it.each([
    ['DTSTART:tomorrow', /"tomorrow" is no date or time/],
    ['DTSTART;VALUE=DATE:20260230', /no day "2026-02-30"/],
    ['SUMMARY:Nothing', /does not say when/],
    ['DTSTART:20261218T150000', /ends when it begins/],
    ['DTSTART:20261218T150000\r\nDTEND:20261220T150000', /longer than a day/],
    ['DTSTART;VALUE=DATE:20261218\r\nRRULE:FREQ=HOURLY', /"FREQ=HOURLY" in RRULE/],
    ['DTSTART:20261218T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;INTERVAL=2', /"INTERVAL=2"/],
    ['DTSTART;VALUE=DATE:20261218\r\nRRULE:FREQ=YEARLY;BYSETPOS=1', /"BYSETPOS=1"/],
    ['DTSTART;VALUE=DATE:20261218\r\nRRULE:FREQ=YEARLY;BYDAY=20MO', /"BYDAY=20MO"/],
    ['DTSTART;VALUE=DATE:20261218\r\nRRULE:FREQ=YEARLY;BYDAY=1MO', /"BYDAY=1MO"/],
    ['DTSTART;VALUE=DATE:20261218\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=0', /"BYMONTHDAY=0"/],
    ['DTSTART;VALUE=DATE:20261218\r\nRRULE:FREQ=MONTHLY;COUNT=often', /"COUNT=OFTEN"/],
    ['DTSTART;VALUE=DATE:20261218\r\nRRULE:FREQ=YEARLY\r\nEXDATE:someday', /"someday" is no date/],
    ['DTSTART;VALUE=DATE:20191218\r\nRRULE:FREQ=MONTHLY;UNTIL=20201231', /over, or all of its days/],
    ['DTSTART;VALUE=DATE:20261220\r\nRRULE:FREQ=WEEKLY', /leave the day out of the hours/],
    ['DTSTART;VALUE=DATE:20261220\r\nSTATUS:CANCELLED', /cancelled/],
  ])('says of %j, by line, why it is left out', (lines, message) => {
    const { holidays, ranges, messages } = imported(...lines.split('\r\n'));
    expect([...holidays, ...ranges]).toEqual([]);
    expect(messages).toEqual([{ line: 3, message: expect.stringMatching(message) as string }]);
  });

  it('takes what it can, and says what it left out', () => {
    const zoned = imported('DTSTART;TZID=Home Standard Time:20261218T150000', 'DURATION:PT1H');
    expect(zoned.holidays).toMatchObject([{ from: '15:00' }]);
    expect(zoned.messages[0]?.message).toMatch(/"Home Standard Time" is not known/);
    const written = imported('DTSTART;VALUE=DATE:20261226', 'RRULE:FREQ=MONTHLY');
    expect(written.messages).toEqual([
      { line: 3, message: 'Its days are written out until the end of 2028.' },
    ]);
  });

  it('refuses what is no calendar, or too large', () => {
    expect(importCalendar('<html>', 'UTC', NOW).messages[0]?.message).toMatch(/no calendar/);
    expect(importCalendar(' '.repeat(CALENDAR_LIMIT + 1), 'UTC', NOW).messages[0]?.message).toMatch(
      /too large/,
    );
  });

  it('brings nothing twice when it is imported again', () => {
    const schedule = scheduleSchema.parse({ name: 'Hours' });
    const found = imported('SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY');
    const once = withImported(schedule, found);
    expect(withImported(once, found)).toEqual(once);
    expect(scheduleSchema.parse(once)).toEqual(once);
  });

  it('never fails, and gives nothing that a schedule would refuse, whatever it holds', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...[
          'BEGIN:VEVENT',
          'END:VEVENT',
          'BEGIN:VALARM',
          'DTSTART;VALUE=DATE:20261218',
          'DTSTART:20261218T150000Z',
        ],
        ...[
          'DURATION:PT3H',
          'RRULE:FREQ=WEEKLY;COUNT=0',
          'RRULE:FREQ=YEARLY;BYDAY=-5MO;BYMONTH=2',
          'RRULE:FREQ=MONTHLY;BYDAY=-1FR,2MO',
          'RRULE:FREQ=MONTHLY;INTERVAL=999;COUNT=99999',
          'EXDATE:20261218T150000Z,20270108',
          'RDATE;TZID=America/New_York:20261020T233000',
          'RECURRENCE-ID:20261225T150000Z',
          'UID:1',
          'DTEND:00000000T000000',
        ],
        ...['RRULE:FREQ=WEEKLY;UNTIL=99999999', 'SUMMARY:\\n', 'DTSTART;TZID="a:b":20261025T013000'],
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { ranges, holidays } = importCalendar(
          ['BEGIN:VCALENDAR', ...lines].join('\n'),
          'Europe/London',
          NOW,
        );
        expect(scheduleSchema.safeParse({ name: 'X', ranges, holidays }).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
