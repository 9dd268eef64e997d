import type { CompiledFlow, Id } from '@hookswitch/flow-model';
import { decide, leavesAt, mustLeave } from '@hookswitch/pbx';
import type { AgentState, QueueRules } from '@hookswitch/pbx';
import { Listeners } from '../listeners.js';
import type { LiveCall } from '../live-call.js';
import type { Clock, Report } from '../ports.js';
import type { Turn } from '../turn.js';
import { Waking } from '../waking.js';
import type { Walk } from '../walk.js';
import { AgentDuty } from './agent-duty.js';
import type { WriteApart } from './agent-duty.js';
import { callBack, stopOthers } from './call-back.js';
import type { PlaceCall } from './call-back.js';
import type { QueueDesk } from './queue-desk.js';
import { dueAnnouncements, ownRules, sayAnnouncement } from './queue-announcements.js';
import { makeOffer } from './queue-offer.js';

export interface QueueLineParts {
  readonly desk: QueueDesk;
  readonly walk: Walk;
  readonly clock: Clock;
  readonly chance: () => number;
  readonly flowOf: (hash: string) => CompiledFlow | undefined;
  readonly take: (live: LiveCall, work: (turn: Turn) => void) => void;
  readonly writeApart: WriteApart;
  readonly place: PlaceCall;
  readonly find: (callId: Id) => LiveCall | undefined;
  readonly report: Report;
}

/**
 * The lines of all queues: one for the whole process, since queues share agents. It wakes when somebody joins or leaves, a
 * leg ends, an agent or a phone changes, or a time has come; asks who rings next; and gives each call its offer as any other
 * input, so that nothing rings that was not first written.
 */
export class QueueLine {
  readonly #parts: QueueLineParts;
  readonly #duty: AgentDuty;
  /** Hear that something may have changed in lines or of agents. */
  readonly looked: Listeners<void>;
  readonly #waking = new Waking(() => this.#tryToLook());
  #timer: { cancel(): void } | null = null;

  constructor(parts: QueueLineParts) {
    this.#parts = parts;
    this.#duty = new AgentDuty(parts.desk, parts.clock, parts.writeApart);
    this.looked = new Listeners(parts.report);
  }

  start(): void {
    this.#waking.start();
  }

  stop(): void {
    this.#waking.stop();
    this.#timer?.cancel();
    this.#timer = null;
  }

  /** Something has changed: the line looks again, in a moment. */
  wake(): void {
    this.#waking.wake();
  }

  #tryToLook(): void {
    try {
      this.#look();
    } catch (error) {
      this.#parts.report('The lines of queues could not be looked at', error);
    }
    this.looked.tell(undefined);
  }

  #look(): void {
    const { desk, clock, find, take, walk } = this.#parts;
    const now = clock.now();
    stopOthers(desk, find, take, walk);
    const queues = desk.queuesNow();
    if (queues.size === 0 && !desk.agents.hasWrapUps()) return;
    const due = [this.#duty.endWrapUps(now)];
    desk.agents.takeChanged();
    const agents = desk.agentsNow(queues);
    if (!desk.isEmpty) {
      this.#letLeave(queues, agents, now);
      due.push(this.#giveUpCallbacks(now));
      due.push(this.#offer(queues, agents, now), this.#announce(agents, now));
    }
    // Offers have made some ring: they alone are looked at again.
    desk.seeAgain(agents, desk.agents.takeChanged());
    this.#duty.tellStatuses(agents, now);
    this.#arm(due);
  }

  #offer(
    queues: ReadonlyMap<Id, QueueRules>,
    agents: ReadonlyMap<Id, AgentState>,
    now: number,
  ): number | null {
    const { desk, chance, take, walk } = this.#parts;
    const waiting = desk.places();
    const { offers, memory, next_at } = decide({ queues, waiting, agents, memory: desk.memory, now, chance });
    for (const offer of offers) {
      const remembered = memory[offer.queue_id];
      if (remembered !== undefined) desk.remember(offer.queue_id, remembered);
      const live = desk.waiter(offer.call_id)?.live;
      if (live !== undefined) take(live, (turn) => makeOffer(turn, offer, desk, walk));
      else {
        const record = callBack(offer, desk, this.#parts.place, now);
        if (record !== null) this.#parts.writeApart({ records: [record], events: [] });
      }
    }
    return next_at;
  }

  /** Callers whose queue is empty now, as their own release judges it. */
  #letLeave(queues: ReadonlyMap<Id, QueueRules>, agents: ReadonlyMap<Id, AgentState>, now: number): void {
    const { desk, take, walk } = this.#parts;
    for (const waiter of [...desk.waiting()]) {
      const { live, queueCall } = waiter;
      const own = ownRules(waiter, this.#parts.flowOf);
      if (own === undefined || own.leave_when_empty === null) continue;
      const members = queues.get(queueCall.queue_id)?.members ?? own.members;
      const why = mustLeave({ ...own, members }, queueCall.waiting, agents, now);
      if (why?.outcome !== 'left_empty') continue;
      take(live, (turn) => {
        const frame = turn.frames.find(({ visit }) => visit === queueCall.visit);
        if (frame !== undefined) walk.deliver(turn, frame, { type: 'queue.emptied' }, `${why.words}.`);
      });
    }
  }

  /**
   * Callbacks that were to come too late. Says when the next one would be. One that is just being carried out is waited for:
   * the end of its call wakes the line.
   */
  #giveUpCallbacks(now: number): number | null {
    const { desk, writeApart } = this.#parts;
    let next = Infinity;
    for (const { id, queue_id, waiting, rings } of [...desk.callbacks.values()]) {
      const rules = desk.rules(queue_id);
      const at = rules === undefined ? now : (leavesAt(rules, waiting) ?? Infinity);
      if (at > now) next = Math.min(next, at);
      else if (waiting.taken_by === null && rings.length === 0)
        writeApart({ records: [desk.callbacks.drop(id)], events: [] });
    }
    return next < Infinity ? next : null;
  }

  #announce(agents: ReadonlyMap<Id, AgentState>, now: number): number | null {
    const { desk, chance, take, walk, flowOf } = this.#parts;
    const { due, next_at } = dueAnnouncements(desk, agents, now, chance, flowOf);
    for (const one of due) take(one.waiter.live, (turn) => sayAnnouncement(turn, one, walk));
    return next_at;
  }

  #arm(due: readonly (number | null)[]): void {
    const { clock } = this.#parts;
    this.#timer?.cancel();
    this.#timer = null;
    const next = Math.min(...due.map((at) => at ?? Infinity));
    if (next === Infinity) return;
    this.#timer = clock.setTimer(next, () => {
      this.#timer = null;
      this.wake();
    });
  }
}
