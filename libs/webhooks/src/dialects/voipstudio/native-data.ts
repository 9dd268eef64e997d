import type { EventData, LegData } from '../call-legs.js';

type CallFields = Omit<EventData<'queue_wrapup'>, 'wrap_up' | 'legs' | 'came_through'>;

/** A call, as all events have it that are about one. */
export type CallData = CallFields & { readonly legs: readonly LegData[] };

/**
 * The leg of who placed the call. For VoIPstudio it is the call: whoever was dialled is a call of its own. A transfer may
 * have put somebody else in the caller's place, but not in this one.
 */
export function placerOf({ legs }: CallData): LegData | undefined {
  return legs.find(({ via }) => via === null) ?? legs[0];
}
