import { migrateFlowDocument, objectTypes } from '@hookswitch/flow-model';
import type { NodeRegistry, ObjectType } from '@hookswitch/flow-model';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Fields in the shapes of this version, with what follows from other fields: a flow that was drawn in an older one is brought forward. What cannot be (a
 * node of a newer version, say) stays as it is, for the schema or for Apply to judge.
 */
export function newestShape(
  type: Pick<ObjectType, 'type' | 'complete'>,
  fields: Fields,
  registry: NodeRegistry,
): Fields {
  const { document } = fields;
  if (type.type !== objectTypes.flow.type || !isObject(document)) return type.complete?.(fields) ?? fields;
  const result = migrateFlowDocument(document, registry);
  return result.ok && result.migrated ? { ...fields, document: result.document } : fields;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
