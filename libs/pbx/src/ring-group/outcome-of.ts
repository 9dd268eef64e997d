/** What came of the ringing of one member whom nobody has been connected with. */
export type InVain = 'no_answer' | 'rejected_by_confirm' | 'declined' | 'busy' | 'unreachable';

/** By how near somebody was to the call: a phone that rang to the end comes before one that was busy. */
const NEAREST_FIRST: readonly InVain[] = [
  'no_answer',
  'rejected_by_confirm',
  'declined',
  'busy',
  'unreachable',
];

/** By which outcome a ring group is left that nobody took the call of; `unreachable` when there was nobody to ring. */
export function outcomeOf(results: readonly InVain[]): InVain {
  return NEAREST_FIRST.find((result) => results.includes(result)) ?? 'unreachable';
}
