import type { FieldMessage } from '@hookswitch/editor-kit';
import type { Problem } from '@hookswitch/flow-model';

/** Problems of one node: those at a field of its form (with pointers inside the configuration), and the others. */
export function nodeMessages(
  problems: readonly Problem[],
  nodeId: string,
): { fields: FieldMessage[]; others: Problem[] } {
  const prefix = `/nodes/${nodeId}/config`;
  const fields: FieldMessage[] = [];
  const others: Problem[] = [];
  for (const problem of problems) {
    if (problem.node_id !== nodeId) continue;
    const { pointer, message, severity } = problem;
    if (pointer.startsWith(`${prefix}/`))
      fields.push({ pointer: pointer.slice(prefix.length), message, severity });
    else others.push(problem);
  }
  return { fields, others };
}

/** The field that a problem is about, as the inspector names it; `null` when it is about the whole node. */
export function fieldPointerOf(problem: Problem): string | null {
  const prefix = `/nodes/${problem.node_id}/config/`;
  return problem.node_id !== null && problem.pointer.startsWith(prefix)
    ? problem.pointer.slice(prefix.length - 1)
    : null;
}
