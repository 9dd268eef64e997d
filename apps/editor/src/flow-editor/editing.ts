import { addNode, moveNodes, setDisabled, type Position } from '../document/commands.js';
import { copyNodes, pasteFragment, readFragment } from '../document/clipboard.js';
import { freeOutcome } from '../document/connecting.js';
import { freePlace, nodeSize, placeAfter } from '../document/geometry.js';
import { layoutPositions, type Size } from '../document/layout.js';
import { newNodeId } from '../document/node-ids.js';
import { outcomesOf } from '../document/outcomes.js';
import type { FlowEditor } from './editor-context.js';
import { announce, goTo } from './editor-ui.js';

/** How big each node of the opened flow is. */
function sizes({ session, registry }: FlowEditor): (nodeId: string) => Size {
  const { document } = session.documents.getState().history.draft;
  return (nodeId) => nodeSize(outcomesOf(document, nodeId, registry).length);
}

export interface NewNode {
  readonly type: string;
  /** Where it was dropped; without, it goes beside the selection. */
  readonly at?: Position;
  /** The outcome that shall lead to it; without, the first free one of the selected node, when it was not dropped. */
  readonly from?: { nodeId: string; outcome: string };
  /** Whether the keyboard focus follows. */
  readonly focus?: boolean;
}

/** Adds a node of a type: placed, connected where that is sensible, and selected. */
export function addNewNode(editor: FlowEditor, { type, at, from, focus }: NewNode): string | null {
  const { session, ui, registry, canvas } = editor;
  const definition = registry[type];
  if (!definition) return null;
  const { run, history } = session.documents.getState();
  const { document } = history.draft;
  const [selected, ...more] = ui.getState().selectedNodes.filter((id) => document.nodes[id]);
  const after = from?.nodeId ?? (more.length === 0 ? selected : undefined);
  const outcome = at || !after || from ? null : freeOutcome(document, registry, after);
  const edge = from ?? (after && outcome ? { nodeId: after, outcome } : undefined);
  const sizeOf = sizes(editor);
  const place =
    at ??
    (after
      ? placeAfter(document, after, sizeOf)
      : freePlace(document, canvas.current?.centre() ?? [0, 0], sizeOf));
  const id = newNodeId(type, document.nodes);
  const config = structuredClone(definition.initial) as Record<string, never>;
  run(addNode(id, { type, label: freshLabel(editor, definition.title), config }, place, edge));
  if (focus) goTo(ui, id);
  else ui.setState({ selectedNodes: [id], selectedEdges: [], activeNode: id, panel: 'settings' });
  if (!at) canvas.current?.reveal(place);
  const source = edge ? (document.nodes[edge.nodeId]?.label ?? '') : '';
  announce(
    ui,
    `Added ${definition.title}${edge ? `, connected from ${source || 'the selected object'}` : ''}.`,
  );
  return id;
}

/** "Talk", then "Talk 2": labels that can be told apart. */
function freshLabel({ session }: FlowEditor, title: string): string {
  const { document } = session.documents.getState().history.draft;
  const taken = new Set(Object.values(document.nodes).map((node) => node.label));
  if (!taken.has(title)) return title;
  let number = 2;
  while (taken.has(`${title} ${number}`)) number += 1;
  return `${title} ${number}`;
}

/** Arranges everything from left to right, as one step. */
export function tidyUp(editor: FlowEditor): void {
  const { session, ui, canvas } = editor;
  const { run, history } = session.documents.getState();
  run(moveNodes(layoutPositions(history.draft.document, sizes(editor)), { label: 'Tidy up' }));
  announce(ui, 'Arranged from left to right.');
  requestAnimationFrame(() => canvas.current?.fit());
}

/** Disables what is selected; enables it again when all of it is disabled. */
export function toggleDisabled({ session, ui }: FlowEditor): void {
  const { run, history } = session.documents.getState();
  const { nodes } = history.draft.document;
  const ids = ui.getState().selectedNodes.filter((id) => nodes[id]);
  if (ids.length === 0) return;
  const command = setDisabled(ids, !ids.every((id) => nodes[id]?.disabled));
  run(command);
  announce(ui, `${command.label.replace('able', 'abled')}.`);
}

/** The selected nodes as text for the clipboard; `null` when none is selected. */
export function copySelection({ session, ui }: FlowEditor): string | null {
  const { document } = session.documents.getState().history.draft;
  const ids = ui.getState().selectedNodes.filter((id) => document.nodes[id]);
  return ids.length > 0 ? copyNodes(document, ids) : null;
}

/** Puts copied nodes beside the originals. Returns whether the text held any. */
export function pasteText({ session, ui }: FlowEditor, text: string): boolean {
  const fragment = readFragment(text);
  if (!fragment) return false;
  const { run, history } = session.documents.getState();
  const taken: Record<string, unknown> = { ...history.draft.document.nodes };
  const newIds: Record<string, string> = {};
  for (const [old, node] of Object.entries(fragment.nodes)) {
    const id = newNodeId(node.type, taken);
    taken[id] = node;
    newIds[old] = id;
  }
  run(pasteFragment(fragment, newIds, [40, 40]));
  const ids = Object.values(newIds);
  ui.setState({ selectedNodes: ids, selectedEdges: [], activeNode: ids[0] ?? null });
  announce(ui, `Pasted ${ids.length} ${ids.length === 1 ? 'object' : 'objects'}.`);
  return true;
}
