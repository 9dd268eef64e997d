import type { FlowDocument } from '@hookswitch/flow-model';
import { Handle, Position, useUpdateNodeInternals, type NodeProps } from '@xyflow/react';
import { memo, useEffect } from 'react';
import { useStore } from 'zustand';
import { useDraft, useFlowEditor } from '../flow-editor/editor-context.js';
import { liveNodes } from '../flow-editor/live-nodes.js';
import { isJump, outcomesOf, type NodeOutcome } from '../document/outcomes.js';
import { problemStore } from '../problems/problem-store.js';
import { NodeIcon } from './node-icon.js';

/**
 * One node: what it is, where it stands in the flow, and a handle for each outcome. It reads the document itself, so
 * that a change draws only the nodes that it is about. Nothing in it can be edited: forms are in the inspector.
 */
export const CanvasNode = memo(function CanvasNode({ id, selected }: NodeProps) {
  const { registry } = useFlowEditor();
  const node = useDraft((draft) => draft.document.nodes[id]);
  const outcomes = useDraft((draft) => outcomesOf(draft.document, id, registry));
  const marks = useDraft(({ document }) => marksOf(document, id).join(' · '));
  const faults = useStore(problemStore, (state) => state.byNode[id]);
  const live = useStore(liveNodes, (state) => state.counts[id] ?? 0);
  const updateInternals = useUpdateNodeInternals();
  const handles = outcomes.map((outcome) => outcome.name).join(' ');
  useEffect(() => updateInternals(id), [id, handles, updateInternals]);
  if (!node) return null;
  const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
  const title = definition?.title ?? `Unknown: ${node.type}`;
  return (
    <div
      className="hs-node"
      data-category={definition?.category ?? 'unknown'}
      data-selected={selected || undefined}
      data-disabled={node.disabled || undefined}
      data-live={live > 0 || undefined}
      data-fault={faults ? (faults.errors > 0 ? 'error' : 'warning') : undefined}
    >
      <Handle
        type="target"
        position={Position.Left}
        className="hs-handle hs-handle-in"
        role="img"
        aria-label="Way in"
      />
      {marks && <span className="hs-node-marks">{marks}</span>}
      <div className="hs-node-head">
        <span className="hs-node-icon">
          <NodeIcon name={definition?.icon} />
        </span>
        <span className="hs-node-names">
          <span className="hs-node-label">{node.label || title}</span>
          {node.label && node.label !== title && <span className="hs-node-type">{title}</span>}
        </span>
        {faults && (
          <span className="hs-node-fault" title={faultText(faults)}>
            {faults.errors + faults.warnings}
          </span>
        )}
        {live > 0 && <span className="hs-node-live" title={`${live} on this object now`} />}
      </div>
      {outcomes.length > 0 && (
        <ul className="hs-outcomes">
          {outcomes.map((outcome) => (
            <OutcomeRow
              key={outcome.name}
              outcome={outcome}
              jumpsTo={isJump(node, outcome.name, registry) ? outcome.target : null}
            />
          ))}
        </ul>
      )}
    </div>
  );
});

/** `jumpsTo`: the node that is named here in place of a line to it. */
function OutcomeRow({ outcome, jumpsTo }: { outcome: NodeOutcome; jumpsTo: string | null }) {
  const target = useDraft(({ document }) =>
    jumpsTo === null ? null : document.nodes[jumpsTo]?.label || jumpsTo,
  );
  return (
    <li className="hs-outcome" data-kind={outcome.kind} data-connected={outcome.target !== null || undefined}>
      <span className="hs-outcome-label">{target === null ? outcome.label : `→ ${target}`}</span>
      <Handle
        type="source"
        id={outcome.name}
        position={Position.Right}
        className="hs-handle"
        isConnectableStart={outcome.kind !== 'gone'}
        role="img"
        aria-label={`Outcome ${outcome.label}`}
      />
    </li>
  );
}

/** What the flow's settings say of a node. */
export function marksOf(
  document: Pick<FlowDocument, 'entry' | 'on_hangup' | 'default_exit' | 'on_limit' | 'nodes'>,
  id: string,
): string[] {
  return [
    ...(document.entry === id ? ['Start'] : []),
    ...(document.on_hangup === id ? ['After hang-up'] : []),
    ...(document.default_exit === id ? ['Default exit'] : []),
    ...(document.on_limit === id ? ['At a limit'] : []),
    ...(document.nodes[id]?.disabled ? ['Disabled'] : []),
  ];
}

function faultText({ errors, warnings }: { errors: number; warnings: number }): string {
  const parts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'problem' : 'problems'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ];
  return parts.join(', ');
}
