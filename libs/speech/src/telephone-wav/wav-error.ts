/** Bytes that are no WAV that can be played on the telephone. The message is a sentence for people. */
export class WavError extends Error {
  override readonly name = 'WavError';
}
