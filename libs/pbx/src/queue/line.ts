import type { Id } from '@hookswitch/flow-model';
import type { AgentState } from './agent-state.js';
import type { Candidate } from './candidate.js';
import { obstacleOf, RINGING } from './obstacle.js';
import { penaltyRange } from './queue-rules.js';
import type { PenaltyRange, QueueRules } from './queue-rules.js';
import type { Choice, FreeSeat, Pick, Seat } from './seat.js';
import { refusalsOf } from './waiting-call.js';
import type { WaitingCall } from './waiting-call.js';
import { obstacleInWords } from './words.js';

/** Whose phone rings for which call, agent by agent: before the decision, and by it. */
export type Taken = Map<Id, Id>;

const NOBODY: Pick = { chosen: [], because: () => '', whyNot: () => 'is free' };

/** One queue during one decision: its members as they are now, looked at once for all who wait. */
export class Line {
  /** Callers who are being rung back. */
  callbacksInFlight = 0;
  private readonly seats: readonly Seat[];
  /** May hold some that were taken meanwhile. */
  private free: FreeSeat[];
  /** When the first member may be free by time alone. */
  private readonly firstFreeAt: number;

  constructor(
    readonly rules: QueueRules,
    agents: ReadonlyMap<Id, AgentState>,
    private readonly taken: Taken,
    private readonly now: number,
  ) {
    let firstFreeAt = Infinity;
    this.seats = rules.members.map((member, index) => {
      const agent = agents.get(member.user_id);
      const obstacle = obstacleOf(agent, rules, now);
      if (obstacle?.until != null) firstFreeAt = Math.min(firstFreeAt, obstacle.until);
      return { index, member, agent, obstacle };
    });
    this.free = this.seats.filter((seat): seat is FreeSeat => seat.obstacle === null);
    this.firstFreeAt = firstFreeAt;
  }

  /** Whether anybody could be rung for somebody. */
  get hasFree(): boolean {
    return this.free.length > 0;
  }

  /** Whether a caller's turn may come at all: who left a number waits while as many as allowed are rung back. */
  mayServe({ is_callback }: WaitingCall): boolean {
    const { max_in_flight } = this.rules.callback;
    return !is_callback || max_in_flight === null || this.callbacksInFlight < max_in_flight;
  }

  /** Those who could be rung for a call, in the order of the list. */
  choicesFor(call: WaitingCall): readonly Choice[] {
    this.free = this.free.filter(({ member }) => !this.taken.has(member.user_id));
    if (this.free.length === 0) return [];
    const range = this.rangeFor(call);
    const ceiling = this.ceilingOf(call, range);
    const choices: Choice[] = [];
    for (const seat of this.free) {
      const { user_id, penalty: own } = seat.member;
      const penalty = Math.max(own, range.raiseTo);
      if (own < range.min || own > range.max || penalty > ceiling) continue;
      choices.push({ seat, penalty, refusals: refusalsOf(call, user_id) });
    }
    return choices;
  }

  /** What became of each member. */
  explain(call: WaitingCall, choices: readonly Choice[], picked: Pick = NOBODY): Candidate[] {
    const range = this.rangeFor(call);
    const chosen = new Set(picked.chosen);
    const bySeat = new Map(choices.map((choice) => [choice.seat.index, choice]));
    return this.seats.map((seat) => {
      const { user_id } = seat.member;
      const choice = bySeat.get(seat.index);
      const isChosen = choice !== undefined && chosen.has(choice);
      const { reason, until, words } = isChosen
        ? { reason: 'chosen' as const, until: null, words: picked.because(choice) }
        : choice
          ? { reason: 'other_chosen' as const, until: null, words: picked.whyNot(choice) }
          : this.exclude(seat, call, range);
      return { user_id, name: seat.agent?.name ?? '', chosen: isChosen, reason, until, words };
    });
  }

  /** When time alone may change something for who is not served now; ms since 1970. */
  nextFor(call: WaitingCall): number {
    if (this.rules.penalty_rules.length === 0) return this.firstFreeAt;
    const { nextMs } = penaltyRange(this.rules, this.now - call.joined_at);
    return nextMs === null ? this.firstFreeAt : Math.min(this.firstFreeAt, call.joined_at + nextMs);
  }

  private exclude(
    seat: Seat,
    call: WaitingCall,
    range: PenaltyRange,
  ): Omit<Candidate, 'user_id' | 'name' | 'chosen'> {
    const { agent, member } = seat;
    if (call.offered_to.includes(member.user_id)) {
      return { reason: 'rings_already', until: null, words: 'rings for this call already' };
    }
    const obstacle = seat.obstacle ?? (this.taken.has(member.user_id) ? RINGING : null);
    if (obstacle) {
      const words = obstacleInWords(obstacle, agent, this.rules, this.now);
      return { reason: obstacle.reason, until: obstacle.until, words };
    }
    const has = `has penalty ${member.penalty}`;
    if (member.penalty < range.min) {
      return { reason: 'penalty_too_low', until: null, words: `${has}; rung from ${range.min} on` };
    }
    if (member.penalty > range.max) {
      return { reason: 'penalty_too_high', until: null, words: `${has}; rung up to ${range.max} as yet` };
    }
    return { reason: 'other_chosen', until: null, words: `${has}; others with less ring already` };
  }

  private rangeFor(call: WaitingCall): PenaltyRange {
    return penaltyRange(this.rules, this.now - call.joined_at);
  }

  /** Who joins those that ring already has no higher penalty than they. */
  private ceilingOf({ offered_to }: WaitingCall, { raiseTo }: PenaltyRange): number {
    if (offered_to.length === 0) return Infinity;
    const ringing = this.seats.filter(({ member }) => offered_to.includes(member.user_id));
    return Math.max(raiseTo, ...ringing.map(({ member }) => member.penalty));
  }
}

/** The queues of one decision; those that nobody waits in are never looked at. */
export class Lines {
  readonly taken: Taken = new Map();
  private readonly lines = new Map<Id, Line>();

  constructor(
    private readonly queues: ReadonlyMap<Id, QueueRules>,
    private readonly agents: ReadonlyMap<Id, AgentState>,
    waiting: readonly WaitingCall[],
    private readonly now: number,
  ) {
    for (const call of waiting) {
      for (const id of call.offered_to) this.taken.set(id, call.call_id);
      if (call.taken_by !== null) this.taken.set(call.taken_by, call.call_id);
      if (call.is_callback && (call.taken_by !== null || call.offered_to.length > 0)) {
        const line = this.of(call.queue_id);
        if (line) line.callbacksInFlight += 1;
      }
    }
  }

  /** `undefined` for a queue that there is no longer. */
  of(queueId: Id): Line | undefined {
    const known = this.lines.get(queueId);
    if (known) return known;
    const rules = this.queues.get(queueId);
    if (!rules) return undefined;
    const line = new Line(rules, this.agents, this.taken, this.now);
    this.lines.set(queueId, line);
    return line;
  }

  /** They ring for this call from now on, in every queue. */
  take(chosen: readonly Choice[], call: WaitingCall): void {
    for (const { seat } of chosen) this.taken.set(seat.member.user_id, call.call_id);
  }
}
