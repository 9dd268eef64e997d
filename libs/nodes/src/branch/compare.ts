import { fitsPattern } from '@hookswitch/flow-model';
import type { BranchCondition, BranchConfig } from './branch.schema.js';

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** RFC 3339, or a day of it: that is its beginning in UTC. */
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A side of a comparison as a number to compare by: NaN when it is none. */
function readingOf(type: 'number' | 'time'): (text: string) => number {
  if (type === 'number') return (text) => (PLAIN_NUMBER.test(text.trim()) ? Number(text) : Number.NaN);
  return (text) => (TIME.test(text.trim()) ? Date.parse(text.trim()) : Number.NaN);
}

/**
 * Negative, zero or positive as `a` is below, equal to or above `b`; NaN where one of them is not what both are to be.
 * An unset variable is above and below nothing.
 */
function order(a: string, b: string, as: BranchCondition['as']): number {
  if (a === '') return Number.NaN;
  if (as === 'number' || as === 'time') {
    const read = readingOf(as);
    return read(a) - read(b);
  }
  if (as === 'auto' && PLAIN_NUMBER.test(a) && PLAIN_NUMBER.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function isEqual(a: string, b: string, as: BranchCondition['as']): boolean {
  if (as !== 'number' && as !== 'time') return a === b;
  const read = readingOf(as);
  return read(a) === read(b);
}

/** Whether one condition holds. An unset variable compares as an empty one. */
export function holds({ operator, value, as }: BranchCondition, actual: string | undefined): boolean {
  const left = actual ?? '';
  switch (operator) {
    case 'equals':
      return isEqual(left, value, as);
    case 'not_equals':
      return !isEqual(left, value, as);
    case 'contains':
      return left.includes(value);
    case 'not_contains':
      return !left.includes(value);
    case 'starts_with':
      return left.startsWith(value);
    case 'ends_with':
      return left.endsWith(value);
    case 'greater_than':
      return order(left, value, as) > 0;
    case 'at_least':
      return order(left, value, as) >= 0;
    case 'less_than':
      return order(left, value, as) < 0;
    case 'at_most':
      return order(left, value, as) <= 0;
    case 'one_of':
      return value.split(',').some((one) => isEqual(left, one.trim(), as));
    case 'not_one_of':
      return !value.split(',').some((one) => isEqual(left, one.trim(), as));
    case 'matches':
      return fitsPattern(value, left);
    case 'not_matches':
      return !fitsPattern(value, left);
    case 'is_set':
      return left !== '';
    case 'is_empty':
      return left === '';
  }
}

/** The outcome of a branch node: that of the first branch of which a group of conditions holds, else `default`. */
export function decide(config: BranchConfig, read: (name: string) => string | undefined): string {
  const test = (condition: BranchCondition) => holds(condition, read(condition.variable));
  const taken = config.branches.find((branch) =>
    [branch, ...branch.or].some(({ match, conditions }) =>
      match === 'all' ? conditions.every(test) : conditions.some(test),
    ),
  );
  return taken ? `branch_${taken.id}` : 'default';
}
