import { z } from 'zod';

/** What stands at VoIPBIN for an id that is not set. */
export const NIL_ID = '00000000-0000-0000-0000-000000000000';

/**
 * A field that VoIPBIN has and Hookswitch has not: what it holds where it is not used is taken, anything else is refused. Nobody
 * is to believe that it counts.
 *
 * @param unused what it may hold; `null` always
 */
export function notHere(unused: readonly unknown[], message: string) {
  return z.unknown().refine((value) => value === null || unused.includes(value), message);
}
