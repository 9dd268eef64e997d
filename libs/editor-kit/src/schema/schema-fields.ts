import type { FieldMeta, TemplateContext } from '@hookswitch/flow-model';
import { z } from 'zod';

/** Which control a field gets. It follows from the schema's type, unless `meta.widget` says so. */
export type FieldKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'strings'
  | 'reference'
  | 'references'
  | 'secret'
  | 'headers'
  | 'devices'
  | 'target'
  | 'conditions'
  | 'variables'
  | 'answer_variables'
  | 'language'
  | 'outcomes'
  | 'announcement'
  | 'keys'
  | 'group'
  | 'rows'
  | 'json';

/** One field of a form, read from a zod schema. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly title: string;
  readonly description: string | null;
  readonly placeholder: string | null;
  readonly required: boolean;
  /** `null` is a value of its own: an empty control writes it. */
  readonly nullable: boolean;
  /** The value that counts when none is written. */
  readonly fallback: unknown;
  readonly integer: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly maxLength: number | null;
  readonly maxItems: number | null;
  readonly unit: string | null;
  readonly options: readonly string[];
  readonly template: TemplateContext | null;
  /** Object type that the value is an id of. */
  readonly ref: string | null;
  /** The field beside it that names the object whose outcomes the value holds. */
  readonly outcomesOf: string | null;
  readonly advanced: boolean;
  /** What a row is, where it is more than a few fields. */
  readonly rowsOf: 'announcement' | null;
  /** Fields of a group, or of one row. */
  readonly fields: readonly FormField[];
}

interface JsonSchema extends Omit<FieldMeta, 'secret'> {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly secret?: boolean;
}

const cache = new WeakMap<z.ZodType, readonly FormField[]>();

/** The fields of an object schema, in the order in which the schema names them. */
export function fieldsOf(schema: z.ZodType): readonly FormField[] {
  const known = cache.get(schema);
  if (known) return known;
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as JsonSchema;
  const fields = objectFields(json);
  cache.set(schema, fields);
  return fields;
}

function objectFields(schema: JsonSchema): FormField[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    toField(name, property, schema.required?.includes(name) ?? false),
  );
}

function toField(name: string, property: JsonSchema, required: boolean): FormField {
  const { schema, nullable } = withoutNull(property);
  const items = schema.items ? withoutNull(schema.items).schema : undefined;
  const kind = kindOf(schema, items);
  const enumeration = kind === 'choices' ? items?.enum : schema.enum;
  return {
    name,
    kind,
    title: schema.title ?? humanize(name),
    description: schema.description ?? null,
    placeholder: schema.placeholder ?? null,
    required,
    nullable,
    fallback: property.default,
    integer: schema.type === 'integer',
    min: bound(schema.minimum),
    max: bound(schema.maximum),
    maxLength: schema.maxLength ?? null,
    maxItems: schema.maxItems ?? null,
    unit: schema.unit ?? null,
    options: (enumeration ?? []).map(String),
    template: schema.template ?? null,
    ref: schema.ref ?? items?.ref ?? null,
    outcomesOf: schema.outcomesOf ?? null,
    advanced: schema.advanced ?? false,
    rowsOf: kind === 'rows' && isAnnouncement(items?.properties ?? {}) ? 'announcement' : null,
    fields:
      kind === 'group' || kind === 'announcement'
        ? objectFields(schema)
        : items
          ? objectFields(items)
          : objectFields(schema),
  };
}

/** `T | null` is `T` with an empty value; what is said beside the union (title, unit …) stays. */
function withoutNull(schema: JsonSchema): { schema: JsonSchema; nullable: boolean } {
  const { anyOf, ...outer } = schema;
  if (Array.isArray(schema.type) && schema.type.includes('null')) {
    const [type] = schema.type.filter((name) => name !== 'null');
    return { schema: { ...schema, type }, nullable: true };
  }
  if (!anyOf?.some((member) => member.type === 'null')) return { schema, nullable: false };
  const rest = anyOf.filter((member) => member.type !== 'null');
  const inner: JsonSchema = rest.length === 1 && rest[0] ? rest[0] : { anyOf: rest };
  return { schema: { ...inner, ...outer }, nullable: true };
}

function kindOf(schema: JsonSchema, items: JsonSchema | undefined): FieldKind {
  if (schema.widget === 'template') return 'text';
  if (schema.widget) return schema.widget;
  if (schema.secret) return 'secret';
  if (schema.ref) return 'reference';
  if (schema.enum) return 'choice';
  switch (schema.type) {
    case 'string':
      return 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'object':
      if (schema.properties === undefined) return 'json';
      return isAnnouncement(schema.properties) ? 'announcement' : 'group';
    case 'array':
      return itemsKind(items);
    default:
      return 'json';
  }
}

/** A prompt, or a text that is spoken (`announcementSchema`). */
function isAnnouncement(properties: NonNullable<JsonSchema['properties']>): boolean {
  return ['prompt_id', 'text', 'language', 'voice'].every((name) => Object.hasOwn(properties, name));
}

function itemsKind(items: JsonSchema | undefined): FieldKind {
  if (items?.ref) return 'references';
  if (items?.enum) return 'choices';
  if (items?.type === 'string') return 'strings';
  return items?.properties ? 'rows' : 'json';
}

/** zod writes the range of safe integers where a schema sets none; that is no limit worth showing. */
function bound(value: number | undefined): number | null {
  return value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;
}

/** `ring_time_s` → "Ring time s": for fields whose schema gives no title. */
export function humanize(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
