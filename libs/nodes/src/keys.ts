import type { NodeEffect } from '@hookswitch/flow-model';

/** The keys of a phone, in the order of its pad. */
export const PHONE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** Entry actions of nodes that listen to keys. */
export const TAKE_KEY = effect({ kind: 'take_key' });
export const FORGET_KEYS = effect({ kind: 'forget_keys' });
export const STOP_PLAYBACK = effect({ kind: 'stop_playback' });

function effect<const Effect extends NodeEffect>(params: Effect) {
  return { type: 'effect', params } as const;
}

/** An exit's name for a key: `key_1`, `key_star`, `key_hash`. */
export function outcomeOfKey(key: string): string {
  return `key_${key === '*' ? 'star' : key === '#' ? 'hash' : key}`;
}
