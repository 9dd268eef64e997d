import { checkSwitchCode } from './check-switch-codes.js';
import { object } from './testing/drafts.js';

const schedule = (number: number, switch_code: string | null, environment_id: string | null) =>
  object('schedule', number, { name: `Schedule ${number}`, switch_code, environment_id });

describe('the code of a schedule', () => {
  it.each([
    ['of the same environment', 'london', 'london', 1],
    ['of none and one of an environment', null, 'london', 1],
    ['of two environments', 'paris', 'london', 0],
  ])('of two schedules %s: may it be the same?', (_, one, other, faults) => {
    const found = checkSwitchCode(schedule(2, '*28', other), [schedule(1, '*28', one)]);
    expect(found).toHaveLength(faults);
    expect(found.map(({ pointer }) => pointer)).toEqual(faults === 1 ? ['/switch_code'] : []);
  });

  it('is nobody else’s where it differs, or is missing', () => {
    const others = [schedule(1, '*28', null), schedule(2, null, null)];
    expect(checkSwitchCode(schedule(3, '*29', null), others)).toEqual([]);
    expect(checkSwitchCode(schedule(4, null, null), others)).toEqual([]);
  });
});
