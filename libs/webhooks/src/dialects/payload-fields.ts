import type { Dialect, Field } from './dialect.js';

/** How deep a body is told of field by field. */
const DEEPEST = 4;

/**
 * The fields of what is sent, in their order: where they stand (`data.from.number`, `?callid` in the query), of what type
 * they are, and what the dialect says of them.
 */
export function fieldsOf(dialect: Dialect, url: string, body: string | null): readonly Field[] {
  const said = new Map((dialect.fields ?? []).map((field) => [field.name, field]));
  const found = body === null || body === '' ? queryFields(url) : bodyFields(body);
  return found.map(({ name, type }) => {
    const known = said.get(name) ?? said.get(name.slice(name.lastIndexOf('.') + 1));
    return { name, type: known?.type ?? type, description: known?.description ?? '' };
  });
}

type Found = Pick<Field, 'name' | 'type'>;

function queryFields(url: string): readonly Found[] {
  return [...new URL(url).searchParams.keys()].map((name) => ({ name, type: 'text in the query' }));
}

function bodyFields(body: string): readonly Found[] {
  try {
    return within(JSON.parse(body) as unknown, '', 1);
  } catch {
    return [];
  }
}

function within(value: unknown, path: string, depth: number): readonly Found[] {
  if (Array.isArray(value)) return within(value[0], `${path}[]`, depth);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return [{ name, type: typeOf(member) }, ...within(member, name, depth + 1)];
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null when unset';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'text' : typeof value;
}
