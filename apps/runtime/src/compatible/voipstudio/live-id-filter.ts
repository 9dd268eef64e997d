import { HttpProblem } from '../../http/http-problem.js';

const EXAMPLE = '[{"property":"live_id","operator":"=","value":"139543232"}]';

/**
 * The integer id that a list is asked for: `filter=[{"property":"live_id","operator":"=","value":"139543232"}]`, as the
 * address had it or URL-encoded.
 *
 * @throws HttpProblem 400 when it is anything else
 */
export function liveIdOf(filter: unknown): number {
  if (filter === undefined) throw refused(`Give a filter, such as ${EXAMPLE}.`);
  const conditions = parsed(filter);
  if (!Array.isArray(conditions) || conditions.length !== 1)
    throw refused(`The filter must be a JSON list of one condition, such as ${EXAMPLE}.`);
  const { property, operator, value } = Object(conditions[0]) as Readonly<Record<string, unknown>>;
  if (property !== 'live_id') throw refused('Only the property live_id can be filtered by.');
  if (operator !== '=') throw refused('Only the operator "=" is known.');
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return id;
  throw refused('The value must be a call_id: a whole number above 0.');
}

function parsed(filter: unknown): unknown {
  try {
    return JSON.parse(String(filter));
  } catch {
    return undefined;
  }
}

function refused(message: string): HttpProblem {
  return HttpProblem.invalid([{ pointer: '/filter', message }], 'query');
}
