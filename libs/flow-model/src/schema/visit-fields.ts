import type { z } from 'zod';
import { childPointer } from '../json/json-pointer.js';
import type { FieldMeta } from '../node-definition.js';
import { fieldPlan } from './field-plan.js';
import type { FieldPlan } from './field-plan.js';

/** A field that means something beyond its type, as it stands in a value. */
export interface VisitedField {
  readonly meta: FieldMeta;
  readonly value: unknown;
  readonly pointer: string;
  /** The object that the field is a property of. */
  readonly parent: Readonly<Record<string, unknown>> | null;
}

/**
 * Calls `visit` for each field of a value whose schema metadata says more than its type (secret, template, reference,
 * URL, header rows). The value need not be valid: what does not fit the schema's shape is passed over.
 *
 * @param pointer of the value itself; the fields' pointers continue it
 */
export function visitFields(
  schema: z.ZodType,
  value: unknown,
  visit: (field: VisitedField) => void,
  pointer = '',
): void {
  const plan = fieldPlan(schema);
  if (plan) walk(plan, value, pointer, null, visit);
}

function walk(
  plan: FieldPlan,
  value: unknown,
  pointer: string,
  parent: VisitedField['parent'],
  visit: (field: VisitedField) => void,
): void {
  if (plan.meta) visit({ meta: plan.meta, value, pointer, parent });
  const { inside } = plan;
  if (inside === null || typeof value !== 'object' || value === null) return;
  if (inside.kind === 'choice') {
    const option = inside.options.find(([schema]) => schema.safeParse(value).success);
    if (option) walk(option[1], value, pointer, parent, visit);
  } else if (inside.kind === 'list') {
    if (!Array.isArray(value)) return;
    value.forEach((element, index) => walk(inside.element, element, `${pointer}/${index}`, null, visit));
  } else if (!Array.isArray(value)) {
    const object = value as Readonly<Record<string, unknown>>;
    const fields =
      inside.kind === 'object'
        ? inside.fields.filter(([key]) => Object.hasOwn(object, key))
        : Object.keys(object).map((key) => [key, inside.element] as const);
    for (const [key, field] of fields) walk(field, object[key], childPointer(pointer, key), object, visit);
  }
}
