import type { Id } from '@hookswitch/flow-model';

/** A number below 2³² that follows from a call and a visit, and from nothing else: FNV-1a over both. */
export function seedOf(callId: Id, visit: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${callId}:${visit}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return hash >>> 0;
}
