import type { Id } from '@hookswitch/flow-model';

/** Whom a queue rings, out of those who could take the call. README.md says each in one line, as admins know them. */
export const QUEUE_STRATEGIES = [
  'ring_all',
  'least_recent',
  'fewest_calls',
  'random',
  'round_robin_memory',
  'ordered',
  'linear',
  'weighted_random',
] as const;

export type QueueStrategy = (typeof QUEUE_STRATEGIES)[number];

/** A user that a queue may ring. The order of the list counts for `ordered`, `linear`, and wherever all else is equal. */
export interface QueueMember {
  readonly user_id: Id;
  /** 0 is rung first; a higher one is a reserve, rung when nobody below could take the call. */
  readonly penalty: number;
  /** For `weighted_random`: twice the weight, twice the calls. 1 where it is missing; 0 is drawn when there is nobody else. */
  readonly weight?: number;
}

/** What changes for a caller who has waited so long. The last rule that was reached holds, whole. */
export interface PenaltyRule {
  readonly after_s: number;
  /** Members above it are not rung; `null`: all are. */
  readonly max_penalty: number | null;
  /** Members below it are not rung. */
  readonly min_penalty: number;
  /** Members below it count as having it: a reserve is rung on equal terms from here on. `null`: nobody is raised. */
  readonly raise_to: number | null;
}

/** What makes a queue pause an agent by itself. */
export interface AutopauseRules {
  readonly scope: 'off' | 'this_queue' | 'all_queues';
  readonly on: readonly AutopauseCause[];
  /** Not within so many seconds of the agent's last call. */
  readonly delay_s: number;
  /** So many offers missed one after the other, 1 at least. */
  readonly after_missed: number;
}

export const AUTOPAUSE_CAUSES = ['no_answer', 'busy', 'declined', 'unreachable'] as const;

export type AutopauseCause = (typeof AUTOPAUSE_CAUSES)[number];

/** What takes an agent out of those who are there, when a queue asks whether it is empty. */
export const EMPTY_FACTORS = [
  'paused',
  'penalty',
  'in_use',
  'ringing',
  'unavailable',
  'unknown',
  'wrap_up',
] as const;

export type EmptyFactor = (typeof EMPTY_FACTORS)[number];

/** What callers are told while they wait. */
export interface AnnounceRules {
  /** `up_to`: only places up to `position_limit`; `more_than`: beyond it, that there are more than so many. */
  readonly position: 'no' | 'yes' | 'up_to' | 'more_than';
  readonly position_limit: number;
  readonly hold_time: 'no' | 'yes' | 'once';
  /** Seconds from one announcement of place and waiting time to the next; 0: only at joining and when coming forward. */
  readonly frequency_s: number;
  /** Seconds that lie between two at least, also where the place has changed. */
  readonly min_frequency_s: number;
  /** Only when the caller has come forward since it was said last. */
  readonly only_up: boolean;
  /** Whether it is said at once to who joins, before `frequency_s` has passed. */
  readonly at_joining: boolean;
  /** Said in turn, or at random. */
  readonly periodic: readonly unknown[];
  readonly periodic_frequency_s: number;
  /** Seconds of waiting before the first; 0: `periodic_frequency_s`. */
  readonly periodic_start_s: number;
  readonly periodic_random: boolean;
}

/** Callers who leave a number and keep their place. */
export interface CallbackRules {
  /** So many are rung back at once, at most; `null`: as many as agents are free. */
  readonly max_in_flight: number | null;
  /** How often it is tried to reach the caller, 1 at least. */
  readonly attempts: number;
  /** Seconds from one try to the next. */
  readonly retry_after_s: number;
  /** Seconds after joining when it is given up. */
  readonly expires_after_s: number;
}

/** One queue: its id, and what decides who rings of the fields of its object. */
export interface QueueRules {
  readonly id: Id;
  readonly name: string;
  readonly strategy: QueueStrategy;
  readonly members: readonly QueueMember[];
  /** Between queues that share agents: the heavier one is served first. */
  readonly weight: number;
  /** How long a phone rings for one offer. */
  readonly ring_time_s: number;
  /** How long an agent who did not take an offer is left alone. */
  readonly retry_s: number;
  /** After-call work; 0: none. */
  readonly wrap_up_s: number;
  /** Whether an agent in a call is rung for a second one. */
  readonly ring_in_use: boolean;
  /** What holds before the first rule of `penalty_rules`; `null`: everybody is rung. */
  readonly max_penalty: number | null;
  /** In any order. */
  readonly penalty_rules: readonly PenaltyRule[];
  readonly autopause: AutopauseRules;
  /** `null`: no limit. */
  readonly max_wait_s: number | null;
  /** Callers who wait at once, callbacks too; `null`: no limit. */
  readonly max_length: number | null;
  /** Agents with one of these do not count: who comes to a queue without any other does not join. `null`: never asked. */
  readonly join_empty: readonly EmptyFactor[] | null;
  /** The same for those who wait. */
  readonly leave_when_empty: readonly EmptyFactor[] | null;
  readonly announce: AnnounceRules;
  readonly callback: CallbackRules;
  /** Answered within so many seconds is in time. */
  readonly service_level_s: number;
}

/** Which penalties may ring for one caller now. */
export interface PenaltyRange {
  readonly min: number;
  /** `Infinity` for no bound. */
  readonly max: number;
  readonly raiseTo: number;
}

/** The range for who has waited so long, and when it changes next (ms of waiting), `null` for never. */
export function penaltyRange(rules: QueueRules, waitedMs: number): PenaltyRange & { nextMs: number | null } {
  let reached: PenaltyRule | undefined;
  let nextMs: number | null = null;
  for (const rule of rules.penalty_rules) {
    const at = rule.after_s * 1000;
    if (at > waitedMs) nextMs = nextMs === null ? at : Math.min(nextMs, at);
    else if (reached === undefined || rule.after_s >= reached.after_s) reached = rule;
  }
  if (!reached) return { min: 0, max: rules.max_penalty ?? Infinity, raiseTo: 0, nextMs };
  const { min_penalty, max_penalty, raise_to } = reached;
  return { min: min_penalty, max: max_penalty ?? Infinity, raiseTo: raise_to ?? 0, nextMs };
}
