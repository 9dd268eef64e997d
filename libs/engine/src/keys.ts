import type { Call } from '@hookswitch/calls';
import type { NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import type { LiveRelease } from './ports.js';
import type { OpenFrame, Turn } from './turn.js';

/** Keys that are kept while no node asks for them: what is typed beyond is lost. */
const MAX_TYPED = 32;

/** A key for the node that asks for one: the first that was typed ahead. */
export function takeKey(turn: Turn): NodeEvent {
  const [digit] = turn.typed;
  if (digit === undefined) return { type: 'keys.none' };
  turn.typed = turn.typed.slice(1);
  return { type: 'digit', digit };
}

/** Keeps a key that the running node does not listen to, for the next that does. Between people keys are talk. */
export function keepKey(turn: Turn, frame: OpenFrame, digit: string): void {
  if (isConnected(frame) || turn.typed.length >= MAX_TYPED) return;
  turn.typed += digit;
}

/** What is known of extensions that begin as typed and that the call reaches: it may ring whoever is there now. */
export function findExtension(
  release: LiveRelease | null,
  { typed, user_ids }: Extract<NodeEffect, { kind: 'find_extension' }>,
  { environment_id }: Pick<Call, 'environment_id'>,
): NodeEvent {
  const found = typed === '' ? [] : (release?.extensions(typed, user_ids, environment_id) ?? []);
  return { type: 'extension.known', exact: found[0] === typed, longer: found.some((one) => one !== typed) };
}

/** Whether the caller talks to somebody, as far as the node has connected them. */
export function isConnected({ names }: OpenFrame): boolean {
  for (const name in names) if (name.startsWith('bridge:')) return true;
  return false;
}
