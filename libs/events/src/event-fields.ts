import { z } from 'zod';
import { eventTypes } from './catalogue/event-types.js';
import type { EventTypeName } from './catalogue/event-types.js';

/** One value that a native body holds. */
export interface EventField {
  /** `data.from.number`; what the items of a list hold is `data.legs[].number`. */
  readonly path: string;
  readonly type: 'text' | 'number' | 'boolean' | 'object' | 'list' | 'any';
  /** Whether it may be `null`, or missing. */
  readonly nullable: boolean;
  /** An object whose members are not known beforehand. */
  readonly open: boolean;
  readonly description: string;
}

type Schema = z.core.JSONSchema.BaseSchema;

const known = new Map<EventTypeName, readonly EventField[]>();

/** All that a native event of a type holds, in the order of its body: out of the schema that tests hold events against. */
export function eventFields(name: EventTypeName): readonly EventField[] {
  let fields = known.get(name);
  if (fields === undefined) {
    const { data, description } = eventTypes[name];
    const plain = { nullable: false, open: false } as const;
    fields = [
      { path: 'type', type: 'text', ...plain, description: `Name of the event: ${name}.` },
      { path: 'timestamp', type: 'text', ...plain, description: 'When it happened; RFC 3339, UTC.' },
      { path: 'data', type: 'object', ...plain, description },
      ...members('data', z.toJSONSchema(data) as Schema),
    ];
    known.set(name, fields);
  }
  return fields;
}

function members(path: string, { properties = {}, required = [] }: Schema): EventField[] {
  return Object.entries(properties).flatMap(([name, schema]) =>
    field(`${path}.${name}`, schema as Schema, !required.includes(name)),
  );
}

function field(path: string, schema: Schema, optional: boolean): EventField[] {
  const forms = (schema.anyOf as Schema[] | undefined) ?? [schema];
  const values = forms.filter(({ type }) => type !== 'null');
  const inner = values.length === 1 ? values[0]! : {};
  const own: EventField = {
    path,
    type:
      TYPES[String(inner.type)] ?? (inner.enum === undefined && inner.const === undefined ? 'any' : 'text'),
    nullable: optional || values.length < forms.length,
    open: inner.type === 'object' && typeof inner.additionalProperties === 'object',
    description: schema.description ?? inner.description ?? '',
  };
  if (inner.type === 'array') {
    const items = (inner.items ?? {}) as Schema;
    return [own, ...(items.type === 'object' ? members(`${path}[]`, items) : [])];
  }
  return [own, ...(inner.type === 'object' ? members(path, inner) : [])];
}

const TYPES: Readonly<Record<string, EventField['type']>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  object: 'object',
  array: 'list',
};
