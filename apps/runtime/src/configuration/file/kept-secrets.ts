import { isMaskedSecret, readPointer } from '@hookswitch/flow-model';
import type { FieldProblem } from '@hookswitch/flow-model';
import type { SealedFields } from '../drafts/draft-secrets.js';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that are sealed, and the places whose secrets the file only hints at and nobody here knows. */
export interface Kept {
  readonly sealed: SealedFields;
  readonly unknown: readonly string[];
}

/**
 * Seals what came with a file. A secret that is masked in it is kept where it is known here; elsewhere its place is left
 * empty, and named.
 */
export function keepSecrets(fields: Fields, seal: (fields: Fields) => SealedFields): Kept {
  const first = seal(structuredClone(fields));
  if (first.ok) return { sealed: first, unknown: [] };
  const unknown = first.problems.filter((problem) => isUnknownSecret(fields, problem));
  if (unknown.length === 0) return { sealed: first, unknown: [] };
  const emptied = structuredClone(fields) as Record<string, unknown>;
  const pointers = unknown.map(({ pointer }) => pointer);
  for (const pointer of pointers) emptyAt(emptied, pointer);
  return { sealed: seal(emptied), unknown: pointers };
}

function isUnknownSecret(fields: Fields, { pointer }: FieldProblem): boolean {
  return isMaskedSecret(readPointer(fields, pointer));
}

function emptyAt(fields: Record<string, unknown>, pointer: string): void {
  const end = pointer.lastIndexOf('/');
  const parent = readPointer(fields, pointer.slice(0, end));
  const key = pointer
    .slice(end + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  if (typeof parent === 'object' && parent !== null) (parent as Record<string, unknown>)[key] = null;
}
