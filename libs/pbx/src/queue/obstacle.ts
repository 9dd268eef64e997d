import type { Id } from '@hookswitch/flow-model';
import type { AgentState } from './agent-state.js';
import type { QueueRules } from './queue-rules.js';

/** Why an agent cannot be rung by a queue, whoever the caller is. */
export type ObstacleReason =
  | 'not_signed_in'
  | 'no_extension'
  | 'unreachable'
  | 'paused'
  | 'in_a_call'
  | 'ringing_for_another'
  | 'wrap_up'
  | 'just_refused';

export interface Obstacle {
  readonly reason: ObstacleReason;
  /** When time alone takes it away (ms since 1970); `null`: something has to happen. */
  readonly until: number | null;
}

/** A phone that is busy says so at once: without any rest it would be rung without end. Milliseconds. */
const LEAST_REST = 1000;

const lasting = (reason: ObstacleReason): Obstacle => ({ reason, until: null });
const NOT_SIGNED_IN = lasting('not_signed_in');
const NO_EXTENSION = lasting('no_extension');
const UNREACHABLE = lasting('unreachable');
const PAUSED = lasting('paused');
const IN_A_CALL = lasting('in_a_call');
/** Also what an agent has who was chosen for another call in the same decision. */
export const RINGING = lasting('ringing_for_another');

/** The first thing that keeps a queue from ringing an agent; `null`: nothing does. */
export function obstacleOf(agent: AgentState | undefined, rules: QueueRules, now: number): Obstacle | null {
  if (agent?.signed_in[rules.id] === undefined) return NOT_SIGNED_IN;
  if (agent.extension === null) return NO_EXTENSION;
  if (agent.device === 'offline') return UNREACHABLE;
  if (pauseOf(agent, rules.id) !== null) return PAUSED;
  if (isInCall(agent) && !rules.ring_in_use) return IN_A_CALL;
  if (isRinging(agent)) return RINGING;
  const { wrap_up, refused_at } = agent;
  if (wrap_up !== null && wrap_up.until > now) return { reason: 'wrap_up', until: wrap_up.until };
  const restUntil = refused_at === null ? now : refused_at + Math.max(rules.retry_s * 1000, LEAST_REST);
  return restUntil > now ? { reason: 'just_refused', until: restUntil } : null;
}

/** The pause that holds in a queue. */
export function pauseOf(agent: AgentState, queueId: Id) {
  return agent.paused ?? agent.paused_in[queueId] ?? null;
}

export function isInCall({ calls, device }: AgentState): boolean {
  return calls.length > 0 || device === 'busy' || device === 'on_hold';
}

export function isRinging({ ringing_for, device }: AgentState): boolean {
  return ringing_for.length > 0 || device === 'ringing';
}
