import type { SpokenText } from '@hookswitch/editor-kit';
import { bodyOf, client } from './client.js';
import { describeError } from './problem.js';

/** A text as callers will hear it, as a WAV. Why there is none is the error's message. */
export async function speak(speech: SpokenText, signal: AbortSignal): Promise<Blob> {
  try {
    return (await bodyOf(
      client.POST('/api/v1/speech/preview', { body: speech, parseAs: 'blob', signal }),
    )) as unknown as Blob;
  } catch (error) {
    const { title, detail } = describeError(error);
    throw new Error(detail || title, { cause: error });
  }
}
