import type { AgentState } from './agent-state.js';
import type { Obstacle } from './obstacle.js';
import { pauseOf } from './obstacle.js';
import type { QueueRules } from './queue-rules.js';

/** A length of time in one unit, as one says it: `40 s`, `9 min`, `2 h`, `3 days`. */
export function lengthInWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} days`;
}

/** What keeps an agent from being rung, as it is said after the name. */
export function obstacleInWords(
  { reason, until }: Obstacle,
  agent: AgentState | undefined,
  rules: QueueRules,
  now: number,
): string {
  switch (reason) {
    case 'not_signed_in':
      return 'is not signed in';
    case 'no_extension':
      return 'has no phone';
    case 'unreachable':
      return 'has a phone that is not registered';
    case 'paused':
      return pauseInWords(agent, rules, now);
    case 'in_a_call':
      return 'is in a call';
    case 'ringing_for_another':
      return 'rings for another call';
    case 'wrap_up':
      return `wraps up for another ${lengthInWords((until ?? now) - now)}`;
    case 'just_refused':
      return `did not take the last offer; is rung again in ${lengthInWords((until ?? now) - now)}`;
  }
}

function pauseInWords(agent: AgentState | undefined, rules: QueueRules, now: number): string {
  const pause = agent && pauseOf(agent, rules.id);
  if (!pause) return 'is paused';
  const since = lengthInWords(now - pause.since);
  return pause.reason === '' ? `is paused for ${since}` : `is paused for ${since}: ${pause.reason}`;
}
