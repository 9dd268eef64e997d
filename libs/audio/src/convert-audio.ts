import { checkLength, checkUploadSize, MOST_SAMPLES } from './limits.js';
import { readMp3 } from './mp3/read-mp3.js';
import { PlayedSound } from './played-sound.js';
import type { PlayedWav } from './played-sound.js';
import { recogniseFormat } from './recognise-format.js';
import type { AudioFormat } from './recognise-format.js';
import type { SoundSource } from './sound-source.js';
import { readWav } from './wav/read-wav.js';

export type { AudioFormat };

/** A file that every gateway can play, and what it was made from. */
export interface ConvertedAudio extends PlayedWav {
  /** What was uploaded. */
  readonly format: AudioFormat;
}

/**
 * Converts a WAV or MP3 file to what is played. Works for seconds on a long file: `AudioConverter` does it on a thread.
 * @throws {AudioFault} that says what is wrong with the file
 */
export async function convertAudio(file: Uint8Array): Promise<ConvertedAudio> {
  checkUploadSize(file.length);
  const format = recogniseFormat(file);
  const source = format === 'wav' ? flawlessWav(file) : await readMp3(file);
  const sound = new PlayedSound(source.rate, MOST_SAMPLES);
  for (const block of source.blocks()) sound.push(block);
  const played = sound.end();
  checkLength(sound.seconds);
  return { format, ...played };
}

function flawlessWav(file: Uint8Array): SoundSource {
  const sound = readWav(file);
  if (sound.flaw !== null) throw sound.flaw;
  checkLength(sound.seconds);
  return sound;
}
