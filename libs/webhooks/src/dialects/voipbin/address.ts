import type { Surroundings } from '../surroundings.js';

/** Whom a call comes from or goes to, in VoIPBIN's shape. */
export interface Address {
  readonly type: 'tel' | 'extension';
  readonly target: string;
  readonly target_name: string;
  readonly name: string;
  readonly detail: string;
}

/**
 * The address of a party: one of ours is an `extension`, everybody else a `tel`.
 *
 * @param name as it came with the call
 */
export function addressOf(number: string, name: string | null, surroundings: Surroundings): Address {
  const isOurs = surroundings.party(number)?.type === 'user';
  return {
    type: isOurs ? 'extension' : 'tel',
    target: number,
    target_name: name ?? '',
    name: '',
    detail: '',
  };
}

/** A number outside, or one of ours. */
export function telAddress(number: string): Address {
  return { type: 'tel', target: number, target_name: '', name: '', detail: '' };
}
