import type { ReleaseObject } from '@hookswitch/flow-model';
import { findObjectType } from '@hookswitch/flow-model';
import type { FieldReference } from './check-fields.js';
import type { Fault } from './fault.js';

/** All drafts, by object type: `{ flow: [...], number: [...] }`. Bodies are in their stored form. */
export type Drafts = Readonly<Record<string, readonly ReleaseObject[]>>;

/** Finds drafts by what refers to them. */
export interface DraftIndex {
  has(kind: string, key: string): boolean;
}

/** Reads all drafts once. */
export function indexDrafts(drafts: Drafts): DraftIndex {
  const byId = new Map(
    Object.entries(drafts).map(([type, objects]) => [type, new Set(objects.map(({ id }) => id))] as const),
  );
  const extensions = new Set((drafts['user'] ?? []).map(({ body }) => body['extension']));
  return {
    has: (kind, key) => (kind === 'extension' ? extensions.has(key) : (byId.get(kind)?.has(key) ?? false)),
  };
}

/** The fault of a reference that leads nowhere; `undefined` when it is fine. `fieldPointer` is where it is written. */
export function missingReference(
  index: DraftIndex,
  { kind, key }: FieldReference,
  fieldPointer: string,
): Fault | undefined {
  if (index.has(kind, key)) return undefined;
  const message =
    kind === 'extension'
      ? `Nobody has the extension ${key}. Give it to a user, or choose another.`
      : `The ${(findObjectType(kind)?.title ?? kind).toLowerCase()} chosen here does not exist any more. Choose another.`;
  return { code: 'missing_reference', pointer: fieldPointer, message };
}
