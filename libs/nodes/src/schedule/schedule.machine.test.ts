import { scheduleOutcomes, scheduleSchema } from '@hookswitch/flow-model';
import type { ForcedOutcome } from '@hookswitch/flow-model';
import { driveNode } from '../testing/drive-node.js';
import { scheduleNode } from './schedule.node.js';

const SCHEDULE = '01937a00-0000-7000-8000-00000000e001';

const body = scheduleSchema.parse({
  name: 'Office hours',
  time_zone: 'America/New_York',
  ranges: [
    { name: 'Open', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' },
    { name: 'Standby', days: ['sat'], from: '10:00', to: '14:00' },
  ],
  holidays: [{ name: 'Thanksgiving', date: '2026-11-26' }],
  exceptions: [{ name: 'Late shopping', date: '2026-12-20', from: '10:00', to: '20:00', range: 'Open' }],
});

const outcomeAt = (now: string, config: object = {}, forced?: ForcedOutcome) =>
  driveNode(
    scheduleNode,
    { schedule_id: SCHEDULE, ...config },
    {
      now,
      ...(forced && { forced }),
      objects: { [SCHEDULE]: { type: 'schedule', num_id: 4, name: 'Office hours', body } },
    },
  ).outcome;

describe('Schedule', () => {
  it.each([
    ['2026-11-23T13:59:59Z', 'closed'],
    ['2026-11-23T14:00:00Z', 'open'],
    ['2026-07-01T13:00:00Z', 'open'],
    ['2026-11-28T15:30:00Z', 'standby'],
    ['2026-11-26T15:00:00Z', 'holiday'],
    ['2026-12-20T16:00:00Z', 'open'],
  ])('at %s it leaves by %s, by the clocks of the schedule', (now, outcome) => {
    expect(outcomeAt(now)).toBe(outcome);
  });

  it('leaves by what it is forced to, whatever the hours are', () => {
    const closed = { outcome: 'closed', until: null, note: 'Fire alarm' };
    expect(outcomeAt('2026-11-23T14:00:00Z', {}, closed)).toBe('closed');
    expect(outcomeAt('2026-11-26T15:00:00Z', {}, { ...closed, outcome: 'standby' })).toBe('standby');
  });

  it('speaks for itself when it is forced to a way out that it no longer has', () => {
    const gone = { outcome: 'carnival', until: null, note: '' };
    expect(outcomeAt('2026-11-23T14:00:00Z', {}, gone)).toBe('open');
  });

  it('leaves by error when the release does not have the schedule', () => {
    expect(driveNode(scheduleNode, { schedule_id: SCHEDULE }).outcome).toBe('error');
  });

  it('has the ways out that its schedule gives it', () => {
    const given = [...scheduleOutcomes(body)];
    const config = scheduleNode.config.parse({ schedule_id: SCHEDULE, outcomes: given });
    expect(scheduleNode.outcomes(config)).toEqual([
      { name: 'open', label: 'Open' },
      { name: 'standby', label: 'Standby' },
      { name: 'holiday', label: 'Holiday' },
      { name: 'closed', label: 'Closed' },
    ]);
  });
});
