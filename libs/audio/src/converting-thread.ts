import { parentPort, workerData } from 'node:worker_threads';
import { AudioFault } from './audio-fault.js';
import { convertAudio } from './convert-audio.js';
import type { ConvertedAudio } from './convert-audio.js';

/** What the thread says before it ends. An error of ours that is no fault of the file ends it by itself. */
export type ConvertingMessage =
  | { readonly converted: ConvertedAudio }
  | { readonly fault: Pick<AudioFault, 'code' | 'finding' | 'advice'> };

void convert();

async function convert(): Promise<void> {
  try {
    const converted = await convertAudio(workerData as Uint8Array);
    parentPort?.postMessage({ converted } satisfies ConvertingMessage, [converted.wav.buffer as ArrayBuffer]);
  } catch (error) {
    if (!(error instanceof AudioFault)) throw error;
    const { code, finding, advice } = error;
    parentPort?.postMessage({ fault: { code, finding, advice } } satisfies ConvertingMessage);
  }
}
