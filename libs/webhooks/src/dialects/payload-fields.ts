import type { Field } from './dialect.js';

/** A field of a sample. */
export interface SampleField extends Omit<Field, 'open'> {
  /** What the sample holds there, as JSON, or as it is read in a query; of objects and lists `null`: their own fields follow. */
  readonly example: string | null;
}

/** A text that tells nothing more by being longer. */
const LONGEST_EXAMPLE = 120;

/**
 * The fields of a request in their order, those of objects and lists below them: where they stand, of what type they are,
 * what they mean and hold. What is unset here and would hold fields otherwise has them below it too.
 *
 * @param said what the dialect says of its fields
 * @param address the webhook's own URL, whose query is none of the dialect's
 */
export function sampleFields(
  said: readonly Field[],
  address: string,
  { url, body }: { readonly url: string; readonly body: string | null },
): readonly SampleField[] {
  const known = new Map(said.map((field) => [field.name, field]));
  if (body !== null && body !== '') return bodyFields(body, known);
  const own = queryKeys(address);
  return [...new URL(url).searchParams].map(([name, value]) => {
    const isOwn = own.has(name) && !known.has(name);
    const description = isOwn ? 'Stands in the webhook’s own URL.' : '';
    return { ...describe(name, value, known, description), example: shortened(value) };
  });
}

function queryKeys(url: string): ReadonlySet<string> {
  return new Set(URL.canParse(url) ? new URL(url).searchParams.keys() : []);
}

type Known = ReadonlyMap<string, Field>;

function bodyFields(body: string, known: Known): readonly SampleField[] {
  try {
    return within(JSON.parse(body) as unknown, '', known);
  } catch {
    return [];
  }
}

function within(value: unknown, path: string, known: Known): readonly SampleField[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? below(`${path}[]`, known) : within(value[0], `${path}[]`, known);
  }
  if (value === null) return below(path, known);
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const field = describe(name, member, known, '');
    return known.get(name)?.open === true ? [field] : [field, ...within(member, name, known)];
  });
}

/** What would stand below something that is unset or empty here. */
function below(path: string, known: Known): readonly SampleField[] {
  return [...known.values()]
    .filter(({ name }) => name.startsWith(`${path}.`) || name.startsWith(`${path}[]`))
    .map(({ name, type, description }) => ({ name, type, description, example: null }));
}

function describe(name: string, value: unknown, known: Known, otherwise: string): SampleField {
  const { type = typeOf(value), description = otherwise, open = false } = known.get(name) ?? {};
  const isParent = typeof value === 'object' && value !== null && !open;
  return { name, type, description, example: isParent ? null : shortened(JSON.stringify(value)) };
}

function shortened(text: string): string {
  return text.length <= LONGEST_EXAMPLE ? text : `${text.slice(0, LONGEST_EXAMPLE - 1)}…`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null when unset';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'text' : typeof value;
}
