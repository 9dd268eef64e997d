import type { ObjectType } from '@hookswitch/flow-model';
import { z } from 'zod';
import { webhookStateSchema } from '../webhook-state.schema.js';

type JsonSchema = Record<string, unknown>;
type Direction = 'input' | 'output';

/** Keywords of field metadata that JSON Schema does not know: they go under `x-`. */
const OWN_KEYWORDS: ReadonlySet<string> = new Set([
  'unit',
  'widget',
  'template',
  'secret',
  'secretWhen',
  'ref',
  'placeholder',
  'advanced',
  'variable',
]);

/**
 * A zod schema for the OpenAPI document. Places that hold any JSON are left open: zod describes them by recursion, which
 * refers to the root of a schema and leads nowhere inside OpenAPI. Secrets are described as the wire has them.
 */
export function openApiSchema(schema: z.ZodType, io: Direction): JsonSchema {
  const { definitions: _recursive, ...json } = z.toJSONSchema(schema, {
    io,
    target: 'openapi-3.0',
    unrepresentable: 'any',
  }) as JsonSchema;
  return adapt(json, io);
}

/** An object as it is read: its fields and what the server adds. */
export function draftSchema(type: ObjectType): JsonSchema {
  const fields = openApiSchema(type.schema, 'output');
  const added = {
    id: { type: 'string', format: 'uuid' },
    num_id: { type: 'integer' },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' },
    ...(type.type === 'webhook' && { state: openApiSchema(webhookStateSchema, 'output') }),
  };
  return {
    type: 'object',
    properties: { ...added, ...(fields['properties'] as JsonSchema) },
    required: [...Object.keys(added), ...((fields['required'] as string[] | undefined) ?? [])],
  };
}

function adapt(schema: JsonSchema, io: Direction): JsonSchema {
  if ('$ref' in schema) return {};
  const isSecret = schema['secret'] === true;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (OWN_KEYWORDS.has(key)) return [`x-${key}`, value];
      if (key === 'properties')
        return [key, mapValues(value as Record<string, JsonSchema>, (each) => adapt(each, io))];
      if (key === 'anyOf')
        return [key, onTheWire(value as JsonSchema[], isSecret, io).map((each) => adapt(each, io))];
      if (Array.isArray(value) && (key === 'allOf' || key === 'oneOf')) {
        return [key, (value as JsonSchema[]).map((each) => adapt(each, io))];
      }
      const isSchema =
        key === 'items' || key === 'additionalProperties' || key === 'not' || key === 'propertyNames';
      return [
        key,
        isSchema && typeof value === 'object' && value !== null ? adapt(value as JsonSchema, io) : value,
      ];
    }),
  );
}

/** A secret is stored as a reference, which the wire never has; where it is always secret, it is not read as text. */
function onTheWire(options: JsonSchema[], isSecret: boolean, io: Direction): JsonSchema[] {
  return options.filter((option) => {
    const properties = option['properties'] as JsonSchema | undefined;
    if (properties !== undefined && '$secret' in properties) return false;
    return !(isSecret && io === 'output' && option['type'] === 'string');
  });
}

function mapValues<In, Out>(object: Record<string, In>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
