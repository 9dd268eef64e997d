import { createStore } from 'zustand/vanilla';

/** How many calls stand at which node now. Kept apart from the document, so that news of calls redraw no node's form. */
export const liveNodes = createStore<{ readonly counts: Readonly<Record<string, number>> }>(() => ({
  counts: {},
}));

/** Replaces the counts; a node that is left out has none. */
export function showLiveNodes(counts: Readonly<Record<string, number>>): void {
  liveNodes.setState({ counts });
}
