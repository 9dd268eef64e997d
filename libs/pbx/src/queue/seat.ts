import type { AgentState } from './agent-state.js';
import type { Obstacle } from './obstacle.js';
import type { QueueMember } from './queue-rules.js';

/** A member of a queue at one instant. */
export interface Seat {
  /** Where the member stands in the list. */
  readonly index: number;
  readonly member: QueueMember;
  readonly agent: AgentState | undefined;
  /** What keeps the agent from ringing, whoever calls. */
  readonly obstacle: Obstacle | null;
}

/** A member who could be rung for a call: nothing stands against it. */
export interface FreeSeat extends Seat {
  readonly agent: AgentState;
  readonly obstacle: null;
}

/** A member who could be rung, as one caller sees it. */
export interface Choice {
  readonly seat: FreeSeat;
  /** The penalty that counts for this caller. */
  readonly penalty: number;
  /** How often the agent was rung for this caller in vain. */
  readonly refusals: number;
}

/** Whom a rule picks, and what it says of everybody. */
export interface Pick {
  readonly chosen: readonly Choice[];
  /** Of who was picked. */
  readonly because: (choice: Choice) => string;
  /** Of who was not. */
  readonly whyNot: (choice: Choice) => string;
}
