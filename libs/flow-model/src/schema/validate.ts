import type { z } from 'zod';
import { readPointer, toPointer } from '../json/json-pointer.js';
import { describeIssue } from './describe-issue.js';

/** A rule that a value breaks. */
export interface FieldProblem {
  /** `unset_field`: nothing there yet; `unknown_field`: not a setting; `invalid_field`: the rest. */
  readonly code: 'unset_field' | 'unknown_field' | 'invalid_field';
  readonly pointer: string;
  /** A sentence that names the field and says what to do. */
  readonly message: string;
}

export type Validated<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * Checks a value against a schema. What the schema's author wrote as a message is kept; zod's own messages become
 * sentences that name the field by its title.
 *
 * @param pointer of the value itself; the problems' pointers continue it
 */
export function validate<Value>(schema: z.ZodType<Value>, value: unknown, pointer = ''): Validated<Value> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  // Sentences are made in a second pass: they cost time, and nearly all values are valid.
  const described = schema.safeParse(value, { error: (issue) => describeIssue(schema, issue) });
  const issues = described.success ? result.error.issues : described.error.issues;
  return { ok: false, problems: issues.flatMap((issue) => toProblems(issue, value, pointer)) };
}

function toProblems(issue: z.core.$ZodIssue, value: unknown, pointer: string): FieldProblem[] {
  const here = toPointer(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown_field',
      pointer: pointer + here + toPointer([key]),
      message: `"${key.slice(0, 60)}" is not a setting here. Remove it.`,
    }));
  }
  const found = readPointer(value, here);
  const isUnset =
    found === undefined ||
    found === null ||
    (typeof found === 'string' && found.trim() === '') ||
    (Array.isArray(found) && found.length === 0 && issue.code === 'too_small');
  const code = isUnset && issue.code !== 'custom' ? 'unset_field' : 'invalid_field';
  return [{ code, pointer: pointer + here, message: issue.message }];
}
