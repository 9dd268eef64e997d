import {
  applyAgentEvent,
  applyQueueEvent,
  callbackFailed,
  callbackTaken,
  decide,
  estimatedWait,
  joinQueue,
  leaveNumber,
  leavesAt,
  mayNotJoin,
  mustLeave,
  nextAnnouncement,
  NO_FIGURES,
  offered,
  offerEnded,
  positionOf,
  refused,
  seededChance,
} from '../index.js';
import type {
  AgentEvent,
  AgentState,
  AutopauseCause,
  QueueFigures,
  QueueMemories,
  QueueRules,
  QueueSituation,
  WaitingCall,
} from '../index.js';
import { DueTimes } from './due-times.js';
import type { Due } from './due-times.js';
import { Inspector } from './inspector.js';

const S = 1000;
const MIN = 60 * S;

/** What happens in the centre. Plain data: it outlives a restart. */
export type Happening =
  | {
      readonly type: 'caller';
      readonly queue_id: string;
      readonly priority: number;
      readonly patience_s: number;
      readonly callback_after_s: number | null;
    }
  | { readonly type: 'gives_up' | 'leaves_number' | 'time_is_up' | 'announce'; readonly call_id: string }
  | { readonly type: 'priority'; readonly call_id: string; readonly priority: number }
  | { readonly type: 'answers'; readonly call_id: string; readonly user_id: string; readonly offer: number }
  | {
      readonly type: 'refuses';
      readonly call_id: string;
      readonly user_id: string;
      readonly offer: number;
      readonly cause: AutopauseCause;
    }
  | {
      readonly type: 'rung_back';
      readonly call_id: string;
      readonly user_id: string;
      readonly reached: boolean;
    }
  | {
      readonly type: 'talk_over';
      readonly call_id: string;
      readonly user_id: string;
      readonly queue_id: string | null;
      readonly began: number;
    }
  | { readonly type: 'agent'; readonly user_id: string; readonly event: AgentEvent }
  /** A call that is none of a queue's. */
  | { readonly type: 'own_call'; readonly user_id: string; readonly call_id: string; readonly talk_s: number }
  | { readonly type: 'ask_again' | 'restart' };

/** How agents' phones and callers behave. Shares from 0 to 1. */
export interface Habits {
  /** Offers that are answered; the rest is not answered, declined or busy. */
  readonly answering: number;
  /** Agents who answer nothing at all. */
  readonly asleep: ReadonlySet<string>;
  /** Callbacks that reach the caller. */
  readonly reached: number;
  readonly talk_s: readonly [number, number];
}

/** How a caller's time in the centre ended. */
export type Fate =
  | 'answered'
  | 'gave_up'
  | 'full'
  | 'join_empty'
  | 'left_empty'
  | 'timeout'
  | 'callback_lost'
  | 'callback_expired';

/**
 * A call centre on a fake clock: the least that an engine does around `decide`, and an inspector who looks at
 * everything after each event. A restart throws all away but what JSON keeps.
 */
export class CallCentre {
  now = 0;
  agents: Map<string, AgentState>;
  waiting = new Map<string, WaitingCall>();
  memory: QueueMemories = {};
  /** What the centre itself has put down; a restart keeps it. */
  due = new DueTimes<Happening>();
  readonly queues: ReadonlyMap<string, QueueRules>;
  readonly fates: Record<Fate, number> = {
    ...{ answered: 0, gave_up: 0, full: 0, join_empty: 0 },
    ...{ left_empty: 0, timeout: 0, callback_lost: 0, callback_expired: 0 },
  };
  readonly counts = {
    callers: 0,
    events: 0,
    offers: 0,
    announcements: 0,
    restarts: 0,
    callbacks: 0,
    autopauses: 0,
  };
  readonly inspector: Inspector;
  /** What comes from outside, whatever becomes of the centre. */
  private readonly world = new DueTimes<Happening>();
  private figures: Record<string, QueueFigures> = {};
  private askAt: number | null = null;
  private offerNumbers = new Map<string, number>();
  private readonly chance: () => number;

  constructor(
    queues: readonly QueueRules[],
    agents: readonly AgentState[],
    plan: readonly (readonly [number, Happening])[],
    private readonly habits: Habits,
    seed: number,
  ) {
    this.queues = new Map(queues.map((queue) => [queue.id, queue]));
    this.agents = new Map(agents.map((agent) => [agent.user_id, agent]));
    this.chance = seededChance(seed);
    for (const [at, what] of plan) this.world.add(at, what);
    this.inspector = new Inspector(this.queues);
  }

  /** Lets everything happen that is due, up to a time. */
  run(until = Infinity): void {
    for (let next = this.next(until); next; next = this.next(until)) {
      this.now = Math.max(this.now, next.at);
      this.counts.events += 1;
      this.happen(next.what);
      // What callers are told is not looked at by anybody else.
      if (next.what.type !== 'announce') this.settle();
    }
  }

  private next(until: number): Due<Happening> | undefined {
    const [own, outer] = [this.due.first?.at ?? Infinity, this.world.first?.at ?? Infinity];
    if (Math.min(own, outer) > until) return undefined;
    return own <= outer ? this.due.next() : this.world.next();
  }

  private happen(what: Happening): void {
    switch (what.type) {
      case 'caller':
        return this.join(what);
      case 'gives_up':
        return this.leave(what.call_id, 'gave_up', true);
      case 'leaves_number':
        return this.leaveNumber(what.call_id);
      case 'priority':
        return this.change(what.call_id, (call) => ({ ...call, priority: what.priority }));
      case 'time_is_up':
      case 'ask_again':
        return;
      case 'announce':
        return this.announce(what.call_id);
      case 'answers':
        return this.answer(what);
      case 'refuses':
        return this.refuse(what);
      case 'rung_back':
        return this.rungBack(what);
      case 'talk_over':
        return this.endTalk(what);
      case 'agent':
        return this.tell(what.user_id, what.event);
      case 'own_call':
        return this.ownCall(what);
      case 'restart':
        return this.restart();
    }
  }

  private join({
    queue_id,
    priority,
    patience_s,
    callback_after_s,
  }: Extract<Happening, { type: 'caller' }>): void {
    this.counts.callers += 1;
    // Ids fall as places rise: order by id is no order.
    const call_id = `call-${900_000 - this.counts.callers}`;
    const rules = this.queues.get(queue_id)!;
    const length = [...this.waiting.values()].filter((call) => call.queue_id === queue_id).length;
    const no = mayNotJoin(rules, length, this.agents, this.now);
    if (no) {
      this.fates[no.outcome] += 1;
      return;
    }
    const call = joinQueue({ call_id, queue_id, priority, place: this.counts.callers, joined_at: this.now });
    this.waiting.set(call_id, call);
    this.count(queue_id, { type: 'joined' });
    this.inspector.joined(call);
    this.due.add(this.now + patience_s * S, { type: 'gives_up', call_id });
    const at = leavesAt(rules, call);
    if (at !== null) this.due.add(at, { type: 'time_is_up', call_id });
    if (callback_after_s !== null) {
      this.due.add(this.now + callback_after_s * S, { type: 'leaves_number', call_id });
    }
    this.due.add(this.now, { type: 'announce', call_id });
  }

  /** The caller, or who left a number, is out of the line. */
  private leave(callId: string, fate: Fate, byCaller = false): void {
    const call = this.waiting.get(callId);
    if (!call || (byCaller && call.is_callback)) return;
    this.waiting.delete(callId);
    this.fates[fate] += 1;
    for (const user of call.offered_to) this.endRing(user, call, 'taken_back');
    this.count(call.queue_id, {
      type: fate === 'gave_up' ? 'abandoned' : 'left',
      waited_ms: this.now - call.joined_at,
    });
    this.inspector.left(call);
  }

  private leaveNumber(callId: string): void {
    const call = this.waiting.get(callId);
    // The key does nothing once an agent's phone rings.
    if (!call || call.is_callback || call.offered_to.length > 0) return;
    this.counts.callbacks += 1;
    const left = leaveNumber(call);
    this.waiting.set(callId, left);
    this.due.add(leavesAt(this.queues.get(call.queue_id)!, left)!, { type: 'time_is_up', call_id: callId });
  }

  private answer({ call_id, user_id, offer }: Extract<Happening, { type: 'answers' }>): void {
    const call = this.waiting.get(call_id);
    if (!call?.offered_to.includes(user_id) || this.offerNumbers.get(user_id) !== offer) return;
    for (const other of call.offered_to) if (other !== user_id) this.endRing(other, call, 'taken_back');
    this.tell(user_id, { type: 'call_began', call_id, queue_id: call.queue_id });
    this.inspector.took(user_id, call);
    if (call.is_callback) {
      this.waiting.set(call_id, callbackTaken(call, user_id));
      const reached = this.chance() < this.habits.reached;
      this.due.add(this.now + this.between(5, 30) * S, { type: 'rung_back', call_id, user_id, reached });
      return;
    }
    this.serve(call, user_id);
  }

  private serve(call: WaitingCall, user_id: string): void {
    const { call_id, queue_id } = call;
    this.waiting.delete(call_id);
    this.fates.answered += 1;
    this.count(queue_id, { type: 'answered', waited_ms: this.now - call.joined_at });
    this.inspector.left(call);
    const talk = this.between(...this.habits.talk_s) * S;
    this.due.add(this.now + talk, { type: 'talk_over', call_id, user_id, queue_id, began: this.now });
  }

  private rungBack({ call_id, user_id, reached }: Extract<Happening, { type: 'rung_back' }>): void {
    const call = this.waiting.get(call_id);
    if (!call) return;
    if (reached) return this.serve(call, user_id);
    const rules = this.queues.get(call.queue_id)!;
    this.tell(user_id, { type: 'call_ended', call_id, queue: rules });
    const again = callbackFailed(rules, call, this.now);
    if (again) this.waiting.set(call_id, again);
    else this.leave(call_id, 'callback_lost');
  }

  private refuse({ call_id, user_id, offer, cause }: Extract<Happening, { type: 'refuses' }>): void {
    const call = this.waiting.get(call_id);
    if (!call?.offered_to.includes(user_id) || this.offerNumbers.get(user_id) !== offer) return;
    this.waiting.set(call_id, refused(call, user_id, this.now));
    this.endRing(user_id, call, cause);
    this.due.add(this.now, { type: 'announce', call_id });
  }

  private endRing(
    userId: string,
    { call_id, queue_id }: WaitingCall,
    cause: AutopauseCause | 'taken_back',
  ): void {
    this.change(call_id, (call) => offerEnded(call, userId));
    this.tell(userId, { type: 'ring_ended', call_id, queue: this.queues.get(queue_id)!, cause });
  }

  private endTalk({ call_id, user_id, queue_id, began }: Extract<Happening, { type: 'talk_over' }>): void {
    const queue = queue_id === null ? null : this.queues.get(queue_id)!;
    this.tell(user_id, { type: 'call_ended', call_id, queue });
    if (queue) this.count(queue.id, { type: 'handled', took_ms: this.now - began + queue.wrap_up_s * S });
  }

  private ownCall({ user_id, call_id, talk_s }: Extract<Happening, { type: 'own_call' }>): void {
    this.tell(user_id, { type: 'call_began', call_id, queue_id: null });
    const over: Happening = { type: 'talk_over', call_id, user_id, queue_id: null, began: this.now };
    this.due.add(this.now + talk_s * S, over);
  }

  private announce(callId: string): void {
    const call = this.waiting.get(callId);
    if (!call) return;
    const rules = this.queues.get(call.queue_id)!;
    const working = rules.members.filter(
      ({ user_id }) => this.agents.get(user_id)?.signed_in[rules.id] !== undefined,
    );
    const position = positionOf(call, this.waiting.values());
    const wait_ms = estimatedWait(this.figures[rules.id] ?? NO_FIGURES, position, working.length);
    const { due, announced, next_at } = nextAnnouncement(
      rules.announce,
      call,
      { position, wait_ms },
      this.now,
      this.chance,
    );
    if (due) {
      this.counts.announcements += 1;
      this.inspector.announced(rules, call, due, this.now);
      this.waiting.set(callId, { ...call, announced });
      this.due.add(this.now + 5 * S, { type: 'announce', call_id: callId });
    } else if (next_at !== null) this.due.add(next_at, { type: 'announce', call_id: callId });
  }

  private change(callId: string, next: (call: WaitingCall) => WaitingCall): void {
    const call = this.waiting.get(callId);
    if (call) this.waiting.set(callId, next(call));
  }

  private tell(userId: string, event: AgentEvent): void {
    const { agent, facts } = applyAgentEvent(this.agents.get(userId)!, event, this.now);
    this.agents.set(userId, agent);
    for (const fact of facts) {
      this.inspector.fact(userId, fact, this.now);
      if (fact.type === 'autopaused') {
        this.counts.autopauses += 1;
        // Somebody comes back to the desk.
        const back: AgentEvent = { type: 'unpaused', queue_ids: null };
        this.due.add(this.now + 20 * MIN, { type: 'agent', user_id: userId, event: back });
      }
      if (fact.type === 'wrap_up_started') {
        this.due.add(fact.wrap_up.until, { type: 'agent', user_id: userId, event: { type: 'time' } });
      }
    }
  }

  private count(queueId: string, event: Parameters<typeof applyQueueEvent>[1]): void {
    const figures = this.figures[queueId] ?? NO_FIGURES;
    this.figures[queueId] = applyQueueEvent(figures, event, this.queues.get(queueId)!);
  }

  private get situation(): QueueSituation {
    const { queues, agents, memory, now, chance } = this;
    return { queues, agents, memory, now, chance, waiting: [...this.waiting.values()] };
  }

  /** Sends away who has to go, then gives the calls that wait to the agents who are free. */
  private settle(): void {
    for (const call of this.waiting.values()) {
      const leave = mustLeave(this.queues.get(call.queue_id)!, call, this.agents, this.now);
      if (leave) this.leave(call.call_id, leave.outcome);
    }
    const before = this.situation;
    const decision = decide(before);
    this.inspector.decided(before, decision);
    this.memory = decision.memory;
    for (const { call_id, user_ids, ring_time_s } of decision.offers) {
      this.change(call_id, (call) => offered(call, user_ids));
      for (const user_id of user_ids) {
        this.tell(user_id, { type: 'rung', call_id });
        this.ring(call_id, user_id, ring_time_s);
      }
    }
    if (decision.next_at !== null && decision.next_at !== this.askAt) {
      this.askAt = decision.next_at;
      this.due.add(decision.next_at, { type: 'ask_again' });
    }
    this.inspector.inspect(this.situation);
  }

  private ring(call_id: string, user_id: string, ringTimeS: number): void {
    this.counts.offers += 1;
    const offer = this.counts.offers;
    this.offerNumbers.set(user_id, offer);
    const chance = this.habits.asleep.has(user_id) ? 1 : this.chance();
    if (chance < this.habits.answering) {
      const after = this.between(1, ringTimeS - 1) * S;
      this.due.add(this.now + after, { type: 'answers', call_id, user_id, offer });
      return;
    }
    const kind = this.chance();
    const cause = kind < 0.6 || chance === 1 ? 'no_answer' : kind < 0.8 ? 'declined' : 'busy';
    const after = cause === 'no_answer' ? ringTimeS : cause === 'declined' ? 3 : 0.2;
    this.due.add(this.now + after * S, { type: 'refuses', call_id, user_id, offer, cause });
  }

  private restart(): void {
    this.counts.restarts += 1;
    const { agents, waiting, memory, due } = this;
    const kept = JSON.parse(
      JSON.stringify({ agents: [...agents.values()], waiting: [...waiting.values()], memory, due }),
    ) as { agents: AgentState[]; waiting: WaitingCall[]; memory: QueueMemories; due: [] };
    this.inspector.restarted(this.situation, kept);
    this.agents = new Map(kept.agents.map((agent) => [agent.user_id, agent]));
    // Places are what the order comes from, not the order in which calls are found again.
    this.waiting = new Map(kept.waiting.reverse().map((call) => [call.call_id, call]));
    this.memory = kept.memory;
    this.due = new DueTimes<Happening>(kept.due);
    this.askAt = null;
  }

  private between(least: number, most: number): number {
    return least + this.chance() * (most - least);
  }
}
