import { createStore } from 'zustand/vanilla';

/** A sentence, or a recording by its name. */
export interface Heard {
  readonly at: string;
  readonly text: string;
  readonly recording: boolean;
}

/** The test phone's call; it goes on while other panels and screens are shown. */
export const phoneStore = createStore<{
  readonly callId: string | null;
  /** What was said and played so far, oldest first. */
  readonly heard: readonly Heard[];
  readonly pressed: string;
}>(() => ({ callId: null, heard: [], pressed: '' }));

/** A new call: what the last one left is forgotten. */
export function startCall(callId: string): void {
  phoneStore.setState({ callId, heard: [], pressed: '' });
}

/** Adds what is heard once: it is told several times while it lasts. */
export function hear(at: string, text: string, recording = false): void {
  const { heard } = phoneStore.getState();
  if (heard.some((one) => one.at === at)) return;
  phoneStore.setState({ heard: [...heard, { at, text, recording }] });
}
