import { dialled } from './told-call.js';
import type { Told, ToldCall, ToldLeg } from './told-call.js';

const WITHHELD = 'Anonymous';

/** A number in digits, an extension as it is; `null` where it is withheld or there is none. */
export function digits(number: string): string | null {
  if (number === '' || number === WITHHELD) return null;
  return number.startsWith('+') ? number.slice(1) : number;
}

/** The number of the customer's contact: who called from outside, or who was called. */
export function contactNumber({ direction, from, to }: ToldCall): string | null {
  return digits(direction === 'inbound' ? from.number : to.number);
}

/** The number of ours that the call came in on, or goes out with. */
export function didNumber({ call, surroundings }: Told): string | null {
  const { number } = call.direction === 'inbound' ? call.to : call.from;
  if (surroundings.party(number)?.type === 'user') return null;
  const isOurs = call.direction === 'inbound' ? call.origin !== 'extension' : surroundings.party(number);
  return isOurs ? digits(number) : null;
}

/** Its name; where it has none, the number itself, as the vendor does. */
export function didName(told: Told): string | null {
  const did = didNumber(told);
  if (did === null) return null;
  const { number } = told.call.direction === 'inbound' ? told.call.to : told.call.from;
  const name = told.surroundings.party(number)?.body['name'];
  return typeof name === 'string' && name !== '' ? name : did;
}

/** The person of ours: who is rung or has answered; in a call out, who calls. */
export function userOf({ call }: Told): NonNullable<ToldLeg['user']> | null {
  if (call.direction === 'outbound') {
    const placer = call.legs.find(({ via }) => via === null)?.user ?? null;
    if (placer !== null) return placer;
  }
  if (call.leg?.user) return call.leg.user;
  return (
    dialled(call).findLast(({ answered_at, user }) => answered_at !== null && user !== null)?.user ?? null
  );
}

/** The person's name to sign in with: their e-mail address. */
export function userName(told: Told): string {
  const user = userOf(told);
  const email = user && told.surroundings.object('user', user.id)?.body['email'];
  return typeof email === 'string' ? email : '';
}
