import type { PromptAudio, PromptFields } from '@hookswitch/flow-model';
import type { DraftObject } from '../api/resources.js';

/** A prompt as the API gives it. */
export type PromptDraft = DraftObject & PromptFields;

/** Where its sound is uploaded. */
export function uploadUrl(id: string): string {
  return `/api/v1/prompts/${id}/audio`;
}

/** Where a sound of it is heard: one address for each sound, since browsers remember what an address sounded like. */
export function soundUrl(id: string, { key }: PromptAudio): string {
  return `${uploadUrl(id)}?key=${key}`;
}

/** The name that a prompt gets from its file: `opening-hours_2.final.wav` → `opening hours 2.final`. */
export function promptNameOf(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim();
  return name.slice(0, 200) || 'Unnamed recording';
}
