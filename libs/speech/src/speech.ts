/** What is to be said. */
export interface Speech {
  readonly text: string;
  /** BCP 47, for example `en-GB`. */
  readonly language: string;
  /** A voice that the engine knows; `null`: the one that it has for the language. */
  readonly voice: string | null;
}

/** More characters than this are not said at once: a quarter of an hour. */
export const LONGEST_TEXT = 10_000;

/**
 * Why there is no sound:
 * - `refused`: this text or voice is not for this engine; asking again changes nothing
 * - `unavailable`: the engine is not installed, or its server does not answer
 * - `failed`: the engine gave up
 * - `bad_audio`: what it answered is no WAV that can be played
 * - `timeout`: it took too long
 * - `busy`: others were before it for too long
 * - `unwritable`: the cache's folder cannot be written
 * - `stopped`: Hookswitch is stopping
 */
export type SpeechFault =
  'refused' | 'unavailable' | 'failed' | 'bad_audio' | 'timeout' | 'busy' | 'unwritable' | 'stopped';

/** A speech that was not rendered. The message says, in a sentence for admins, what happened and what to do. */
export class SpeechError extends Error {
  override readonly name = 'SpeechError';

  constructor(
    readonly fault: SpeechFault,
    message: string,
    /** Which part of the speech is refused; `null` when it is not the speech's fault. */
    readonly field: keyof Speech | null = null,
  ) {
    super(message);
  }
}
