import { legName, memberOfLeg } from './ringing.js';
import type { MemberResult, RingContext } from './ringing.js';

const WORDS: Readonly<Record<MemberResult, string>> = {
  answered: 'took the call',
  answered_elsewhere: 'was let go',
  no_answer: 'did not answer',
  rejected_by_confirm: 'answered and did not take it',
  declined: 'declined',
  busy: 'was busy',
  unreachable: 'could not be reached',
  skipped_busy: 'was in a call already',
};

/** The members of a result that a sentence names at most. */
const MOST_NAMES = 3;

/** Why the group was left as it was, in a sentence; `null` when nobody was there. */
export function wordsOf(context: RingContext): string | null {
  if (context.taker !== null) return `${memberOfLeg(context, context.taker)?.name ?? ''} took the call.`;
  const byResult = new Map<MemberResult, string[]>();
  context.members.forEach(({ name }, index) => {
    const result = context.results[legName(index)];
    if (result !== undefined) byResult.set(result, [...(byResult.get(result) ?? []), name]);
  });
  const parts = [...byResult].map(([result, names]) => `${listed(names)} ${WORDS[result]}`);
  return parts.length === 0 ? 'There was nobody to ring.' : `${parts.join('; ')}.`;
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  if (more > 0) return `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
