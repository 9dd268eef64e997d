import type { Field } from './dialect.js';

/** A field in a line: its name, its type, what it means. */
export type FieldLine = readonly [name: string, type: string, description: string];

/** Fields that are written down as lines. */
export function fieldsOf(lines: readonly FieldLine[]): readonly Field[] {
  return lines.map(([name, type, description]) => ({ name, type, description }));
}
