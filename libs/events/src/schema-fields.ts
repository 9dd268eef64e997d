/** The part of JSON Schema that the catalogue's schemas use. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly description?: string;
  /** What a form calls it. */
  readonly title?: string;
  readonly required?: readonly string[];
  /** A schema: of members that are not known beforehand. */
  readonly additionalProperties?: unknown;
}

/** A field as a table for people shows it. */
export interface SchemaField {
  /** Dotted, `[]` behind lists: `legs[].user.name`. */
  readonly path: string;
  /** In words: `string or null`, `inbound, outbound`, `list of object`. */
  readonly kind: string;
  /** Or the title, where the schema says no more; `""` where it says nothing. */
  readonly description: string;
  /** Whether it may be `null`, or missing. */
  readonly nullable: boolean;
  /** Its schema without the `null`. */
  readonly schema: FieldSchema;
}

/** The fields of a JSON Schema and of what is in them, line by line: for the docs and for the editor. */
export function schemaFields(schema: FieldSchema, prefix = ''): SchemaField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const inner = bodyOfType(property);
    const members = inner.type === 'array' && inner.items ? bodyOfType(inner.items) : inner;
    const within = inner.type === 'array' ? `${path}[]` : path;
    const description = property.description ?? inner.description ?? property.title ?? '';
    const nullable = inner !== property || schema.required?.includes(name) !== true;
    const own = { path, kind: kindOf(property), description, nullable, schema: inner };
    return [own, ...schemaFields(members, within)];
  });
}

/** The schema without its `null`. */
function bodyOfType(schema: FieldSchema): FieldSchema {
  const rest = schema.anyOf?.filter((member) => member.type !== 'null') ?? [];
  return rest.length === 1 && rest[0] ? rest[0] : schema;
}

function kindOf(schema: FieldSchema): string {
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => String(value)).join(', ');
  if (schema.type === 'array') return `list of ${schema.items ? kindOf(schema.items) : 'values'}`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' or ') ?? 'any value');
  return schema.format ? `${type} (${schema.format})` : type;
}
