const MAX_LENGTH = 400;

/** A JSON Pointer in words: `/nodes/w/config/url` → `w › url`. */
export function shownPointer(pointer: string): string {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keys[0] === 'nodes' && keys[2] === 'config') return [keys[1], ...keys.slice(3)].join(' › ');
  if (keys[0] === 'nodes') return keys.slice(1).join(' › ');
  if (keys[0] === 'edges' && keys[1]) return `line from ${keys[1].replace(':', ' › ')}`;
  return keys.join(' › ') || 'all of it';
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
