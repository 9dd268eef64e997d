import { STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import { compile } from './compile.js';
import { object, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

/** The problems of a ring group in an office with Ann (1001) and Bob, who has no extension. */
function problemsOf(fields: Record<string, unknown>) {
  const drafts = officeDrafts();
  const user = [...(drafts['user'] ?? []), object('user', 201, { name: 'Bob' })];
  const ring_group = [object('ring_group', 7, { name: 'Sales', ...fields })];
  const { problems } = compile({ user, ring_group }, toyNodes, STRICT_NETWORK_POLICY);
  return problems.map(({ code, severity, pointer }) => [code, severity, pointer]);
}

const ann = { user_id: testId(200) };

describe('a ring group', () => {
  it('may have users and numbers as members', () => {
    expect(problemsOf({ members: [ann, { number: '+44 20 7183 8750' }] })).toEqual([]);
  });

  it('is warned of without members, and of members who never ring', () => {
    expect(problemsOf({ members: [] })).toEqual([['empty_ring_group', 'warning', '/members']]);
    const late = { ...ann, delay_s: 30 };
    expect(problemsOf({ ring_time_s: 30, members: [late, { user_id: testId(201) }] })).toEqual([
      ['never_rung', 'warning', '/members/0/delay_s'],
      ['never_rung', 'warning', '/members/1/user_id'],
    ]);
    expect(problemsOf({ strategy: 'hunt', ring_time_s: 30, members: [late] })).toEqual([]);
  });

  it('needs a user or a number for each member, and nobody twice', () => {
    expect(problemsOf({ members: [{}] })).toEqual([['unset_field', 'error', '/members/0/user_id']]);
    expect(problemsOf({ members: [{ ...ann, number: '+442071838750' }] })).toEqual([
      ['invalid_field', 'error', '/members/0/number'],
    ]);
    expect(problemsOf({ members: [ann, { ...ann, delay_s: 5 }] })).toEqual([
      ['duplicate_value', 'error', '/members/1/user_id'],
    ]);
  });

  it('refuses a user who does not exist, and a number that nobody can ring', () => {
    expect(problemsOf({ members: [{ user_id: testId(999) }] })).toEqual([
      ['missing_reference', 'error', '/members/0/user_id'],
    ]);
    expect(problemsOf({ members: [{ number: '0207 183' }] })).toEqual([
      ['invalid_field', 'error', '/members/0/number'],
    ]);
  });
});
