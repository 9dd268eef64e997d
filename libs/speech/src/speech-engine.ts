import type { Speech } from './speech.js';

/**
 * Makes sound out of text. It keeps nothing: what was rendered is kept by the cache, which also sees to it that only a
 * few speeches are rendered at once. The port knows no streaming: a speech is whole before anything of it plays.
 */
export interface SpeechEngine {
  /** For people and the log: `espeak-ng`, `command`, `http`. */
  readonly name: string;
  /** What else its sound depends on: with other settings a text is rendered anew. Holds no secret. */
  readonly settings: string;
  /**
   * A WAV of the speech, at whatever rate the engine speaks.
   * @param signal ends the rendering, and what was started for it
   * @throws SpeechError
   */
  render(speech: Speech, signal: AbortSignal): Promise<Buffer>;
  /** One sentence that says why it cannot work and what to do; `null` when it can, as far as can be seen without speaking. */
  fault(): Promise<string | null>;
  /** Lets go of connections. */
  close(): Promise<void>;
}

/** How long a rendering may take, and how large it may be. */
export interface RenderLimits {
  /** Milliseconds. */
  readonly timeMs: number;
  /** Bytes of the engine's WAV. */
  readonly bytes: number;
}

/** Half a minute, and half an hour of sound at an engine's usual 22,050 samples a second. */
export const RENDER_LIMITS: RenderLimits = { timeMs: 30_000, bytes: 80 * 1024 * 1024 };
