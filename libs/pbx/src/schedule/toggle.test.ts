import { scheduleSchema } from '@hookswitch/flow-model';
import { toggleSchedule } from './toggle.js';

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const office = scheduleSchema.parse({
  name: 'Reception',
  time_zone: 'Europe/London',
  ranges: [
    { name: 'Open', days: WORKDAYS, from: '09:00', to: '17:00' },
    { name: 'Late desk', days: WORKDAYS, from: '17:00', to: '20:00' },
  ],
  holidays: [{ name: 'Christmas Day', date: '2026-12-25' }],
});
const at = (time: string) => Date.parse(`${time}:00Z`);
const forced = (outcome: string) => ({ outcome, until: null, note: '' });

describe('the switch of a schedule', () => {
  it.each([
    ['open', '2026-11-23T10:00'],
    ['in its second hours', '2026-11-23T18:00'],
  ])('closes while it is %s', (_, time) =>
    expect(toggleSchedule(office, null, at(time))).toEqual({ outcome: 'closed', label: 'Closed' }),
  );

  it.each([
    ['closed', '2026-11-23T06:00'],
    ['on holiday', '2026-12-25T10:00'],
  ])('opens by its first hours while it is %s', (_, time) =>
    expect(toggleSchedule(office, null, at(time))).toEqual({ outcome: 'open', label: 'Open' }),
  );

  it.each([
    ['closed', '2026-11-23T18:00', 'Late desk'],
    ['open', '2026-11-23T06:00', 'Closed'],
    ['holiday', '2026-12-25T10:00', 'Holiday'],
  ])('goes back to the hours where it is forced to %s', (outcome, time, label) =>
    expect(toggleSchedule(office, forced(outcome), at(time))).toEqual({ outcome: null, label }),
  );

  it('takes what the schedule gives no longer for nothing', () => {
    expect(toggleSchedule(office, forced('lunch'), at('2026-11-23T10:00')).outcome).toBe('closed');
  });

  it('closes a schedule without hours: there is nothing to open', () => {
    const never = scheduleSchema.parse({ name: 'Never' });
    expect(toggleSchedule(never, null, at('2026-11-23T10:00')).outcome).toBe('closed');
  });
});
