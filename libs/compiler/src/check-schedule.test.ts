import { STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import { compile } from './compile.js';
import { object } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

function problemsOf(fields: Record<string, unknown>) {
  const schedule = [object('schedule', 7, { name: 'Hours', ...fields })];
  const { problems } = compile({ schedule }, toyNodes, STRICT_NETWORK_POLICY);
  return problems.map(({ code, severity, pointer }) => [code, severity, pointer]);
}

const open = { name: 'Open', days: ['mon'], from: '09:00', to: '17:00' };

describe('a schedule', () => {
  it('is fine with hours, with holidays, and with exceptions that count as its hours', () => {
    const exceptions = [{ name: 'Late', date: '2026-12-20', from: '10:00', to: '22:00', range: 'open' }];
    const holidays = [{ name: 'Christmas', date: '2026-12-25', to_date: '2026-12-26' }];
    expect(problemsOf({ ranges: [open], holidays, exceptions })).toEqual([]);
  });

  it('is warned of where it is always closed, or where something never comes', () => {
    expect(problemsOf({})).toEqual([['empty_schedule', 'warning', '/ranges']]);
    expect(problemsOf({ ranges: [{ ...open, days: [] }] })).toEqual([
      ['never_due', 'warning', '/ranges/0/days'],
    ]);
    const backwards = { from_date: '2026-05-02', to_date: '2026-05-01' };
    const holidays = [{ name: 'Trip', date: '2026-06-02', to_date: '2026-06-01' }];
    expect(problemsOf({ ranges: [{ ...open, ...backwards }], holidays })).toEqual([
      ['never_due', 'warning', '/ranges/0/to_date'],
      ['never_due', 'warning', '/holidays/0/to_date'],
    ]);
  });

  it('is warned of an exception that no hours are called like', () => {
    const exceptions = [{ name: 'Late', date: '2026-12-20', from: '10:00', to: '22:00', range: 'Opne' }];
    expect(problemsOf({ ranges: [open], exceptions })).toEqual([
      ['invalid_field', 'warning', '/exceptions/0/range'],
    ]);
  });

  it('refuses times, dates and zones that there are not', () => {
    expect(problemsOf({ time_zone: 'Europe/Nowhere' })).toEqual([['invalid_field', 'error', '/time_zone']]);
    expect(problemsOf({ ranges: [{ ...open, from: '24:00' }] })).toEqual([
      ['invalid_field', 'error', '/ranges/0/from'],
    ]);
    expect(problemsOf({ holidays: [{ name: 'Leap', date: '2026-02-29' }] })).toEqual([
      ['invalid_field', 'error', '/holidays/0/date'],
    ]);
  });
});
