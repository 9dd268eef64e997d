import { newId, parseAnswerPath, readAnswer } from '@hookswitch/flow-model';
import type { AnswerVariable, FetchRequest, NodeEvent } from '@hookswitch/flow-model';
import type { Place } from './place.js';
import type { OpenFrame, Turn } from './turn.js';
import { maskedValues } from './variables.js';

/** Shorter values are found in any text: what holds one says nothing of it. */
const SHORTEST = 3;

/** What a node in a frame waits for the answer of: variables begin with it, and so does the event that tells of it. */
export function askedBy(frame: OpenFrame): 'webhook' | 'fetch' {
  return frame.names.asks === 'fetch' ? 'fetch' : 'webhook';
}

/** Owes a request to another system: it leaves once this turn is committed. */
export function sendFetch(turn: Turn, frame: OpenFrame, place: Place, request: FetchRequest): undefined {
  if (turn.activeflow === null) return undefined;
  const id = newId();
  const owed =
    frame.masked === true ? { ...request, masked: maskedValues(turn.variables, turn.masked) } : request;
  turn.fetches.push({
    id,
    at: turn.at,
    call_id: turn.call.id,
    flow_id: place.flow.flow_id,
    node_id: frame.node_id,
    request: owed,
    wait: { activeflow_id: turn.activeflow.id, visit: frame.visit },
  });
  frame.names = { ...frame.names, delivery: id, asks: 'fetch' };
  return undefined;
}

/** Sets variables out of the answer that this turn has brought, or to their fallbacks when it has brought none. */
export function readInto(
  turn: Turn,
  frame: OpenFrame,
  variables: readonly AnswerVariable[],
): NodeEvent | undefined {
  const changes: Record<string, string> = {};
  for (const { name, path, fallback } of variables) {
    const parsed = parseAnswerPath(path);
    changes[`vars.${name}`] =
      (typeof parsed === 'string' ? undefined : readAnswer(turn.answer, parsed)) ?? fallback;
  }
  if (changeFromOutside(turn, frame, changes)) return undefined;
  const reason = 'The answer is too large for the variables.';
  return { type: 'command.failed', effect: 'read_answer', reason };
}

/**
 * Changes variables to what a server has said. What it sends back of a value that nobody is shown, nobody is shown either.
 * False when they would grow beyond their limit.
 */
export function changeFromOutside(
  turn: Turn,
  frame: OpenFrame,
  changes: Readonly<Record<string, string | null>>,
): boolean {
  const hidden =
    frame.masked === true
      ? maskedValues(turn.variables, turn.masked).filter(({ length }) => length >= SHORTEST)
      : [];
  const masked: Record<string, string> = {};
  for (const name in changes) {
    const value = changes[name];
    if (value && hidden.some((secret) => value.includes(secret))) masked[name] = value;
  }
  if (!turn.changeVariables(changes, frame)) return false;
  return Object.keys(masked).length === 0 || turn.changeMasked(masked, frame);
}
