import type { Id } from '@hookswitch/flow-model';
import type { AgentState } from './agent-state.js';
import type { Candidate } from './candidate.js';
import { Lines } from './line.js';
import type { Line } from './line.js';
import type { QueueMemories, QueueMemory } from './queue-memory.js';
import { NO_MEMORY } from './queue-memory.js';
import type { QueueRules } from './queue-rules.js';
import { pick, remember } from './strategies.js';
import { compareCalls } from './waiting-call.js';
import type { WaitingCall } from './waiting-call.js';

/** All that who rings next depends on. Times in milliseconds since 1970. */
export interface QueueSituation {
  readonly queues: ReadonlyMap<Id, QueueRules>;
  /** Every call of every queue, in any order, also those that ring already. */
  readonly waiting: readonly WaitingCall[];
  readonly agents: ReadonlyMap<Id, AgentState>;
  readonly memory: QueueMemories;
  readonly now: number;
  /** From 0 up to 1, without 1: `seededChance`. */
  readonly chance: () => number;
}

/** Phones that are to ring for a call. */
export interface Offer {
  readonly call_id: Id;
  readonly queue_id: Id;
  readonly user_ids: readonly Id[];
  /** Whether others ring for the call already, and these come to them: with `ring_all`, who becomes free joins in. */
  readonly joins: boolean;
  readonly ring_time_s: number;
  /** Every member of the queue, once, in the order of the list. */
  readonly why: readonly Candidate[];
}

export interface Decision {
  readonly offers: readonly Offer[];
  /** The same object where nothing was rung that has to be remembered. */
  readonly memory: QueueMemories;
  /** When time alone may make another offer possible (ms since 1970); `null`: not before something happens. */
  readonly next_at: number | null;
}

/**
 * Who rings next, and why. Says what is to be done and changes nothing: whoever asks states each offer with `offered`
 * and with `applyAgentEvent` (`rung`) before they ask again.
 *
 * Heavier queues first, then callers of higher priority, then in the order of their places. Every caller who can be
 * served is served in the same decision; nobody is rung for two of them.
 */
export function decide(situation: QueueSituation): Decision {
  return new Round(situation).decide();
}

/**
 * Why nobody is rung for a caller, or nobody more: one reason for every member of the queue, in the order of the list.
 * For screens; who is `other_chosen` here is free, and rung as soon as it is decided. None for a call that does not wait.
 */
export function explainWaiting(
  situation: Omit<QueueSituation, 'memory' | 'chance'>,
  callId: Id,
): Candidate[] {
  const { queues, agents, waiting, now } = situation;
  const call = waiting.find(({ call_id }) => call_id === callId);
  const line = call && new Lines(queues, agents, waiting, now).of(call.queue_id);
  return line ? line.explain(call, line.choicesFor(call)) : [];
}

class Round {
  private readonly lines: Lines;
  private readonly offers: Offer[] = [];
  private readonly memory: Record<Id, QueueMemory> = {};
  private nextAt = Infinity;

  constructor(private readonly situation: QueueSituation) {
    const { queues, agents, waiting, now } = situation;
    this.lines = new Lines(queues, agents, waiting, now);
  }

  decide(): Decision {
    const { unserved, ringing } = this.sortOut();
    for (const [call, line] of this.inOrder(unserved)) {
      if (line.mayServe(call) && this.give(call, line)) {
        if (call.is_callback) line.callbacksInFlight += 1;
      } else this.askAgain(line.nextFor(call));
    }
    // Who waits unserved comes before who could be rung by one phone more.
    for (const [call, line] of this.inOrder(ringing)) {
      this.give(call, line);
      this.askAgain(line.nextFor(call));
    }
    const { memory } = this.situation;
    return {
      offers: this.offers,
      memory: Object.keys(this.memory).length === 0 ? memory : { ...memory, ...this.memory },
      next_at: this.nextAt === Infinity ? null : this.nextAt,
    };
  }

  /** Those to whom something may be given. Where nobody is free there is nothing to sort, however many wait. */
  private sortOut(): { unserved: WaitingCall[]; ringing: WaitingCall[] } {
    const unserved: WaitingCall[] = [];
    const ringing: WaitingCall[] = [];
    for (const call of this.situation.waiting) {
      const line = this.lines.of(call.queue_id);
      if (!line || call.taken_by !== null) continue;
      const isRinging = call.offered_to.length > 0;
      if (isRinging && line.rules.strategy !== 'ring_all') continue;
      if (call.not_before !== null && call.not_before > this.situation.now) this.askAgain(call.not_before);
      else if (!line.hasFree) this.askAgain(line.nextFor(call));
      else if (isRinging) ringing.push(call);
      else unserved.push(call);
    }
    return { unserved, ringing };
  }

  private inOrder(calls: WaitingCall[]): [WaitingCall, Line][] {
    return calls
      .map((call): [WaitingCall, Line] => [call, this.lines.of(call.queue_id)!])
      .sort(([a, ofA], [b, ofB]) => ofB.rules.weight - ofA.rules.weight || compareCalls(a, b));
  }

  private give(call: WaitingCall, line: Line): boolean {
    const { now, chance, memory } = this.situation;
    const choices = line.choicesFor(call);
    if (choices.length === 0) return false;
    const { rules } = line;
    const remembered = this.memory[rules.id] ?? memory[rules.id] ?? NO_MEMORY;
    const joins = call.offered_to.length > 0;
    const picked = pick(choices, { rules, memory: remembered, now, chance, joins });
    this.offers.push({
      call_id: call.call_id,
      queue_id: rules.id,
      user_ids: picked.chosen.map(({ seat }) => seat.member.user_id),
      joins,
      ring_time_s: rules.ring_time_s,
      why: line.explain(call, choices, picked),
    });
    this.lines.take(picked.chosen, call);
    const after = remember(remembered, rules, picked.chosen);
    if (after !== remembered) this.memory[rules.id] = after;
    return true;
  }

  private askAgain(at: number): void {
    this.nextAt = Math.min(this.nextAt, at);
  }
}
