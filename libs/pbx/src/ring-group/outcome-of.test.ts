import { outcomeOf } from './outcome-of.js';

describe('a ring group that nobody took the call of', () => {
  it('is left by what all have in common', () => {
    expect(outcomeOf(['busy', 'busy'])).toBe('busy');
    expect(outcomeOf(['declined'])).toBe('declined');
  });

  it('is left by no_answer when at least one phone rang to the end', () => {
    expect(outcomeOf(['busy', 'no_answer', 'rejected_by_confirm'])).toBe('no_answer');
  });

  it('is left by who was nearest to taking the call', () => {
    expect(outcomeOf(['unreachable', 'busy'])).toBe('busy');
    expect(outcomeOf(['busy', 'declined'])).toBe('declined');
    expect(outcomeOf(['declined', 'rejected_by_confirm'])).toBe('rejected_by_confirm');
  });

  it('is unreachable when there is nobody to ring', () => {
    expect(outcomeOf([])).toBe('unreachable');
  });
});
