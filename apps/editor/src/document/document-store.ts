import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command } from './commands.js';
import type { FlowDraft } from './flow-draft.js';
import { begin, redo, run, seal, undo, type History } from './history.js';
import { applyMasks, type Mask } from './masks.js';

/** The draft on the canvas and its history. One store per opened flow; nothing else changes the draft. */
export interface DocumentState {
  readonly history: History;
  /** Carries out a command; each call is one step unless its merge key says otherwise, and nobody has paused before it. */
  readonly run: (command: Command) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Ends the step in progress, for example when a field is left. */
  readonly seal: () => void;
  /** Begins anew with another draft: loaded from the server, or brought back from the journal. */
  readonly load: (draft: FlowDraft) => void;
  /** Replaces secrets that were saved by their masked form. */
  readonly mask: (masks: readonly Mask[]) => void;
}

export type DocumentStore = StoreApi<DocumentState>;

/** Whoever stops for so long has typed one thing: what comes next is a step of its own. Milliseconds. */
export const PAUSE_MS = 1_000;

/** @param now milliseconds, from any moment on */
export function createDocumentStore(
  draft: FlowDraft,
  now: () => number = () => performance.now(),
): DocumentStore {
  let ranAt = 0;
  return createStore<DocumentState>((set) => {
    const change = (step: (history: History) => History) =>
      set((state) => {
        const history = step(state.history);
        return history === state.history ? state : { history };
      });
    return {
      history: begin(draft),
      run: (command) => {
        const paused = now() - ranAt >= PAUSE_MS;
        ranAt = now();
        change((history) => run(paused ? seal(history) : history, command));
      },
      undo: () => change(undo),
      redo: () => change(redo),
      seal: () => change(seal),
      load: (next) => change(() => begin(next)),
      mask: (masks) => change((history) => applyMasks(history, masks)),
    };
  });
}
