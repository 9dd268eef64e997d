import type { Id } from '@hookswitch/flow-model';
import type { AgentState } from './agent-state.js';
import { isInCall, isRinging, pauseOf } from './obstacle.js';
import { penaltyRange } from './queue-rules.js';
import type { EmptyFactor, QueueMember, QueueRules } from './queue-rules.js';
import { lengthInWords } from './words.js';
import type { WaitingCall } from './waiting-call.js';

/** Why a caller is not let in, or has to go: the outcome of the queue's node, and a sentence for the timeline. */
export interface Refused<Outcome extends string> {
  readonly outcome: Outcome;
  readonly words: string;
}

export type LeaveOutcome = 'timeout' | 'left_empty' | 'callback_expired';

/** Whether a caller may join, who would wait behind `length` others. `null`: may. */
export function mayNotJoin(
  rules: QueueRules,
  length: number,
  agents: ReadonlyMap<Id, AgentState>,
  now: number,
): Refused<'full' | 'join_empty'> | null {
  if (rules.max_length !== null && length >= rules.max_length) {
    return { outcome: 'full', words: `${length} callers wait already, which is the limit` };
  }
  if (rules.join_empty === null || isAnybodyThere(rules, rules.join_empty, agents, 0, now)) return null;
  return { outcome: 'join_empty', words: nobody(rules.join_empty) };
}

/** Whether a caller has to leave now. `null`: may stay. Nobody leaves an empty queue while a phone rings for them. */
export function mustLeave(
  rules: QueueRules,
  call: WaitingCall,
  agents: ReadonlyMap<Id, AgentState>,
  now: number,
): Refused<LeaveOutcome> | null {
  const waited = now - call.joined_at;
  const at = leavesAt(rules, call);
  if (at !== null && at <= now && call.taken_by === null) {
    const words = `waited ${lengthInWords(waited)}`;
    return { outcome: call.is_callback ? 'callback_expired' : 'timeout', words };
  }
  const factors = rules.leave_when_empty;
  if (factors === null || call.is_callback || call.offered_to.length > 0 || call.taken_by !== null)
    return null;
  if (isAnybodyThere(rules, factors, agents, waited, now)) return null;
  return { outcome: 'left_empty', words: nobody(factors) };
}

/** When the caller's time is up, or a callback is given up; ms since 1970, `null` for never. */
export function leavesAt(rules: QueueRules, call: WaitingCall): number | null {
  if (call.is_callback) return call.joined_at + rules.callback.expires_after_s * 1000;
  return rules.max_wait_s === null ? null : call.joined_at + rules.max_wait_s * 1000;
}

function isAnybodyThere(
  rules: QueueRules,
  factors: readonly EmptyFactor[],
  agents: ReadonlyMap<Id, AgentState>,
  waited: number,
  now: number,
): boolean {
  const { min, max } = penaltyRange(rules, waited);
  const out: Readonly<Record<EmptyFactor, (agent: AgentState, member: QueueMember) => boolean>> = {
    paused: (agent) => pauseOf(agent, rules.id) !== null,
    penalty: (_, { penalty }) => penalty < min || penalty > max,
    in_use: isInCall,
    ringing: isRinging,
    unavailable: ({ extension, device }) => extension === null || device === 'offline',
    unknown: ({ device }) => device === 'unknown',
    wrap_up: ({ wrap_up }) => wrap_up !== null && wrap_up.until > now,
  };
  return rules.members.some((member) => {
    const agent = agents.get(member.user_id);
    if (agent?.signed_in[rules.id] === undefined) return false;
    return !factors.some((factor) => out[factor](agent, member));
  });
}

function nobody(factors: readonly EmptyFactor[]): string {
  if (factors.length === 0) return 'nobody is signed in';
  const words = factors.map((factor) => IN_WORDS[factor]);
  const all = [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');
  return `nobody is there; who is ${all} does not count`;
}

const IN_WORDS: Readonly<Record<EmptyFactor, string>> = {
  paused: 'paused',
  penalty: 'kept back by a penalty',
  in_use: 'in a call',
  ringing: 'being rung',
  unavailable: 'without a phone that can be reached',
  unknown: 'in an unknown state',
  wrap_up: 'wrapping up',
};
