import { open } from 'node:fs/promises';
import { SpeechError } from '../speech.js';
import type { SoundToTranscribe, TranscribedPart, TranscriptionProvider } from './transcription-provider.js';

/** What a simulated recording's words stand in: the file's comment, behind its sound. */
const COMMENT = 'ICMT';
const HEAD_BYTES = 44;
/** More words than this are in no simulated recording. */
const MOST_BYTES = 1024 * 1024;

/** What is said where nobody's words are known: always the same for one recording. */
const SENTENCES = [
  'Hello, this is a message for the simulator.',
  'Please call me back when you have a minute.',
  'I am calling about the order of last week.',
  'Could you tell me when the shop opens tomorrow?',
  'Everything works as it should, thank you.',
  'I will try again in the afternoon.',
];

/**
 * For recordings of the simulator: says what their parties said, as the files tell it, and else something made up that
 * follows from the id. It listens to nothing, and so refuses the recordings of real telephone systems.
 */
export class SimulatedProvider implements TranscriptionProvider {
  readonly name = 'simulator';

  async transcribe({
    id,
    path,
    gateway,
    duration_ms,
  }: SoundToTranscribe): Promise<readonly TranscribedPart[]> {
    if (gateway !== 'simulator')
      throw new SpeechError(
        'refused',
        'Nothing is set up that puts the sound of real calls into words: set HOOKSWITCH_TRANSCRIPTION.',
      );
    const words = await wordsIn(path);
    if (words.length === 0) return [{ text: sentenceFor(id), from_ms: 0 }];
    return words.map((text, index) => ({ text, from_ms: Math.floor((duration_ms * index) / words.length) }));
  }
}

function sentenceFor(id: string): string {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return SENTENCES[sum % SENTENCES.length] ?? '';
}

/** The lines of the file's comment; none where it has none. */
async function wordsIn(path: string): Promise<readonly string[]> {
  const file = await open(path);
  try {
    const head = (await file.read(Buffer.alloc(HEAD_BYTES), { position: 0 })).buffer;
    const behind = HEAD_BYTES + head.readUInt32LE(HEAD_BYTES - 4);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), { position: behind });
    const at = buffer.subarray(0, bytesRead).indexOf(COMMENT);
    if (at < 0) return [];
    const size = buffer.readUInt32LE(at + 4);
    const text = buffer.toString('utf8', at + 8, at + 8 + size).replace(/\0+$/, '');
    return text.split('\n').filter((line) => line.trim() !== '');
  } finally {
    await file.close();
  }
}
