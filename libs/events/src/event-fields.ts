import { z } from 'zod';
import { eventTypes } from './catalogue/event-types.js';
import type { EventTypeName } from './catalogue/event-types.js';
import { schemaFields } from './schema-fields.js';
import type { FieldSchema, SchemaField } from './schema-fields.js';

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
      ...schemaFields(z.toJSONSchema(data) as FieldSchema, 'data').map(asEventField),
    ];
    known.set(name, fields);
  }
  return fields;
}

function asEventField({ path, nullable, schema, description }: SchemaField): EventField {
  const { type, additionalProperties } = schema;
  const named = schema.enum !== undefined || schema.const !== undefined;
  return {
    path,
    type: TYPES[String(type)] ?? (named ? 'text' : 'any'),
    nullable,
    open: type === 'object' && typeof additionalProperties === 'object',
    description,
  };
}

const TYPES: Readonly<Record<string, EventField['type']>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  object: 'object',
  array: 'list',
};
