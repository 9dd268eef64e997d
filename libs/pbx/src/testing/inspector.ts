import { decide, seededChance } from '../index.js';
import type {
  AgentFact,
  AgentState,
  Decision,
  Offer,
  QueueAnnouncement,
  QueueMemories,
  QueueRules,
  QueueSituation,
  WaitingCall,
} from '../index.js';
import { comesBefore, couldRing, engaged, penaltyFor, rungBack, timesRefused, wantsAgent } from './oracle.js';

const EVERY = 97;

/** Looks at a call centre after everything that happens, and throws where a promise of the queues is broken. */
export class Inspector {
  private readonly places = new Map<string, number>();
  private lastPlace = 0;
  /** Per queue: in which offer each member was rung last, and who was last. */
  private readonly rung = new Map<string, Map<string, number>>();
  private readonly last = new Map<string, string>();
  private offers = 0;
  private readonly taken = new Map<string, number>();
  private readonly wrapUps = new Set<string>();
  private readonly said = new Map<string, number>();
  private looked = 0;

  constructor(private readonly queues: ReadonlyMap<string, QueueRules>) {}

  joined({ call_id, place }: WaitingCall): void {
    check(place > this.lastPlace, 'a place rises', place);
    this.lastPlace = place;
    this.places.set(call_id, place);
  }

  left({ call_id }: WaitingCall): void {
    check(this.places.delete(call_id), 'who leaves was there', call_id);
    this.said.delete(call_id);
  }

  took(userId: string, { queue_id }: WaitingCall): void {
    const key = `${userId} ${queue_id}`;
    this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
  }

  fact(userId: string, fact: AgentFact, now: number): void {
    if (fact.type === 'wrap_up_started') {
      check(!this.wrapUps.has(userId), 'a wrap-up begins once', fact);
      this.wrapUps.add(userId);
    }
    if (fact.type === 'wrap_up_ended') {
      check(this.wrapUps.delete(userId), 'a wrap-up ends once', fact);
      const isLate = fact.by === 'time' && fact.wrap_up.until !== now;
      check(!isLate, 'a wrap-up ends on time', fact);
    }
  }

  announced(rules: QueueRules, call: WaitingCall, due: QueueAnnouncement, now: number): void {
    check(call.offered_to.length === 0, 'nothing is said while a phone rings', call);
    check(!call.is_callback, 'nothing is said to who has hung up', call);
    if (due.type === 'periodic') return;
    const before = this.said.get(call.call_id) ?? -Infinity;
    check(now - before >= rules.announce.min_frequency_s * 1000, 'places are not said too often', call);
    this.said.set(call.call_id, now);
  }

  decided(before: QueueSituation, decision: Decision): void {
    const { waiting, queues, now } = before;
    const busy = engaged(waiting);
    const calls = new Map(waiting.map((call) => [call.call_id, call]));
    for (const offer of decision.offers) {
      const call = calls.get(offer.call_id)!;
      check(offer.joins ? call.offered_to.length > 0 : wantsAgent(call, now), 'an offer is wanted', offer);
      check(offer.user_ids.length > 0, 'an offer rings somebody', offer);
      this.checkReasons(offer, queues.get(offer.queue_id)!);
      this.checkRule(offer, call, before, busy);
      for (const id of offer.user_ids) {
        check(!busy.has(id), 'nobody rings twice', { id, offer });
        busy.add(id);
      }
      this.remember(offer);
    }
    this.checkNobodyWaits(before, decision, busy);
    this.checkOrder(before, decision, calls);
    if (this.offers % EVERY === 0 && decision.offers.length > 0) this.checkAnnouncementsDoNotMatter(before);
    for (const { id, callback } of queues.values()) {
      const { begun, count } = rungBack(before, decision, id);
      const isAllowed = count <= (callback.max_in_flight ?? Infinity);
      check(begun === 0 || isAllowed, 'not too many are rung back at once', id);
    }
    check(decision.next_at === null || decision.next_at > now, 'it is asked again later', decision.next_at);
  }

  /** After the offers were stated: everybody's books agree. */
  inspect(after: QueueSituation): void {
    const rings = new Map<string, string>();
    for (const { call_id, offered_to, taken_by, place } of after.waiting) {
      check(this.places.get(call_id) === place, 'a place is kept', call_id);
      for (const id of offered_to) {
        check(!rings.has(id), 'nobody rings for two', id);
        rings.set(id, call_id);
      }
      if (taken_by !== null) {
        check(after.agents.get(taken_by)!.calls.includes(call_id), 'who took a call has it', call_id);
      }
    }
    check(this.places.size === after.waiting.length, 'nobody is lost', after.waiting.length);
    for (const { user_id, ringing_for } of after.agents.values()) {
      check(
        ringing_for.length <= 1 && ringing_for[0] === rings.get(user_id),
        'agent and call agree',
        user_id,
      );
    }
    this.looked += 1;
    if (this.looked % EVERY === 0) this.checkRest(after);
  }

  restarted(
    before: QueueSituation,
    kept: { agents: AgentState[]; waiting: WaitingCall[]; memory: QueueMemories },
  ): void {
    const agents = new Map(kept.agents.map((agent) => [agent.user_id, agent]));
    // Somebody becomes free everywhere, that there is something to decide.
    const now = before.now + 86_400_000;
    const one = decide({ ...before, now, chance: seededChance(5) });
    const waiting = [...kept.waiting].reverse();
    const other = decide({ ...before, agents, waiting, memory: kept.memory, now, chance: seededChance(5) });
    check(JSON.stringify(one) === JSON.stringify(other), 'a restart changes no decision', one);
    for (const { user_id, calls_taken } of agents.values()) {
      for (const id of this.queues.keys()) {
        const taken = this.taken.get(`${user_id} ${id}`) ?? 0;
        check((calls_taken[id] ?? 0) === taken, 'calls are counted', { user_id, id });
      }
    }
  }

  private checkReasons({ why, user_ids }: Offer, { members }: QueueRules): void {
    check(why.length === members.length, 'everybody has a reason', why);
    why.forEach((candidate, at) => {
      check(candidate.user_id === members[at]!.user_id, 'reasons are in the order of the list', candidate);
      const isRung = user_ids.includes(candidate.user_id);
      check(
        candidate.chosen === isRung && (candidate.reason === 'chosen') === isRung,
        'one reason each',
        candidate,
      );
      check(candidate.words !== '', 'a reason is said', candidate);
    });
  }

  private checkRule(
    offer: Offer,
    call: WaitingCall,
    { agents, now }: QueueSituation,
    busy: Set<string>,
  ): void {
    const rules = this.queues.get(offer.queue_id)!;
    const could = rules.members.filter(
      ({ user_id }) =>
        !busy.has(user_id) &&
        couldRing(rules, agents.get(user_id), now) &&
        penaltyFor(rules, user_id, call, now) !== null,
    );
    const ids = new Set(could.map(({ user_id }) => user_id));
    for (const id of offer.user_ids) check(ids.has(id), 'who is rung could be rung', { id, offer });
    const penalty = (id: string) => penaltyFor(rules, id, call, now)!;
    if (offer.joins) return;
    const [chosen = ''] = offer.user_ids;
    const better = could.find(({ user_id }) => {
      const refusals = timesRefused(call, user_id) - timesRefused(call, chosen);
      return refusals < 0 || (refusals === 0 && penalty(user_id) < penalty(chosen));
    });
    if (rules.strategy === 'ring_all') {
      const highest = Math.max(...offer.user_ids.map(penalty));
      const left = could.find((m) => penalty(m.user_id) <= highest && !offer.user_ids.includes(m.user_id));
      check(!left, 'all of a penalty ring', { left, offer });
      return;
    }
    check(offer.user_ids.length === 1, 'one at a time', offer);
    check(!better, 'a reserve is rung last, and nobody twice before others once', { better, offer });
    const equals = could.filter(
      ({ user_id }) =>
        timesRefused(call, user_id) === timesRefused(call, chosen) && penalty(user_id) === penalty(chosen),
    );
    const figure = this.figureOf(rules, agents, now);
    if (!figure) return;
    const own = figure(chosen);
    const first = equals.find(({ user_id }) => figure(user_id) < own);
    check(!first, `the rule holds: ${rules.strategy}`, { first, chosen, offer });
  }

  /** What the rule of a queue wants to be low; `undefined` where chance decides. */
  private figureOf(
    { id, strategy, members }: QueueRules,
    agents: ReadonlyMap<string, AgentState>,
    now: number,
  ): ((userId: string) => number) | undefined {
    const rung = this.rung.get(id);
    const indexOf = (userId: string | undefined) => members.findIndex(({ user_id }) => user_id === userId);
    const talked = ({ calls, last_call_ended_at }: AgentState) =>
      calls.length > 0 ? now : (last_call_ended_at ?? -1);
    switch (strategy) {
      case 'least_recent':
        return (userId) => talked(agents.get(userId)!);
      case 'fewest_calls':
        return (userId) => agents.get(userId)!.calls_taken[id] ?? 0;
      case 'round_robin_memory':
        return (userId) => rung?.get(userId) ?? 0;
      case 'ordered': {
        const after = indexOf(this.last.get(id)) + 1;
        return (userId) => (indexOf(userId) - after + members.length) % members.length;
      }
      case 'linear':
        return indexOf;
      default:
        return undefined;
    }
  }

  private remember({ queue_id, user_ids }: Offer): void {
    this.offers += 1;
    const rung = this.rung.get(queue_id) ?? new Map<string, number>();
    this.rung.set(queue_id, rung);
    for (const id of user_ids) {
      rung.set(id, this.offers);
      this.last.set(queue_id, id);
    }
  }

  private checkNobodyWaits(before: QueueSituation, decision: Decision, busy: Set<string>): void {
    const { waiting, agents, now } = before;
    const { offers } = decision;
    const served = new Set(offers.map(({ call_id }) => call_id));
    for (const rules of this.queues.values()) {
      const unserved = waiting.filter(
        (call) => call.queue_id === rules.id && !served.has(call.call_id) && wantsAgent(call, now),
      );
      if (unserved.length === 0) continue;
      const free = rules.members.filter(
        ({ user_id }) => !busy.has(user_id) && couldRing(rules, agents.get(user_id), now),
      );
      if (free.length === 0) continue;
      const isAtLimit =
        rungBack(before, decision, rules.id).count >= (rules.callback.max_in_flight ?? Infinity);
      for (const call of unserved) {
        if (call.is_callback && isAtLimit) continue;
        const one = free.find(({ user_id }) => penaltyFor(rules, user_id, call, now) !== null);
        check(!one, 'nobody waits while an agent is free', { call, one });
      }
    }
  }

  private checkOrder(
    before: QueueSituation,
    { offers }: Decision,
    calls: ReadonlyMap<string, WaitingCall>,
  ): void {
    const { agents, now } = before;
    const served = new Set(offers.map(({ call_id }) => call_id));
    for (const offer of offers) {
      const call = calls.get(offer.call_id)!;
      for (const other of before.waiting) {
        if (served.has(other.call_id) || !wantsAgent(other, now)) continue;
        const rules = this.queues.get(other.queue_id)!;
        const isSameKind = call.is_callback && call.queue_id === other.queue_id && !offer.joins;
        if (other.is_callback && rules.callback.max_in_flight !== null && !isSameKind) continue;
        if (!offer.joins && !comesBefore(other, call, before)) continue;
        const passed = offer.user_ids.find(
          (id) => couldRing(rules, agents.get(id), now) && penaltyFor(rules, id, other, now) !== null,
        );
        check(passed === undefined, 'nobody is passed over', { other, call, passed });
      }
    }
  }

  private checkAnnouncementsDoNotMatter(before: QueueSituation): void {
    const announced = { position_at: 1, position: 9, hold_time_said: true, periodic_at: 1, periodic_said: 3 };
    const waiting = before.waiting.map((call) => ({ ...call, announced }));
    const one = decide({ ...before, chance: seededChance(3) });
    const other = decide({ ...before, waiting, chance: seededChance(3) });
    check(JSON.stringify(one) === JSON.stringify(other), 'announcements delay no offer', one);
  }

  /** Whoever asks again at once, or a moment before they were told to, gets nothing new. */
  private checkRest(after: QueueSituation): void {
    const again = decide({ ...after, chance: seededChance(1) });
    check(again.offers.length === 0, 'a decision is stated once', again.offers);
    const now = again.next_at === null ? after.now + 86_400_000 : again.next_at - 1;
    const later = decide({ ...after, now, chance: seededChance(1) });
    check(later.offers.length === 0, 'nothing is missed before it is asked again', later.offers);
  }
}

function check(holds: boolean, promise: string, what: unknown): void {
  if (!holds) throw new Error(`Not so: ${promise}. ${JSON.stringify(what)}`);
}
