import { displayNumber } from '@hookswitch/calls';
import type { Call } from '@hookswitch/calls';

/** Most that an activeflow's variables may hold together: names and values, in UTF-16 units. */
export const MAX_VARIABLES_SIZE = 65_536;

/** Digits that `${digits}` keeps at most: the newest ones. */
const MAX_DIGITS = 64;

/** Fields of a JSON reply that become variables at most. */
const MAX_REPLY_FIELDS = 500;

/** Levels of a JSON reply that are read at most: what lies deeper makes no variable. */
const MAX_REPLY_DEPTH = 32;

export type Variables = Readonly<Record<string, string>>;

/** Reads a variable by its name; `undefined` when it is unset. What the call itself knows is not stored twice. */
export function readVariable(call: Call, variables: Variables, name: string): string | undefined {
  if (call.stands_for !== undefined && name.startsWith('call.')) return undefined;
  switch (name) {
    case 'caller.number':
      return displayNumber(call.from);
    case 'caller.name':
      return call.from.name ?? undefined;
    case 'called.number':
      return displayNumber(call.to);
    case 'called.name':
      return call.to.name ?? undefined;
    case 'caller.diverted_from':
      return call.diverted_from === undefined ? undefined : displayNumber(call.diverted_from);
    case 'call.id':
      return call.id;
    case 'call.live_id':
      return String(call.live_id);
    case 'call.crm_id':
      return call.crm_id ?? undefined;
    case 'call.started_at':
      return call.started_at;
    case 'call.answered_at':
      return call.answered_at ?? undefined;
    case 'call.ended_at':
      return call.ended_at ?? undefined;
    case 'call.end_reason':
      return call.end_reason ?? undefined;
    case 'call.hangup_by':
      return call.hangup_by ?? undefined;
    default:
      return Object.hasOwn(variables, name) ? variables[name] : undefined;
  }
}

/** The variables with some changed (`null` removes); `undefined` when they would grow beyond their limit. */
export function changeVariables(
  variables: Variables,
  changes: Readonly<Record<string, string | null>>,
): Variables | undefined {
  const next: Record<string, string> = { ...variables };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete next[name];
    else define(next, name, value);
  }
  let size = 0;
  for (const name in next) size += name.length + (next[name]?.length ?? 0);
  return size > MAX_VARIABLES_SIZE ? undefined : next;
}

/** What stands in the place of a value that nobody is shown. */
export const MASK = '••••';

/** Variables as they are shown: dots in the place of those that nobody is shown. */
export function maskedVariables(variables: Variables, masked: readonly string[] | undefined): Variables {
  if (masked === undefined || masked.length === 0) return variables;
  const shown: Record<string, string> = { ...variables };
  for (const name of masked) if (Object.hasOwn(shown, name)) define(shown, name, MASK);
  return shown;
}

/** What nobody is shown, value by value. */
export function maskedValues(variables: Variables, masked: readonly string[]): readonly string[] {
  return masked.map((name) => variables[name] ?? '').filter((value) => value !== '');
}

/** `${digits}` after one more. */
export function appendDigit(digits: string | undefined, digit: string): string {
  return ((digits ?? '') + digit).slice(-MAX_DIGITS);
}

/**
 * What a reply makes of the variables: `<prefix>status`, and `<prefix>body.<path>` for each plain value in a JSON body
 * (list items by their index). What an earlier reply to the same node left is removed. `undefined` when the body has more
 * fields than can be kept.
 *
 * @param prefix whose reply it is: `webhook.<node>.` or `fetch.<node>.`
 */
export function replyVariables(
  variables: Variables,
  prefix: string,
  status: number | null,
  body: unknown,
): Record<string, string | null> | undefined {
  const changes: Record<string, string | null> = {};
  for (const name in variables) if (name.startsWith(prefix)) changes[name] = null;
  if (status !== null) changes[`${prefix}status`] = String(status);
  let fields = 0;
  const collect = (path: string, value: unknown, depth: number): void => {
    if (fields > MAX_REPLY_FIELDS || depth > MAX_REPLY_DEPTH || value === undefined || value === null) return;
    if (typeof value === 'object') {
      for (const [key, entry] of Object.entries(value)) collect(`${path}.${key}`, entry, depth + 1);
    } else {
      fields += 1;
      define(changes, path, String(value as string | number | boolean));
    }
  };
  collect(`${prefix}body`, body, 0);
  return fields > MAX_REPLY_FIELDS ? undefined : changes;
}

/** Sets a property of any name, `__proto__` too, as an own one. */
function define(target: Record<string, string | null>, name: string, value: string): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
