import { importCalendar } from './import-calendar.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines.trim().split(/\n\s*/), 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

const read = (zone: string, ...events: string[]) => importCalendar(calendar(...events), zone, NOW);

/** `2026-12-01`, with its hours where it is not the whole day. */
const daysOf = ({ holidays }: ReturnType<typeof importCalendar>) =>
  holidays.map(({ date, from, to }) => (from === null ? date : `${date} ${from}–${to}`));

const day = (rule: string, start = '20261201', ...more: string[]) =>
  daysOf(read('UTC', [`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, ...more].join('\n')));

describe('an event of every month', () => {
  it('comes on its own day; months that have none are passed over', () => {
    expect(day('FREQ=MONTHLY;COUNT=3', '20261231')).toEqual(['2026-12-31', '2027-01-31', '2027-03-31']);
  });

  it('comes on days by their number, also from the end of the month', () => {
    expect(day('FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4')).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2027-01-01',
      '2027-01-15',
    ]);
    expect(day('FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20280301', '20271231')).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
    ]);
  });

  it.each([
    ['the first Monday', 'FREQ=MONTHLY;BYDAY=1MO', ['2026-12-07', '2027-01-04', '2027-02-01']],
    ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', ['2026-12-25', '2027-01-29', '2027-02-26']],
    [
      'the second and fourth Wednesday',
      'FREQ=MONTHLY;BYDAY=2WE,4WE',
      ['2026-12-09', '2026-12-23', '2027-01-13'],
    ],
    ['every Tuesday of a month', 'FREQ=MONTHLY;BYDAY=TU', ['2026-12-01', '2026-12-08', '2026-12-15']],
    ['the fifth Thursday', 'FREQ=MONTHLY;BYDAY=5TH', ['2026-12-31', '2027-04-29', '2027-07-29']],
    ['Friday the 13th', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', ['2027-08-13', '2028-10-13']],
    [
      'the last working day, as Outlook writes it',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      ['2026-12-31', '2027-01-29', '2027-02-26'],
    ],
    ['every third month', 'FREQ=MONTHLY;INTERVAL=3', ['2026-12-01', '2027-03-01', '2027-06-01']],
    ['in two months', 'FREQ=MONTHLY;BYMONTH=1,6;BYDAY=1FR', ['2027-01-01', '2027-06-04', '2028-01-07']],
  ])('comes on %s', (_name, rule, expected) => {
    expect(day(rule).slice(0, 3)).toEqual(expected);
  });

  it('is written out for three years, which is said', () => {
    const found = read('UTC', 'DTSTART;VALUE=DATE:20200107\nRRULE:FREQ=MONTHLY;BYDAY=1TU');
    expect(daysOf(found)).toHaveLength(36);
    expect([daysOf(found)[0], daysOf(found).at(-1)]).toEqual(['2026-01-06', '2028-12-05']);
    expect(found.messages.map(({ message }) => message)).toEqual([
      'Its days are written out until the end of 2028.',
    ]);
  });

  it('lasts for several days each time', () => {
    const [first, second] = read(
      'UTC',
      'DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102\nRRULE:FREQ=MONTHLY;COUNT=2',
    ).holidays;
    expect([first?.date, first?.to_date]).toEqual(['2026-12-30', '2027-01-01']);
    expect([second?.date, second?.to_date]).toEqual(['2027-01-30', '2027-02-01']);
  });
});

describe('every other year', () => {
  it('is written out', () => {
    expect(day('FREQ=YEARLY;INTERVAL=2', '20201224').slice(0, 3)).toEqual([
      '2026-12-24',
      '2028-12-24',
      '2030-12-24',
    ]);
  });
});

describe('where the clocks change', () => {
  it('an event in New York stays where it is by the clocks of New York, each time', () => {
    const found = read(
      'Europe/London',
      `SUMMARY:Board
       DTSTART;TZID=America/New_York:20270111T140000
       DTEND;TZID=America/New_York:20270111T153000
       RRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=11`,
    );
    expect(daysOf(found)).toEqual([
      '2027-01-11 19:00–20:30',
      '2027-02-08 19:00–20:30',
      '2027-03-08 19:00–20:30',
      '2027-04-12 19:00–20:30',
      '2027-05-10 19:00–20:30',
      '2027-06-14 19:00–20:30',
      '2027-07-12 19:00–20:30',
      '2027-08-09 19:00–20:30',
      '2027-09-13 19:00–20:30',
      '2027-10-11 19:00–20:30',
      '2027-11-08 19:00–20:30',
    ]);
    // America has summer time from 14 March, Europe from 28 March.
    const between = read(
      'Europe/London',
      `DTSTART;TZID=America/New_York:20270215T140000
       DURATION:PT1H
       RRULE:FREQ=MONTHLY;BYDAY=3MO;COUNT=3`,
    );
    expect(daysOf(between)).toEqual([
      '2027-02-15 19:00–20:00',
      '2027-03-15 18:00–19:00',
      '2027-04-19 19:00–20:00',
    ]);
  });

  it('one in UTC moves by an hour on the clocks of the schedule', () => {
    const found = read(
      'Europe/Berlin',
      'DTSTART:20270110T083000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;COUNT=4',
    );
    expect(daysOf(found)).toEqual([
      '2027-01-10 09:30–10:30',
      '2027-02-10 09:30–10:30',
      '2027-03-10 09:30–10:30',
      '2027-04-10 10:30–11:30',
    ]);
  });

  it('the day is that of the schedule, and the rule that of the event', () => {
    // The first Monday in Tokyo is still Sunday in London.
    const found = read(
      'Europe/London',
      'DTSTART;TZID=Asia/Tokyo:20261207T080000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=2',
    );
    expect(daysOf(found)).toEqual(['2026-12-06 23:00–24:00', '2027-01-03 23:00–24:00']);
    const weekly = read(
      'Europe/London',
      'DTSTART;TZID=Asia/Kolkata:20261207T030000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20261215T000000Z',
    );
    expect(weekly.ranges).toMatchObject([
      { days: ['sun', 'mon'], from: '21:30', to: '22:30', from_date: '2026-12-06', to_date: '2026-12-14' },
    ]);
    expect(weekly.messages).toEqual([
      { line: 3, message: expect.stringMatching(/change on different days/) as string },
    ]);
  });
});

describe('days that are taken out of an event', () => {
  it('are not taken over; an event of every year is then written out', () => {
    expect(day('FREQ=YEARLY', '20201225', 'EXDATE;VALUE=DATE:20271225').slice(0, 3)).toEqual([
      '2026-12-25',
      '2028-12-25',
      '2029-12-25',
    ]);
    const over = read('UTC', 'DTSTART;VALUE=DATE:20201225\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20211225');
    expect(over.holidays).toMatchObject([{ date: '2020-12-25', yearly: true }]);
  });

  it('may stand in several lines, in lists, and in another zone than the event', () => {
    const found = read(
      'Europe/Berlin',
      `DTSTART;TZID=Europe/Berlin:20270108T140000
       DTEND;TZID=Europe/Berlin:20270108T160000
       RRULE:FREQ=MONTHLY;BYDAY=2FR;COUNT=6
       EXDATE;TZID=Europe/Berlin:20270212T140000,20270312T140000
       EXDATE:20270409T120000Z`,
    );
    expect(daysOf(found)).toEqual([
      '2027-01-08 14:00–16:00',
      '2027-05-14 14:00–16:00',
      '2027-06-11 14:00–16:00',
    ]);
    expect(found.messages).toEqual([]);
  });

  it('leave gaps in hours of every week', () => {
    const hours = `SUMMARY:Open
       DTSTART;TZID=Europe/London:20261123T090000
       DTEND;TZID=Europe/London:20261123T170000
       RRULE:FREQ=WEEKLY;BYDAY=MO,WE`;
    const { ranges, messages } = read(
      'Europe/London',
      `${hours}
       EXDATE;TZID=Europe/London:20261228T090000
       EXDATE;TZID=Europe/London:20261230T090000
       EXDATE;TZID=Europe/London:20261231T090000`,
    );
    expect(ranges.map(({ days, from_date, to_date }) => [days.join(), from_date, to_date])).toEqual([
      ['mon,wed', '2026-11-23', '2026-12-27'],
      ['mon,wed', '2026-12-31', null],
    ]);
    expect(messages).toEqual([]);
    // By its date alone, and long ago: what is over divides nothing.
    expect(read('Europe/London', `${hours}\nEXDATE;VALUE=DATE:20261207`).ranges).toHaveLength(2);
    expect(read('Europe/London', `${hours}\nEXDATE;VALUE=DATE:20191202`).ranges).toHaveLength(1);
  });
});

describe('days on which an event takes place besides', () => {
  it('are taken over, with hours of their own or those of the event', () => {
    const found = read(
      'Europe/London',
      `DTSTART;TZID=Europe/London:20261204T150000
       DTEND;TZID=Europe/London:20261204T173000
       RDATE;TZID=Europe/London:20261211T150000,20261218T120000
       RDATE;VALUE=DATE:20261221`,
    );
    expect(daysOf(found)).toEqual([
      '2026-12-04 15:00–17:30',
      '2026-12-11 15:00–17:30',
      '2026-12-18 12:00–14:30',
      '2026-12-21 15:00–17:30',
    ]);
    const yearly = read('UTC', 'DTSTART;VALUE=DATE:20201224\nRRULE:FREQ=YEARLY\nRDATE;VALUE=DATE:20261223');
    expect(yearly.holidays).toMatchObject([
      { date: '2020-12-24', yearly: true },
      { date: '2026-12-23', yearly: false },
    ]);
  });

  it('are hours of one day for an event of every week', () => {
    const { ranges } = read(
      'UTC',
      'SUMMARY:Open\nDTSTART:20261123T090000\nDURATION:PT8H\nRRULE:FREQ=WEEKLY\nRDATE:20261219T090000',
    );
    expect(ranges).toMatchObject([
      { days: ['mon'], from_date: '2026-11-23', to_date: null },
      { days: ['sat'], from: '09:00', to: '17:00', from_date: '2026-12-19', to_date: '2026-12-19' },
    ]);
  });
});

describe('one time of an event that was moved', () => {
  const series = `UID:team@example.com
     SUMMARY:Closed for training
     DTSTART;TZID=Europe/London:20270105T130000
     DTEND;TZID=Europe/London:20270105T150000
     RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3`;

  it('takes the place of its own day', () => {
    const found = read(
      'Europe/London',
      series,
      `UID:team@example.com
       SUMMARY:Closed for training
       RECURRENCE-ID;TZID=Europe/London:20270202T130000
       DTSTART;TZID=Europe/London:20270203T100000
       DTEND;TZID=Europe/London:20270203T110000`,
    );
    expect(daysOf(found)).toEqual([
      '2027-01-05 13:00–15:00',
      '2027-03-02 13:00–15:00',
      '2027-02-03 10:00–11:00',
    ]);
    expect(found.messages).toEqual([]);
  });

  it('is taken out when it was cancelled', () => {
    const found = read(
      'Europe/London',
      series,
      `UID:team@example.com
       RECURRENCE-ID:20270105T130000Z
       DTSTART:20270105T130000Z
       STATUS:CANCELLED`,
    );
    expect(daysOf(found)).toEqual(['2027-02-02 13:00–15:00', '2027-03-02 13:00–15:00']);
  });
});
