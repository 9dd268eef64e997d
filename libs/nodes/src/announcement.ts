import type { Announcement, NodeEffect } from '@hookswitch/flow-model';

/** Whether anything is heard of an announcement. */
export function isHeard({ prompt_id, text }: Announcement): boolean {
  return prompt_id !== null || text !== '';
}

/** The effect that lets the caller hear an announcement that says something: {@link isHeard}. */
export function announce({ prompt_id, text, language, voice }: Announcement): NodeEffect {
  return prompt_id === null ? { kind: 'speak', text, language, voice } : { kind: 'play_prompt', prompt_id };
}
