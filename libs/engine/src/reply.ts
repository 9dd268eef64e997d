import type { WebhookOutcome } from '@hookswitch/flow-model';
import { askedBy, changeFromOutside } from './fetching.js';
import type { OpenFrame, Turn } from './turn.js';
import { replyVariables } from './variables.js';
import type { Walk } from './walk.js';

/** What came of a request that a call waits for, as the deliverer tells it: a webhook's first attempt, or a fetch. */
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
  const { outcome, status, reason } = reply;
  if (!keepReply(turn, frame, reply)) {
    walk.leave(turn, frame, { outcome: 'error', reason: 'The reply is too large for the variables.' });
    return;
  }
  turn.answer = reply.body;
  const type = `${askedBy(frame)}.settled` as const;
  walk.deliver(turn, frame, { type, outcome, status }, reason === '' ? null : reason);
}

/** Of a fetch that says which fields it reads, the others are kept as long as they are few. */
function keepReply(turn: Turn, frame: OpenFrame, { status, body }: Reply): boolean {
  const asks = askedBy(frame);
  const prefix = `${asks}.${frame.node_id}.`;
  const whole = replyVariables(turn.variables, prefix, status, body);
  if (asks === 'webhook') return whole !== undefined && changeFromOutside(turn, frame, whole);
  if (whole !== undefined && sizeOf(whole) <= MAX_FETCHED && changeFromOutside(turn, frame, whole))
    return true;
  const statusOnly = replyVariables(turn.variables, prefix, status, undefined);
  return statusOnly !== undefined && changeFromOutside(turn, frame, statusOnly);
}

/** Most that the fields of a fetched answer may hold together to become variables, in UTF-16 units. */
const MAX_FETCHED = 16_384;

function sizeOf(changes: Readonly<Record<string, string | null>>): number {
  return Object.entries(changes).reduce(
    (size, [name, value]) => size + name.length + (value?.length ?? 0),
    0,
  );
}
