import type { WebhookOutcome } from '@hookswitch/flow-model';
import type { OpenFrame, Turn } from './turn.js';
import { maskedValues, replyVariables } from './variables.js';
import type { Walk } from './walk.js';

/** How the first attempt of a waiting webhook ended: what the deliverer tells. */
export interface Reply {
  readonly outcome: WebhookOutcome;
  readonly status: number | null;
  /** The parsed JSON body, `undefined` when there was none. */
  readonly body: unknown;
  /** Why, in words; may be empty. */
  readonly reason: string;
}

/** Gives a reply to the node that waits for it, and its content to the variables. */
export function takeReply(turn: Turn, visit: number, reply: Reply, walk: Walk): void {
  const frame = turn.frames.find((candidate) => candidate.visit === visit);
  if (frame === undefined) return;
  const changes = replyVariables(turn.variables, frame.node_id, reply.status, reply.body);
  if (changes === undefined || !changeAll(turn, frame, changes)) {
    walk.leave(turn, frame, { outcome: 'error', reason: 'The reply is too large for the variables.' });
    return;
  }
  const { outcome, status, reason } = reply;
  walk.deliver(turn, frame, { type: 'webhook.settled', outcome, status }, reason === '' ? null : reason);
}

/** Shorter values are found in any text: what holds one says nothing of it. */
const SHORTEST = 3;

/** What a server sends back of a value that nobody is shown, nobody is shown either. */
function changeAll(turn: Turn, frame: OpenFrame, changes: Readonly<Record<string, string | null>>): boolean {
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
