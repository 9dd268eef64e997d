import type { WaitingRecord } from '../api/records.js';

/** Members that a sentence names. */
const MOST_NAMED = 2;

/** Why a caller still waits, in a sentence. */
export function whyText({ rung, why }: Pick<WaitingRecord, 'rung' | 'why'>): string {
  const rings = why.filter(({ user_id }) => rung.includes(user_id)).map(({ name }) => name);
  if (rings.length > 0) return `Rings ${rings.join(', ')}.`;
  if (why.length === 0) return 'The queue has no members.';
  const named = why.slice(0, MOST_NAMED).map(({ name, words }) => `${name} ${words}`);
  const rest = why.length - named.length;
  return `${named.join('; ')}${rest > 0 ? `; ${rest} more` : ''}.`;
}
