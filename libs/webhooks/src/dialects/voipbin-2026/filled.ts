/** Go's `omitempty`: members that are empty are left out. Ids, addresses and actions are never empty for it. */
export function filled(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0 || value === false) return true;
  if (typeof value !== 'object') return false;
  return Object.keys(value).length === 0;
}
