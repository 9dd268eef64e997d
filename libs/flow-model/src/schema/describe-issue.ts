import type { z } from 'zod';
import { unwrap } from './field-plan.js';

/** What the types of JSON are called in a sentence. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  undefined: 'left out',
};

/** Sizes are counted in these. */
const SIZE_UNITS: Readonly<Record<string, string>> = {
  string: 'characters',
  array: 'entries',
  record: 'entries',
};

/**
 * Turns one of zod's issues into a sentence that names the field by its title and says what is wanted; `undefined`
 * leaves zod's own words. A message of the schema's author has precedence and never comes here.
 */
export function describeIssue(schema: z.ZodType, issue: z.core.$ZodRawIssue): string | undefined {
  const field = nameField(schema, issue.path ?? []);
  const isEmpty = issue.input === undefined || issue.input === null || issue.input === '';
  switch (issue.code) {
    case 'invalid_type':
      if (isEmpty) return `${field} is not set. Enter a value.`;
      return `${field} must be ${TYPE_NAMES[issue.expected] ?? issue.expected}, not ${nameType(issue.input)}.`;
    case 'too_small':
      if (isEmpty) return `${field} is not set. Enter a value.`;
      return `${field} must have at least ${amount(issue.origin, issue.minimum)}.`.replace(
        /have (at least [\d.-]+\.)$/,
        'be $1',
      );
    case 'too_big':
      return `${field} must have at most ${amount(issue.origin, issue.maximum)}.`.replace(
        /have (at most [\d.-]+\.)$/,
        'be $1',
      );
    case 'invalid_value':
      return `${field} must be ${oneOf(issue.values as readonly unknown[])}.`;
    case 'invalid_format':
      return `${field} is not written as a valid ${FORMAT_NAMES[issue.format as string] ?? 'value'}.`;
    case 'invalid_union':
      if (isEmpty) return `${field} is not set. Choose a value.`;
      return `${field} has a value of a kind that does not fit here.`;
    case 'invalid_key':
      return `${field} has a name that cannot be used here.`;
    default:
      return undefined;
  }
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  uuid: 'id (a UUID)',
  guid: 'id (a UUID)',
  email: 'e-mail address',
  url: 'URL',
  datetime: 'time (RFC 3339)',
};

function amount(origin: unknown, limit: unknown): string {
  const unit = SIZE_UNITS[String(origin)];
  return unit ? `${String(limit)} ${unit}` : String(limit);
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value));
  return shown.length > 1 ? `one of ${shown.join(', ')}` : String(shown[0]);
}

function nameType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isInteger(value)) return 'a fraction';
  return TYPE_NAMES[typeof value] ?? typeof value;
}

/** `"Headers" 2, "Name"`: the titles along a path, entries of lists counted from 1; else the property's own name. */
function nameField(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let current: z.ZodType | undefined = schema;
  for (const segment of path) {
    const def: ReturnType<typeof unwrap>['def'] | undefined = current && unwrap(current).def;
    if (typeof segment === 'number') {
      names.push(names.length > 0 ? `${names.pop()} ${segment + 1}` : `Entry ${segment + 1}`);
      current = def?.element;
      continue;
    }
    const key = String(segment);
    const option: z.ZodType | undefined =
      def?.options?.map((one) => unwrap(one).def.shape?.[key]).find(Boolean) ?? undefined;
    current = def?.shape?.[key] ?? option ?? def?.valueType;
    names.push(`"${(current && unwrap(current).meta.title) ?? key}"`);
  }
  return names.length > 0 ? names.join(', ') : 'This';
}
