import type { WebhookOutcome } from '@hookswitch/flow-model';
import type { Turn } from './turn.js';
import { replyVariables } from './variables.js';
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
  if (changes === undefined || !turn.changeVariables(changes, frame)) {
    walk.leave(turn, frame, { outcome: 'error', reason: 'The reply is too large for the variables.' });
    return;
  }
  const { outcome, status, reason } = reply;
  walk.deliver(turn, frame, { type: 'webhook.settled', outcome, status }, reason === '' ? null : reason);
}
