import { parseEdgeKey } from '../document/edge-keys.js';

const MAX_LENGTH = 400;

/**
 * A JSON Pointer in words: `/nodes/w/config/headers/0/name` → `Tell the CRM › headers 1 › name`.
 * `labelOf` names the objects of a flow; without a label the id stands for itself.
 */
export function shownPointer(pointer: string, labelOf: (nodeId: string) => string = (id) => id): string {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [first, second] = keys;
  if (first === 'nodes' && second !== undefined) {
    return [labelOf(second), ...withPositions(keys.slice(keys[2] === 'config' ? 3 : 2))].join(' › ');
  }
  if (first === 'edges' && second !== undefined) {
    const { nodeId, outcome } = parseEdgeKey(second);
    return `line from ${labelOf(nodeId)} › ${outcome}`;
  }
  return withPositions(keys).join(' › ') || 'all of it';
}

/** `headers`, `0` → `headers 1`: people count from one. */
function withPositions(keys: readonly string[]): string[] {
  const words: string[] = [];
  for (const key of keys) {
    if (/^\d+$/.test(key) && words.length > 0) words.push(`${words.pop()} ${Number(key) + 1}`);
    else words.push(key);
  }
  return words;
}

/** A value in a table of changes; `null` for "nothing". Secrets show their hint, long values their beginning. */
export function shownValue(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return shorten(value);
  if (typeof value === 'object') {
    const { secret, hint } = value as { secret?: unknown; hint?: unknown };
    if (secret === true && typeof hint === 'string') return `secret ${hint}`;
  }
  return shorten(JSON.stringify(value));
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
