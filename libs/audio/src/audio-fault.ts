/**
 * What is wrong with a sound:
 *
 * - `too_large`: more bytes than are taken at all;
 * - `unknown_format`: neither WAV nor MP3;
 * - `unsupported`: WAV or MP3, but of a kind that is not converted (ADPCM, five channels, 96 kHz);
 * - `broken`: cut off, without sound, or not what it says it is;
 * - `too_short`, `too_long`: its sound.
 */
export type AudioFaultCode =
  'too_large' | 'unknown_format' | 'unsupported' | 'broken' | 'too_short' | 'too_long';

/** A file that cannot be played. The message is for who uploaded it: the rule, what was found, what to do. */
export class AudioFault extends Error {
  override readonly name = 'AudioFault';

  /**
   * @param finding the rule, and what was found: all there is to say where nobody can save the sound again
   * @param advice what to do with the file
   */
  constructor(
    readonly code: AudioFaultCode,
    readonly finding: string,
    readonly advice: string,
  ) {
    super(`${finding} ${advice}`);
  }
}
