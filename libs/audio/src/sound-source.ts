/** Sound that is read piece by piece, so that ten minutes of it never are in memory at once. */
export interface SoundSource {
  /** Samples a second. */
  readonly rate: number;
  /** One channel, -1 to 1. @throws {AudioFault} when the sound turns out to be unusable on the way */
  blocks(): Iterable<Float32Array>;
}
