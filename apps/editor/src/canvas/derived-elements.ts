import { MarkerType, type Edge, type Node } from '@xyflow/react';
import type { FlowDocument, NodeRegistry } from '@hookswitch/flow-model';
import { parseEdgeKey } from '../document/edge-keys.js';
import { nodeSize, positionOf } from '../document/geometry.js';
import { isJump, outcomesOf, ownOutcomes } from '../document/outcomes.js';
import type { NodeFaults } from '../problems/problem-store.js';
import { marksOf } from './canvas-node.js';

const NO_DATA = {};

export interface Shown {
  readonly document: FlowDocument;
  readonly registry: NodeRegistry;
  readonly selectedNodes: ReadonlySet<string>;
  /** The node that the Tab key reaches. */
  readonly activeNode: string | null;
  readonly faults: Readonly<Record<string, NodeFaults>>;
}

/**
 * The canvas library's nodes, made from the document. What the library measured, and a node that is just being dragged,
 * are kept from `before`; a node that looks the same stays the same object.
 */
export function deriveNodes(shown: Shown, before: ReadonlyMap<string, Node>): Node[] {
  const { document, registry } = shown;
  return Object.keys(document.nodes).map((id) => {
    const old = before.get(id);
    const outcomes = outcomesOf(document, id, registry);
    const [x, y] = positionOf(document, id);
    const selected = shown.selectedNodes.has(id);
    const tabIndex = shown.activeNode === id ? 0 : -1;
    const ariaLabel = describeNode(shown, id, outcomes);
    const position = old?.dragging ? old.position : { x, y };
    if (
      old &&
      old.position.x === position.x &&
      old.position.y === position.y &&
      old.selected === selected &&
      old.ariaLabel === ariaLabel &&
      old.domAttributes?.tabIndex === tabIndex
    ) {
      return old;
    }
    const size = nodeSize(outcomes.length);
    return {
      initialWidth: size.width,
      initialHeight: size.height,
      ...old,
      id,
      type: 'flow-node',
      data: NO_DATA,
      position,
      selected,
      ariaLabel,
      domAttributes: { tabIndex },
    };
  });
}

/** "Webhook Tell the CRM, start, 2 outcomes, 1 not connected, 1 problem": what a screen reader says of a node. */
function describeNode(shown: Shown, id: string, outcomes: ReturnType<typeof outcomesOf>): string {
  const node = shown.document.nodes[id];
  if (!node) return id;
  const title = shown.registry[node.type]?.title ?? `Unknown type ${node.type}`;
  const free = outcomes.filter((outcome) => outcome.kind === 'own' && outcome.target === null).length;
  const faults = shown.faults[id];
  const count = faults ? faults.errors + faults.warnings : 0;
  return [
    node.label && node.label !== title ? `${title} ${node.label}` : title,
    ...marksOf(shown.document, id).map((mark) => mark.toLowerCase()),
    outcomes.length === 0 ? 'ends here' : `${outcomes.length} outcomes`,
    ...(free > 0 ? [`${free} not connected`] : []),
    ...(count > 0 ? [`${count} ${count === 1 ? 'problem' : 'problems'}`] : []),
  ].join(', ');
}

/** The canvas library's edges. An edge from or to a node that is not there is left out. */
export function deriveEdges(
  document: FlowDocument,
  registry: NodeRegistry,
  selected: ReadonlySet<string>,
  before: ReadonlyMap<string, Edge>,
): Edge[] {
  return Object.entries(document.edges).flatMap(([key, target]) => {
    const { nodeId, outcome } = parseEdgeKey(key);
    const source = document.nodes[nodeId];
    if (!source || !document.nodes[target] || isJump(source, outcome, registry)) return [];
    const known =
      !Object.hasOwn(registry, source.type) ||
      ownOutcomes(source, registry).some((own) => own.name === outcome);
    const className = !known
      ? 'hs-edge hs-edge-gone'
      : outcome === 'error'
        ? 'hs-edge hs-edge-error'
        : 'hs-edge';
    const isSelected = selected.has(key);
    const old = before.get(key);
    if (old && old.target === target && old.className === className && old.selected === isSelected)
      return [old];
    return [
      {
        id: key,
        source: nodeId,
        sourceHandle: outcome,
        target,
        type: 'smoothstep',
        className,
        selected: isSelected,
        markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
      },
    ];
  });
}
