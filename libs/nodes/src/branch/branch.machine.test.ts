import { driveNode } from '../testing/drive-node.js';
import { branchNode } from './branch.node.js';
import { branchOperators } from './branch.schema.js';
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
    ['is_set', '', '', false],
    ['is_set', '0', '', true],
    ['is_empty', undefined, '', true],
  ];
  it.each(cases)('%s: %j against %j is %j', (operator, actual, value, expected) => {
    expect(holds({ variable: 'x', operator, value }, actual)).toBe(expected);
  });

  it('tests every comparison that it offers', () => {
    expect(new Set(cases.map(([operator]) => operator))).toEqual(new Set(branchOperators));
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
