import type { DialectRecord } from '../api/records.js';

type Fields = Readonly<Record<string, unknown>>;

/** A form in another dialect, and what had to go or does not fit, a sentence each. */
export interface ChangedDialect {
  readonly value: Record<string, unknown>;
  readonly notes: readonly string[];
}

/**
 * Writes a webhook in another dialect: events that it knows stay ticked (native names are known in all), the method stays
 * where it can. What does not fit is left out, or told of where only its author can mend it.
 *
 * @param catalogue names of the native events
 */
export function changeDialect(
  value: Fields,
  to: DialectRecord,
  catalogue: ReadonlySet<string>,
): ChangedDialect {
  const notes: string[] = [];
  const before = Array.isArray(value['event_types']) ? value['event_types'].map(String) : [];
  const offered = new Set(to.event_types.map(({ name }) => name));
  const known = before.filter((name) => name === '*' || catalogue.has(name) || offered.has(name));
  const lost = before.filter((name) => !known.includes(name));
  if (lost.length > 0) notes.push(`${to.title} has no event called ${listed(lost)}: no longer ticked.`);
  let event_types = known;
  if (to.single_event && (known.length > 1 || known.includes('*'))) {
    event_types = known.filter((name) => name !== '*').slice(0, 1);
    const kept = event_types[0] === undefined ? 'Choose it.' : `“${event_types[0]}” stays.`;
    notes.push(`A webhook in the way of ${to.title} is for one event. ${kept}`);
  }
  let method = String(value['method'] ?? '');
  if (!to.methods.includes(method)) {
    const [usual = 'POST'] = to.methods;
    if (method !== '') notes.push(`Requests go by ${usual}: ${to.title} cannot use ${method}.`);
    method = usual;
  }
  for (const [field, called] of [
    ['url', 'URL'],
    ['fallback_url', 'fallback URL'],
  ] as const) {
    if (to.https_only && /^http:/i.test(String(value[field] ?? '')))
      notes.push(`${to.title} sends to https only: change the ${called}.`);
  }
  if (value['secret'] && to.secret_use !== null)
    notes.push(`The secret has another use now: ${to.secret_use}`);
  return { value: { ...value, dialect: to.name, event_types, method }, notes };
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`;
}
