import { createStore } from 'zustand/vanilla';

/** The test phone's call; it goes on while other panels and screens are shown. */
export const phoneStore = createStore<{
  readonly callId: string | null;
  /** What was said so far, oldest first. */
  readonly heard: readonly { readonly at: string; readonly text: string }[];
  readonly pressed: string;
}>(() => ({ callId: null, heard: [], pressed: '' }));

/** A new call: what the last one left is forgotten. */
export function startCall(callId: string): void {
  phoneStore.setState({ callId, heard: [], pressed: '' });
}

/** Adds a sentence once: it is told several times while it is spoken. */
export function hear(at: string, text: string): void {
  const { heard } = phoneStore.getState();
  if (!heard.some((sentence) => sentence.at === at)) phoneStore.setState({ heard: [...heard, { at, text }] });
}
