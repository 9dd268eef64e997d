import type { CheckedNode } from './check-node.js';
import type { KeptOutcomes } from './check-fields.js';
import type { DraftIndex } from './draft-index.js';
import type { Fault } from './fault.js';

/**
 * The fault of outcomes that a node keeps of an object and that are no longer those of the object; `undefined` when they
 * are, and of an object that does not exist or gives none.
 */
export function outdatedOutcomes(
  index: DraftIndex,
  { name }: Pick<CheckedNode, 'name'>,
  { pointer, names, of }: KeptOutcomes,
): Fault | undefined {
  const given = index.outcomes(of.kind, of.key)?.map((outcome) => outcome.name);
  if (given === undefined) return undefined;
  const gone = names.filter((kept) => !given.includes(kept));
  const missing = given.filter((outcome) => !names.includes(outcome));
  if (gone.length + missing.length === 0) return undefined;
  const parts = [
    ...(missing.length > 0 ? [`${quoted(missing)} was added`] : []),
    ...(gone.length > 0 ? [`${quoted(gone)} is no more`] : []),
  ];
  const message = `The outcomes of "${name}" are no longer those of what it refers to: ${parts.join(', ')}. Update them in its settings, and look at what is connected.`;
  return { code: 'outdated_outcomes', pointer, message };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
