import { findObjectType, sealFlowSecrets, sealSecrets } from '@hookswitch/flow-model';
import type {
  FieldProblem,
  FlowDocument,
  NodeRegistry,
  ObjectType,
  SealSecret,
  StoredSecret,
} from '@hookswitch/flow-model';

export type SealedFields =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Puts new secret values of an object away and leaves references in their places. */
export function sealFields(
  type: ObjectType,
  registry: NodeRegistry,
  fields: Readonly<Record<string, unknown>>,
  previous: Readonly<Record<string, unknown>> | null,
  seal: SealSecret,
): SealedFields {
  if (type === findObjectType('flow')) {
    const before = (previous?.['document'] ?? null) as FlowDocument | null;
    const sealed = sealFlowSecrets(registry, fields['document'] as FlowDocument, before, seal, '/document');
    return sealed.ok ? { ok: true, fields: { ...fields, document: sealed.document } } : sealed;
  }
  const sealed = sealSecrets(type.schema, fields, previous, seal);
  return sealed.ok ? { ok: true, fields: sealed.value as Readonly<Record<string, unknown>> } : sealed;
}

/** The seal callback of one transaction. */
export function sealWith(put: (value: string, slot: string | null) => StoredSecret): SealSecret {
  return (value, previous) => put(value, previous?.$secret ?? null);
}
