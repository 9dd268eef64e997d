import type { NodeRegistry, Problem, ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';
import { builtInFlows } from './built-in-flows.js';
import { compileFlows } from './compile-flows.js';
import { checkObjects } from './check-objects.js';
import type { CompilePolicy } from './compile-policy.js';
import { indexDrafts } from './draft-index.js';
import type { Drafts } from './draft-index.js';
import { toProblem } from './fault.js';
import { releaseHash } from './release-hash.js';

/** What Apply would do. */
export interface Compilation {
  /** `null` when a problem blocks. */
  readonly release: ReleaseContent | null;
  /** Errors first. With a release there are only warnings. */
  readonly problems: readonly Problem[];
}

/**
 * Turns all drafts into one release, or says what is in the way. Pure: the same code runs in the editor while somebody
 * draws, and in the runtime at Apply.
 *
 * Faults of a flow that a number leads to, directly or through other flows, block. Those of any other flow are warnings
 * that leave it out of the runnable flows; as an object it stays in the release, so that restore brings it back. A release
 * with users gets the flows in which their extensions call each other and numbers outside.
 *
 * @param drafts objects by type, bodies in stored form (with references in place of secrets)
 * @param registry the node types that are installed
 */
export function compile(drafts: Drafts, registry: NodeRegistry, policy: CompilePolicy): Compilation {
  const index = indexDrafts(drafts);
  const problems: Problem[] = checkObjects(drafts, index, policy).map(({ type, object, fault }) =>
    toProblem(fault, type, object, true),
  );

  const compiled = compileFlows(drafts, index, registry, policy);
  problems.push(...compiled.faults.map(({ flow, fault, blocks }) => toProblem(fault, 'flow', flow, blocks)));
  const flows = { ...compiled.flows };
  for (const flow of builtInFlows(drafts, registry, policy)) flows[flow.flow_id] = flow;

  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return {
      release: null,
      problems: [...errors, ...problems.filter(({ severity }) => severity !== 'error')],
    };
  }
  const objects: Record<string, readonly ReleaseObject[]> = {};
  for (const [type, list] of Object.entries(drafts)) objects[type] = list.map(asReleased);
  return { release: { hash: releaseHash(objects, flows), objects, flows }, problems };
}

function asReleased({ id, num_id, name, body }: ReleaseObject): ReleaseObject {
  return { id, num_id, name, body };
}
