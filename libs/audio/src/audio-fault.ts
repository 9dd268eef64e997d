/**
 * What is wrong with a file that somebody uploaded:
 *
 * - `too_large`: more bytes than are taken at all;
 * - `unknown_format`: neither WAV nor MP3;
 * - `unsupported`: WAV or MP3, but of a kind that is not converted (ADPCM, five channels, 96 kHz);
 * - `broken`: cut off, without sound, or not what it says it is;
 * - `too_short`, `too_long`: its sound.
 */
export type AudioFaultCode =
  'too_large' | 'unknown_format' | 'unsupported' | 'broken' | 'too_short' | 'too_long';

/** A file that cannot be played. The message is for people: the rule, what was found, what to do. */
export class AudioFault extends Error {
  override readonly name = 'AudioFault';

  constructor(
    readonly code: AudioFaultCode,
    message: string,
  ) {
    super(message);
  }
}
