import { durationOfWavBytes } from '@hookswitch/audio';
import { objectTypes } from '@hookswitch/flow-model';
import type { PromptAudio } from '@hookswitch/flow-model';
import type { DraftRule } from '../configuration/drafts/draft.service.js';
import type { PromptFiles } from './prompt-files.js';

/**
 * A prompt may be written with the sound that it was read with, or with another that is stored: what its key names is
 * what calls play. Whatever is named so is needed from now on.
 */
export function knownSound({ shelf }: Pick<PromptFiles, 'shelf'>): DraftRule {
  return async ({ type }, fields) => {
    const audio = type === objectTypes.prompt.type ? (fields['audio'] as PromptAudio | null) : null;
    if (audio === null) return [];
    const stored = (await shelf.touch(audio.key)) ? await shelf.find(audio.key) : null;
    const lasts = stored && durationOfWavBytes(stored.bytes);
    if (lasts === null) {
      const message = 'No sound is stored under this key. Upload the file: PUT /api/v1/prompts/{id}/audio.';
      return [{ pointer: '/audio/key', message }];
    }
    if (lasts === audio.duration_ms) return [];
    return [{ pointer: '/audio/duration_ms', message: `The sound stored under this key lasts ${lasts} ms.` }];
  };
}
