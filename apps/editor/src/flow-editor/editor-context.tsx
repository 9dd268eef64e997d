import type { NodeRegistry } from '@hookswitch/flow-model';
import { createContext, useContext, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Position } from '../document/commands.js';
import type { FlowDraft } from '../document/flow-draft.js';
import type { EditorUi, EditorUiStore } from './editor-ui.js';
import type { FlowSession } from './flow-session.js';

/** What the rest of the editor asks of the canvas. */
export interface CanvasHandle {
  /** A place of the screen in canvas units; `null` when it is not on the canvas. */
  readonly toCanvas: (clientX: number, clientY: number) => Position | null;
  /** The middle of what is in view. */
  readonly centre: () => Position;
  /** Moves the view until a node at this place is in it. */
  readonly reveal: (position: Position) => void;
  /** Shows everything. */
  readonly fit: () => void;
}

/** The opened flow and what is shown of it, for everything inside the flow editor. */
export interface FlowEditor {
  readonly session: FlowSession;
  readonly ui: EditorUiStore;
  readonly registry: NodeRegistry;
  /** `null` until the canvas is shown. */
  readonly canvas: RefObject<CanvasHandle | null>;
}

const Context = createContext<FlowEditor | null>(null);

export const FlowEditorProvider = Context.Provider;

export function useFlowEditor(): FlowEditor {
  const editor = useContext(Context);
  if (!editor) throw new Error('This part belongs inside the flow editor.');
  return editor;
}

/** A part of the draft; the component is drawn again when that part changes. */
export function useDraft<Part>(select: (draft: FlowDraft) => Part): Part {
  const { session } = useFlowEditor();
  return useStore(session.documents, (state) => select(state.history.draft));
}

/** A part of what the editor shows. */
export function useUi<Part>(select: (ui: EditorUi) => Part): Part {
  return useStore(useFlowEditor().ui, select);
}
