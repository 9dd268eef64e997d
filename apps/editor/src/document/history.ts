import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import type { Command } from './commands.js';
import type { FlowDraft } from './flow-draft.js';

enablePatches();

/** One intention of the author, and the way back. */
export interface Step {
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly mergeKey: string | null;
}

/** A draft with its past and its undone future. Selection and viewport are never part of it. */
export interface History {
  readonly draft: FlowDraft;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** How many steps can be undone. */
export const MAX_STEPS = 500;

/** A history that begins here. */
export function begin(draft: FlowDraft): History {
  return { draft, undo: [], redo: [] };
}

/** Carries out a command as one step, or as part of the step before it when both have the same merge key. */
export function run(history: History, command: Command): History {
  const [draft, patches, inverse] = produceWithPatches(history.draft, command.apply);
  if (patches.length === 0) return history;
  const last = history.undo.at(-1);
  if (last && command.mergeKey && last.mergeKey === command.mergeKey && history.redo.length === 0) {
    const merged: Step = {
      ...last,
      patches: [...last.patches, ...patches],
      inverse: [...inverse, ...last.inverse],
    };
    return { draft, undo: [...history.undo.slice(0, -1), merged], redo: [] };
  }
  const step: Step = { label: command.label, patches, inverse, mergeKey: command.mergeKey ?? null };
  return { draft, undo: [...history.undo, step].slice(-MAX_STEPS), redo: [] };
}

/** Ends the step in progress: what follows is a step of its own even with the same merge key. */
export function seal(history: History): History {
  const last = history.undo.at(-1);
  if (!last?.mergeKey) return history;
  return { ...history, undo: [...history.undo.slice(0, -1), { ...last, mergeKey: null }] };
}

/** Takes the last step back. */
export function undo(history: History): History {
  const step = history.undo.at(-1);
  if (!step) return history;
  return {
    draft: applyPatches(history.draft, step.inverse as Patch[]),
    undo: history.undo.slice(0, -1),
    redo: [...history.redo, { ...step, mergeKey: null }],
  };
}

/** Carries the step that was undone last out again. */
export function redo(history: History): History {
  const step = history.redo.at(-1);
  if (!step) return history;
  return {
    draft: applyPatches(history.draft, step.patches as Patch[]),
    undo: [...history.undo, step],
    redo: history.redo.slice(0, -1),
  };
}
