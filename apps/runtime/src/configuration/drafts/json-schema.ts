import type { ObjectType } from '@hookswitch/flow-model';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/**
 * A zod schema for the OpenAPI document. Places that hold any JSON are left open: zod describes them by recursion, which
 * refers to the root of a schema and leads nowhere inside OpenAPI.
 */
export function openApiSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { definitions: _recursive, ...json } = z.toJSONSchema(schema, {
    io,
    target: 'openapi-3.0',
    unrepresentable: 'any',
  }) as JsonSchema;
  return openRecursion(json) as JsonSchema;
}

/** An object as it is read: its fields and what the server adds. */
export function draftSchema(type: ObjectType): JsonSchema {
  const fields = openApiSchema(type.schema, 'output');
  const added = {
    id: { type: 'string', format: 'uuid' },
    num_id: { type: 'integer' },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' },
  };
  return {
    type: 'object',
    properties: { ...added, ...(fields['properties'] as JsonSchema) },
    required: [...Object.keys(added), ...((fields['required'] as string[] | undefined) ?? [])],
  };
}

function openRecursion(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(openRecursion);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return {};
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, openRecursion(member)]));
}
