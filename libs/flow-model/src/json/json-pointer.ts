/** One property name or index of a path into JSON. */
export type PathSegment = string | number;

/** Writes a path as a JSON Pointer (RFC 6901): `['nodes', 'n3']` → `/nodes/n3`. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((segment) => `/${escapeSegment(String(segment))}`).join('');
}

/** Adds one segment to a pointer. */
export function childPointer(pointer: string, segment: PathSegment): string {
  return `${pointer}/${escapeSegment(String(segment))}`;
}

/** What a JSON Pointer points at, `undefined` when there is nothing. Reads own properties only. */
export function readPointer(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  let current = value;
  for (const segment of pointer.slice(1).split('/')) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

function escapeSegment(segment: string): string {
  if (!segment.includes('~') && !segment.includes('/')) return segment;
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
