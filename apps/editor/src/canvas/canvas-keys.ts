import type { FlowDocument } from '@hookswitch/flow-model';
import { disconnect, moveNodes, removeNodes } from '../document/commands.js';
import { parseEdgeKey } from '../document/edge-keys.js';
import { neighbour, positionOf, type Direction } from '../document/geometry.js';
import { toggleDisabled } from '../flow-editor/editing.js';
import type { FlowEditor } from '../flow-editor/editor-context.js';
import { announce, goTo } from '../flow-editor/editor-ui.js';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-20, 0],
  right: [20, 0],
  up: [0, -20],
  down: [0, 20],
};

/**
 * What a key does while the canvas has the focus: arrows walk from node to node, Shift + arrows move the selection,
 * Enter opens the settings, C connects, D disables, Delete deletes. Returns whether the key was used.
 */
export function pressOnCanvas(editor: FlowEditor, event: KeyboardEvent, readOnly: boolean): boolean {
  const { ui, session } = editor;
  const { document } = session.documents.getState().history.draft;
  const state = ui.getState();
  const active = state.activeNode ?? document.entry ?? Object.keys(document.nodes)[0] ?? null;
  const direction = ARROWS[event.key];
  const command = event.ctrlKey || event.metaKey;

  if (direction && !command && !event.altKey) {
    if (event.shiftKey) {
      selectFocused(editor, event);
      return !readOnly && moveSelection(editor, document, direction);
    }
    return walk(editor, document, active, direction);
  }
  if (command && event.key.toLowerCase() === 'a') {
    ui.setState({ selectedNodes: Object.keys(document.nodes), selectedEdges: Object.keys(document.edges) });
    announce(ui, `${Object.keys(document.nodes).length} objects selected.`);
    return true;
  }
  if (command || event.altKey) return false;
  switch (event.key) {
    case 'Enter':
      if (!active) return false;
      goTo(ui, active, '');
      return true;
    case ' ':
      if (!active) return false;
      goTo(ui, active);
      return true;
    case 'Escape':
      ui.setState({ selectedNodes: [], selectedEdges: [] });
      return true;
    case 'c':
    case 'C':
      if (!active || readOnly) return false;
      ui.setState({
        selectedNodes: [active],
        activeNode: active,
        connect: { nodeId: active, outcome: null },
      });
      return true;
    case 'd':
    case 'D':
      selectFocused(editor, event);
      if (!readOnly) toggleDisabled(editor);
      return true;
    case 'Delete':
    case 'Backspace':
      selectFocused(editor, event);
      if (!readOnly) deleteSelection(editor);
      return true;
    default:
      return false;
  }
}

/** While nothing is selected, keys are about the node that has the focus. */
function selectFocused({ ui }: FlowEditor, { target }: KeyboardEvent): void {
  const { selectedNodes, selectedEdges } = ui.getState();
  if (selectedNodes.length + selectedEdges.length > 0 || !(target instanceof Element)) return;
  const id = target.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  if (id) ui.setState({ selectedNodes: [id], activeNode: id });
}

/** Deletes the selected nodes and edges as one step, and leaves the focus on a node nearby. */
export function deleteSelection({ ui, session }: FlowEditor): void {
  const { selectedNodes, selectedEdges } = ui.getState();
  const { run, history } = session.documents.getState();
  const { document } = history.draft;
  const nodes = selectedNodes.filter((id) => document.nodes[id]);
  const edges = selectedEdges.filter((key) => document.edges[key]).map(parseEdgeKey);
  if (nodes.length === 0 && edges.length === 0) return;
  const next = nodes[0]
    ? (neighbour(document, nodes[0], 'left') ?? neighbour(document, nodes[0], 'right'))
    : null;
  const removal = removeNodes(nodes);
  const cut = disconnect(edges);
  run(
    nodes.length === 0
      ? cut
      : { label: removal.label, apply: (draft) => (cut.apply(draft), removal.apply(draft)) },
  );
  ui.setState({ selectedNodes: [], selectedEdges: [], activeNode: null });
  announce(ui, nodes.length > 0 ? `${removal.label.replace('Delete', 'Deleted')}.` : 'Disconnected.');
  if (next && !nodes.includes(next)) goTo(ui, next);
}

function walk(
  { ui }: FlowEditor,
  document: FlowDocument,
  active: string | null,
  direction: Direction,
): boolean {
  if (!active) return false;
  const next = neighbour(document, active, direction);
  goTo(ui, next ?? active);
  return true;
}

function moveSelection({ ui, session }: FlowEditor, document: FlowDocument, direction: Direction): boolean {
  const ids = ui.getState().selectedNodes.filter((id) => document.nodes[id]);
  if (ids.length === 0) return false;
  const [dx, dy] = STEPS[direction];
  const positions = Object.fromEntries(
    ids.map((id) => {
      const [x, y] = positionOf(document, id);
      return [id, [x + dx, y + dy] as const];
    }),
  );
  session.documents.getState().run(moveNodes(positions, { mergeKey: `keys:${ids.join(' ')}` }));
  announce(ui, `Moved ${direction}.`);
  return true;
}
