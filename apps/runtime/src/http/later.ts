const KEY = 'x-hookswitch-later';
const parts: (() => unknown)[] = [];

/**
 * Stands for a part of the OpenAPI document until somebody asks for the document: to write out what operations take and
 * answer needs more time than all else of a start.
 */
export function later(make: () => unknown): Readonly<Record<string, unknown>> {
  return { [KEY]: parts.push(make) - 1 };
}

/** A part of the document with everything that was left for later in its place. */
export function withLaterParts<Value>(value: Value): Value {
  return filled(value) as Value;
}

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  if (KEY in value) return filled(parts[value[KEY] as number]?.());
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each)]));
}
