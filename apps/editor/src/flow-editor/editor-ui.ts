import { createStore, type StoreApi } from 'zustand/vanilla';

/** Where the keyboard is asked to go: a node on the canvas, or a field of its form. */
export interface FocusRequest {
  readonly nodeId: string;
  /** JSON Pointer of a field; `null` for the node itself. */
  readonly pointer: string | null;
  /** Rises with each request, so that the same place can be asked for twice. */
  readonly serial: number;
}

export interface ConnectRequest {
  readonly nodeId: string;
  readonly outcome: string | null;
}

export type SidePanel = 'settings' | 'problems' | 'phone';

/** What the flow editor shows: never part of the document, never undone. */
export interface EditorUi {
  readonly selectedNodes: readonly string[];
  readonly selectedEdges: readonly string[];
  /** The one node that the Tab key reaches on the canvas. */
  readonly activeNode: string | null;
  readonly panel: SidePanel;
  readonly focus: FocusRequest | null;
  readonly connect: ConnectRequest | null;
  readonly helpShown: boolean;
  /** Last sentence of the live region. */
  readonly announcement: string;
}

export type EditorUiStore = StoreApi<EditorUi>;

/** `selected`: the node that is selected at first, so that what is added next comes after it. */
export function createEditorUi(selected: string | null = null): EditorUiStore {
  return createStore<EditorUi>(() => ({
    selectedNodes: selected === null ? [] : [selected],
    selectedEdges: [],
    activeNode: selected,
    panel: 'settings',
    focus: null,
    connect: null,
    helpShown: false,
    announcement: '',
  }));
}

/** Selects one node and asks for the keyboard focus on it, or on a field of its form. */
export function goTo(ui: EditorUiStore, nodeId: string, pointer: string | null = null): void {
  ui.setState(({ focus, panel }) => ({
    selectedNodes: [nodeId],
    selectedEdges: [],
    activeNode: nodeId,
    panel: pointer === null ? panel : 'settings',
    focus: { nodeId, pointer, serial: (focus?.serial ?? 0) + 1 },
  }));
}

/** Says something to people who do not see the canvas. */
export function announce(ui: EditorUiStore, announcement: string): void {
  ui.setState({ announcement });
}
