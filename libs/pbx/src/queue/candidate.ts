import type { Id } from '@hookswitch/flow-model';
import type { ObstacleReason } from './obstacle.js';

/**
 * What became of a member when a call was given away. Each member has one:
 *
 * - `chosen`: is rung
 * - `other_chosen`: could have been rung, and the rule of the queue preferred somebody else
 * - `rings_already`: rings for this very call
 * - `penalty_too_high`, `penalty_too_low`: does not ring for who has waited this long
 * - the others: {@link ObstacleReason}
 */
export type CandidateReason =
  'chosen' | 'other_chosen' | 'rings_already' | 'penalty_too_high' | 'penalty_too_low' | ObstacleReason;

/** One member of a queue in the answer to "who rings, and why not the others". */
export interface Candidate {
  readonly user_id: Id;
  readonly name: string;
  readonly chosen: boolean;
  readonly reason: CandidateReason;
  /** When time alone makes it void, as the end of wrap-up does; ms since 1970. */
  readonly until: number | null;
  /** The same for people, as it is said after the name: `talked last 2 min ago; Ann 9 min ago`. */
  readonly words: string;
}
