import { produce, type Patch } from 'immer';
import type { FlowDraft } from './flow-draft.js';
import type { History, Step } from './history.js';

/** A secret that the server has stored: where it was written, what was written, and what is read from now on. */
export interface Mask {
  readonly path: readonly (string | number)[];
  readonly written: string;
  readonly read: { readonly secret: true; readonly hint: string };
}

/** The secrets of a saved draft: what was sent as text and came back masked. */
export function findMasks(sent: unknown, answered: unknown, path: readonly (string | number)[] = []): Mask[] {
  if (typeof sent === 'string') return isMasked(answered) ? [{ path, written: sent, read: answered }] : [];
  if (typeof sent !== 'object' || sent === null || typeof answered !== 'object' || answered === null)
    return [];
  return Object.entries(sent).flatMap(([key, part]) =>
    findMasks(part, (answered as Record<string, unknown>)[key], [...path, key]),
  );
}

/**
 * Puts the masked form in the place of each secret that was saved, in the draft and in all steps: a secret that was
 * sent once is not sent again by the next save, nor by undo. What the author changed meanwhile stays.
 */
export function applyMasks(history: History, masks: readonly Mask[]): History {
  if (masks.length === 0) return history;
  const draft = produce(history.draft, (root: FlowDraft) => {
    for (const mask of masks) replaceAt(root, mask.path, mask);
  });
  const step = (old: Step): Step => ({
    ...old,
    patches: old.patches.map((patch) => maskPatch(patch, masks)),
    inverse: old.inverse.map((patch) => maskPatch(patch, masks)),
  });
  return { draft, undo: history.undo.map(step), redo: history.redo.map(step) };
}

function maskPatch(patch: Patch, masks: readonly Mask[]): Patch {
  let { value } = patch as { value?: unknown };
  for (const mask of masks) {
    if (!patch.path.every((key, at) => String(mask.path[at]) === String(key))) continue;
    const rest = mask.path.slice(patch.path.length);
    if (rest.length === 0) {
      if (value === mask.written) value = mask.read;
    } else if (typeof value === 'object' && value !== null) {
      value = produce(value, (root: object) => replaceAt(root, rest, mask));
    }
  }
  return value === patch.value ? patch : { ...patch, value };
}

function replaceAt(root: object, path: readonly (string | number)[], mask: Mask): void {
  let place: unknown = root;
  for (const key of path.slice(0, -1)) {
    if (typeof place !== 'object' || place === null) return;
    place = (place as Record<string, unknown>)[key];
  }
  const last = path.at(-1);
  if (typeof place !== 'object' || place === null || last === undefined) return;
  const record = place as Record<string, unknown>;
  if (record[last] === mask.written) record[last] = { ...mask.read };
}

function isMasked(value: unknown): value is Mask['read'] {
  const record = value as { secret?: unknown; hint?: unknown } | null;
  return typeof record === 'object' && record?.secret === true && typeof record.hint === 'string';
}
