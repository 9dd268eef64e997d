import { ERROR_OUTCOME, type FlowDocument, type NodeRegistry } from '@hookswitch/flow-model';
import { ownOutcomes, outcomesOf } from './outcomes.js';

/**
 * Why an outcome cannot lead to a node, or `null` when it can. One rule for the mouse, the keyboard and the dialog.
 */
export function refuseConnection(
  document: FlowDocument,
  registry: NodeRegistry,
  from: { nodeId: string; outcome: string },
  target: string,
): string | null {
  const source = document.nodes[from.nodeId];
  if (!source || !document.nodes[target]) return 'The object no longer exists.';
  const exists = ownOutcomes(source, registry).some((outcome) => outcome.name === from.outcome);
  return exists ? null : `${source.label || source.type} has no outcome “${from.outcome}”.`;
}

/** The outcome that a new node is best connected to: the first free one that is no error; none when all are taken. */
export function freeOutcome(document: FlowDocument, registry: NodeRegistry, nodeId: string): string | null {
  const outcomes = outcomesOf(document, nodeId, registry);
  return (
    outcomes.find((outcome) => outcome.target === null && outcome.name !== ERROR_OUTCOME.name)?.name ?? null
  );
}
