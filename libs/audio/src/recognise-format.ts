import { AudioFault } from './audio-fault.js';
import { findStream, hasTag } from './mp3/find-stream.js';
import { isWav, lettersAt } from './wav/chunks.js';

/** What is taken. */
export type AudioFormat = 'wav' | 'mp3';

/** How files that people try as well begin. */
const OTHERS: readonly (readonly [at: number, letters: string, name: string])[] = [
  [0, 'OggS', 'an Ogg file (Vorbis or Opus)'],
  [0, 'fLaC', 'a FLAC file'],
  [4, 'ftyp', 'an MP4 file (M4A, AAC or a video)'],
  [0, 'FORM', 'an AIFF file'],
  [0, '.snd', 'an AU file'],
  [0, '#!AM', 'an AMR file'],
  [0, 'RIFX', 'a WAV file with its bytes in the other order'],
  [0, 'RF64', 'a WAV file for more than 4 GB (RF64)'],
  [0, '\x1aE\xdf\xa3', 'a WebM or Matroska file'],
  [0, '0&\xb2u', 'a Windows Media file'],
  [0, '%PDF', 'a PDF document'],
  [0, '\x89PNG', 'a picture'],
  [0, '\xff\xd8\xff\xe0', 'a picture'],
  [0, 'PK\x03\x04', 'a ZIP archive'],
];

/**
 * Whether a file is WAV or MP3, by its content: its name and what a browser says of it may be wrong.
 * @throws {AudioFault} `unknown_format` that says what it is instead, where that can be told
 */
export function recogniseFormat(file: Uint8Array): AudioFormat {
  if (isWav(file)) return 'wav';
  const other = OTHERS.find(([at, letters]) => lettersAt(file, at) === letters);
  if (other === undefined && (hasTag(file) || findStream(file) !== undefined)) return 'mp3';
  const found = file.length === 0 ? 'it is empty' : other ? `it is ${other[2]}` : 'its content is neither';
  throw new AudioFault(
    'unknown_format',
    `The file must be WAV or MP3; ${found}.`,
    'Save it as WAV or MP3, and upload that.',
  );
}
