import type { FormField } from '../schema/schema-fields.js';

/** What every control is given. `undefined` as value means "not written": the schema's default counts. */
export interface FieldProps {
  readonly field: FormField;
  /** JSON Pointer of this field inside the form's value. */
  readonly pointer: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** The object that the field is a property of, and the fields beside it: where a field depends on another. */
  readonly parent?: Readonly<Record<string, unknown>>;
  readonly siblings?: readonly FormField[];
}

/** The value as text; anything else (a number written by hand, for example) is shown as JSON. */
export function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value as an object, for groups and rows. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The value as a list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
