import '@xyflow/react/dist/style.css';
import './canvas.css';
import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  Controls,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore as useCanvasStore,
  type Connection,
  type Edge,
  type EdgeChange,
  type FinalConnectionState,
  type Node,
  type NodeChange,
} from '@xyflow/react';
import { useComputedColorScheme } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { connect, moveNodes, type Position } from '../document/commands.js';
import { refuseConnection } from '../document/connecting.js';
import { useDraft, useFlowEditor, useUi } from '../flow-editor/editor-context.js';
import { announce } from '../flow-editor/editor-ui.js';
import { problemStore } from '../problems/problem-store.js';
import { CanvasNode } from './canvas-node.js';
import { deriveEdges, deriveNodes } from './derived-elements.js';
import { useOpenBehind } from '../flow-editor/use-open-behind.js';
import { useCanvasHandle } from './use-canvas-handle.js';

/** Above this many nodes only those in view are drawn. */
const CULL_ABOVE = 150;
/** Below this zoom labels cannot be read: they, the map and the dots are left out. */
const FAR_ZOOM = 0.4;

const nodeTypes = { 'flow-node': CanvasNode };
const proOptions = { hideAttribution: true };
const MAP_SIZE = { width: 140, height: 96 };

/** The drawing. All of the canvas library is behind this component and the files beside it. */
export function FlowCanvas({ readOnly }: { readOnly: boolean }) {
  return (
    <ReactFlowProvider>
      <Canvas readOnly={readOnly} />
    </ReactFlowProvider>
  );
}

function Canvas({ readOnly }: { readOnly: boolean }) {
  const { session, ui, registry } = useFlowEditor();
  const colorMode = useComputedColorScheme('light');
  const document = useDraft((draft) => draft.document);
  const selectedNodes = useUi((state) => state.selectedNodes);
  const selectedEdges = useUi((state) => state.selectedEdges);
  const activeNode = useUi((state) => state.activeNode);
  const faults = useStore(problemStore, (state) => state.byNode);
  const far = useCanvasStore((state) => state.transform[2] < FAR_ZOOM);
  const canvas = useReactFlow();
  const run = session.documents.getState().run;
  useCanvasHandle();
  const open = useOpenBehind();

  const [nodes, setNodes] = useState<Node[]>([]);
  useEffect(() => {
    const shown = {
      document,
      registry,
      selectedNodes: new Set(selectedNodes),
      activeNode: activeNode && document.nodes[activeNode] ? activeNode : firstNode(document),
      faults,
    };
    setNodes((before) => deriveNodes(shown, new Map(before.map((node) => [node.id, node]))));
  }, [document, registry, selectedNodes, activeNode, faults]);

  const lastEdges = useRef<Edge[]>([]);
  const edges = useMemo(() => {
    const before = new Map(lastEdges.current.map((edge) => [edge.id, edge]));
    return (lastEdges.current = deriveEdges(document, registry, new Set(selectedEdges), before));
  }, [document, registry, selectedEdges]);

  const onNodesChange = useCallback(
    (changes: NodeChange[]) => {
      setNodes((before) => applyNodeChanges(changes, before));
      const moved: Record<string, Position> = {};
      const selection = new Map<string, boolean>();
      for (const change of changes) {
        if (change.type === 'select') selection.set(change.id, change.selected);
        // A drag reports its end with `dragging: false`; while it lasts, only the picture moves.
        if (change.type === 'position' && !change.dragging && change.position) {
          moved[change.id] = [Math.round(change.position.x), Math.round(change.position.y)];
        }
      }
      if (Object.keys(moved).length > 0) run(moveNodes(moved));
      if (selection.size > 0) {
        ui.setState(({ selectedNodes: before, activeNode: active }) => {
          const kept = before.filter((id) => selection.get(id) !== false);
          const added = [...selection].filter(([id, on]) => on && !before.includes(id)).map(([id]) => id);
          return { selectedNodes: [...kept, ...added], activeNode: added.at(-1) ?? active };
        });
      }
    },
    [run, ui],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange[]) => {
      const selection = new Map(
        changes.flatMap((change) => (change.type === 'select' ? [[change.id, change.selected]] : [])),
      );
      if (selection.size === 0) return;
      ui.setState(({ selectedEdges: before }) => ({
        selectedEdges: [
          ...before.filter((id) => selection.get(id) !== false),
          ...[...selection].filter(([id, on]) => on && !before.includes(id)).map(([id]) => id),
        ],
      }));
    },
    [ui],
  );

  const isValidConnection = useCallback(
    ({ source, sourceHandle, target }: Connection | Edge) =>
      refuseConnection(
        session.documents.getState().history.draft.document,
        registry,
        { nodeId: source, outcome: sourceHandle ?? '' },
        target,
      ) === null,
    [registry, session],
  );
  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      if (!sourceHandle) return;
      run(connect(source, sourceHandle, target));
      announce(ui, 'Connected.');
    },
    [run, ui],
  );
  // A line that is dropped on free canvas asks where it should lead.
  const onConnectEnd = useCallback(
    (_event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const outcome = state.fromHandle?.type === 'source' ? state.fromHandle.id : null;
      if (!state.isValid && !state.toNode && state.fromNode && outcome) {
        ui.setState({ connect: { nodeId: state.fromNode.id, outcome } });
      }
    },
    [ui],
  );

  return (
    <ReactFlow
      className={far ? 'hs-canvas hs-far' : 'hs-canvas'}
      aria-label="Canvas"
      colorMode={colorMode}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      isValidConnection={isValidConnection}
      onConnect={onConnect}
      onConnectEnd={onConnectEnd}
      onNodeDoubleClick={(_event, node) => open(node.id)}
      onInit={() => void canvas.fitView({ maxZoom: 1, padding: 0.08 })}
      nodesDraggable={!readOnly}
      nodesConnectable={!readOnly}
      edgesFocusable={false}
      // Delete, arrows and Enter are the editor's own: they run commands (canvas-keys.ts).
      deleteKeyCode={null}
      disableKeyboardA11y
      selectionKeyCode="Shift"
      multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
      zoomOnDoubleClick={false}
      minZoom={0.05}
      maxZoom={2}
      nodeDragThreshold={2}
      connectionRadius={28}
      onlyRenderVisibleElements={Object.keys(document.nodes).length > CULL_ABOVE}
      proOptions={proOptions}
    >
      {!far && <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} />}
      <Controls showInteractive={false} aria-label="Zoom" />
      {!far && <MiniMap pannable zoomable ariaLabel="Map of the flow" style={MAP_SIZE} />}
    </ReactFlow>
  );
}

function firstNode(document: { entry: string | null; nodes: object }): string | null {
  if (document.entry && Object.hasOwn(document.nodes, document.entry)) return document.entry;
  return Object.keys(document.nodes)[0] ?? null;
}
