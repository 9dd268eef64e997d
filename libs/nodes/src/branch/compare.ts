import type { BranchCondition, BranchConfig } from './branch.schema.js';

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Negative, zero or positive as `a` is below, equal to or above `b`: by number where both are plain numbers. */
function order(a: string, b: string): number {
  if (PLAIN_NUMBER.test(a) && PLAIN_NUMBER.test(b)) {
    return Number(a) - Number(b);
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether one condition holds. An unset variable compares as an empty one; order never holds for it. */
export function holds(condition: BranchCondition, actual: string | undefined): boolean {
  const left = actual ?? '';
  const right = condition.value;
  switch (condition.operator) {
    case 'equals':
      return left === right;
    case 'not_equals':
      return left !== right;
    case 'contains':
      return left.includes(right);
    case 'not_contains':
      return !left.includes(right);
    case 'starts_with':
      return left.startsWith(right);
    case 'ends_with':
      return left.endsWith(right);
    case 'greater_than':
      return left !== '' && order(left, right) > 0;
    case 'at_least':
      return left !== '' && order(left, right) >= 0;
    case 'less_than':
      return left !== '' && order(left, right) < 0;
    case 'at_most':
      return left !== '' && order(left, right) <= 0;
    case 'one_of':
      return right.split(',').some((value) => value.trim() === left);
    case 'is_set':
      return left !== '';
    case 'is_empty':
      return left === '';
  }
}

/** The outcome of a branch node: that of the first branch whose conditions hold, else `default`. */
export function decide(config: BranchConfig, read: (name: string) => string | undefined): string {
  const taken = config.branches.find(({ match, conditions }) => {
    const test = (condition: BranchCondition) => holds(condition, read(condition.variable));
    return match === 'all' ? conditions.every(test) : conditions.some(test);
  });
  return taken ? `branch_${taken.id}` : 'default';
}
