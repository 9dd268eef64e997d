import type { RedactionRule } from '../../api/records.js';

/** What a rule can hide, as the form offers it, with what its name looks like. */
export const KINDS: readonly {
  readonly value: RedactionRule['kind'];
  readonly label: string;
  readonly example: string;
}[] = [
  { value: 'json_field', label: 'Field of a body', example: 'data.from.number' },
  { value: 'header', label: 'Header', example: 'x-customer-name' },
  { value: 'query_parameter', label: 'Parameter of a URL or form', example: 'api_key' },
];

export function exampleOf(kind: RedactionRule['kind']): string {
  return KINDS.find(({ value }) => value === kind)?.example ?? '';
}

/** What the button says beside its word. */
export function countText(count: number): string {
  if (count === 0) return 'Redaction…';
  return count === 1 ? 'Redaction: 1 rule' : `Redaction: ${count} rules`;
}
