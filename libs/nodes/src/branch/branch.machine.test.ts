import { driveNode } from '../testing/drive-node.js';
import { branchNode } from './branch.node.js';
import { branchOperators, branchTypes } from './branch.schema.js';
import { holds } from './compare.js';

const vip = {
  branches: [
    {
      id: 'vip',
      label: 'VIP',
      match: 'any',
      conditions: [
        { variable: 'caller.number', operator: 'starts_with', value: '+4420' },
        { variable: 'vars.tier', operator: 'equals', value: 'gold' },
      ],
    },
    {
      id: 'adult',
      label: '',
      match: 'all',
      conditions: [
        { variable: 'vars.age', operator: 'at_least', value: '18' },
        { variable: 'vars.age', operator: 'less_than', value: '100' },
      ],
    },
  ],
};
const take = (variables: Record<string, string>) => driveNode(branchNode, vip, { variables }).outcome;

describe('Branch', () => {
  it('takes the first branch whose conditions hold, else the default', () => {
    expect(take({ 'caller.number': '+442079460000', 'vars.age': '30' })).toBe('branch_vip');
    expect(take({ 'vars.tier': 'gold' })).toBe('branch_vip');
    expect(take({ 'vars.age': '30' })).toBe('branch_adult');
    expect(take({ 'vars.age': '100' })).toBe('default');
    expect(take({})).toBe('default');
  });

  it('names its outcomes in order, by label where there is one', () => {
    expect(branchNode.outcomes(branchNode.config.parse(vip))).toEqual([
      { name: 'branch_vip', label: 'VIP' },
      { name: 'branch_adult', label: 'Branch adult' },
      { name: 'default', label: 'Otherwise' },
    ]);
  });

  it('takes a branch of which one group of conditions holds', () => {
    const condition = (variable: string, value: string) => ({ variable, operator: 'equals', value });
    const grouped = {
      branches: [
        {
          id: 'urgent',
          match: 'all',
          conditions: [condition('vars.tier', 'gold'), condition('vars.open', 'no')],
          or: [
            { match: 'any', conditions: [condition('digits', '9'), condition('digits', '99')] },
            { conditions: [condition('vars.test', 'yes')] },
          ],
        },
      ],
    };
    const taken = (variables: Record<string, string>) =>
      driveNode(branchNode, grouped, { variables }).outcome;
    expect(taken({ 'vars.tier': 'gold', 'vars.open': 'no' })).toBe('branch_urgent');
    expect(taken({ 'vars.tier': 'gold' })).toBe('default');
    expect(taken({ digits: '99' })).toBe('branch_urgent');
    expect(taken({ 'vars.test': 'yes' })).toBe('branch_urgent');
  });

  const cases: [(typeof branchOperators)[number], string | undefined, string, boolean][] = [
    ['equals', 'a', 'a', true],
    ['equals', '1.0', '1', false],
    ['not_equals', undefined, 'a', true],
    ['contains', 'abc', 'b', true],
    ['not_contains', 'abc', 'd', true],
    ['starts_with', '+4420', '+44', true],
    ['ends_with', '+4420', '20', true],
    ['greater_than', '10', '9', true],
    ['greater_than', 'b', 'a', true],
    ['greater_than', undefined, '-1', false],
    ['at_least', '9', '9', true],
    ['less_than', '9', '10', true],
    ['less_than', undefined, '10', false],
    ['at_most', '10', '9', false],
    ['one_of', 'b', 'a, b ,c', true],
    ['one_of', 'd', 'a,b', false],
    ['not_one_of', 'd', 'a, b', true],
    ['not_one_of', 'b', 'a, b', false],
    ['matches', '+442079460000', '\\+44\\d{10}', true],
    ['matches', '+442079460000', '44', false],
    ['matches', 'x', '(', false],
    ['not_matches', undefined, '\\d+', true],
    ['is_set', '', '', false],
    ['is_set', '0', '', true],
    ['is_empty', undefined, '', true],
  ];
  it.each(cases)('%s: %j against %j is %j', (operator, actual, value, expected) => {
    expect(holds({ variable: 'x', operator, value, as: 'auto' }, actual)).toBe(expected);
  });

  const typed: [(typeof branchTypes)[number], (typeof branchOperators)[number], string, string, boolean][] = [
    ['number', 'equals', ' 1.0', '1', true],
    ['number', 'equals', 'one', 'one', false],
    ['number', 'not_equals', 'one', '1', true],
    ['number', 'greater_than', '10', '9', true],
    ['number', 'greater_than', 'b', 'a', false],
    ['number', 'at_most', '', '5', false],
    ['number', 'one_of', '2.0', '1, 2', true],
    ['text', 'equals', '1.0', '1', false],
    ['text', 'greater_than', '10', '9', false],
    ['time', 'less_than', '2026-11-21T09:30:00Z', '2026-11-21T11:00:00+01:00', true],
    ['time', 'equals', '2026-11-21T10:00:00+01:00', '2026-11-21T09:00:00.000Z', true],
    ['time', 'at_least', '2026-11-21T00:00:00Z', '2026-11-21', true],
    ['time', 'at_least', 'today', '2026-11-21', false],
    ['auto', 'greater_than', '10', '9', true],
  ];
  it.each(typed)('as %s, %s: %j against %j is %j', (as, operator, actual, value, expected) => {
    expect(holds({ variable: 'x', operator, value, as }, actual)).toBe(expected);
  });

  it('refuses a pattern that cannot be read, unless variables are to come', () => {
    const refused = (value: string) => {
      const conditions = [{ variable: 'digits', operator: 'matches', value }];
      return branchNode.config.safeParse({ branches: [{ id: 'a', conditions }] }).error?.issues;
    };
    expect(refused('(\\d')).toMatchObject([
      { path: ['branches', 0, 'conditions', 0, 'value'], message: 'A ")" is missing. (At character 4.)' },
    ]);
    expect(refused('(${vars.a}')).toBeUndefined();
  });

  it('tests every comparison that it offers', () => {
    expect(new Set(cases.map(([operator]) => operator))).toEqual(new Set(branchOperators));
    expect(new Set(typed.map(([as]) => as))).toEqual(new Set(branchTypes));
  });

  it('refuses two branches with one id', () => {
    const [first] = vip.branches;
    expect(branchNode.config.safeParse({ branches: [first, first] }).error?.issues[0]?.path).toEqual([
      'branches',
      1,
      'id',
    ]);
  });
});
