import type { DomainEvent } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import { agentStatus } from '@hookswitch/pbx';
import type { AgentEvent, AgentState } from '@hookswitch/pbx';
import { isoTime } from '../iso-time.js';
import type { Clock } from '../ports.js';
import type { ApartChange, KeptRecord } from '../records.js';
import { agentStatusEvent } from './agent-status.js';
import { wrapUpNewsOf } from './agent-facts.js';
import type { QueueDesk } from './queue-desk.js';
import { wrapUpEvent } from './queue-events.js';

/** Writes what no call changes. `written` is called after the commit, or with the error when nothing was written. */
export type WriteApart = (change: ApartChange, written?: (error?: Error) => void) => void;

/** What happens to agents apart from calls: they sign in and pause, time ends a wrap-up, and what they do is told. */
export class AgentDuty {
  readonly #desk: QueueDesk;
  readonly #clock: Clock;
  readonly #write: WriteApart;

  constructor(desk: QueueDesk, clock: Clock, write: WriteApart) {
    this.#desk = desk;
    this.#clock = clock;
    this.#write = write;
  }

  /** Ends the wrap-ups whose time is over, and says when the next one is. */
  endWrapUps(now: number): number | null {
    let next: number | null = null;
    for (const [userId, until] of this.#desk.agents.wrapUps()) {
      if (until <= now) this.take(userId, { type: 'time' });
      else next = next === null ? until : Math.min(next, until);
    }
    return next;
  }

  /** Takes what happens to an agent apart from any call, and writes it. */
  take(userId: Id, event: AgentEvent, signed_out?: readonly Id[], written?: (error?: Error) => void): void {
    const now = this.#clock.now();
    const { agents } = this.#desk;
    const { facts, isKept } = agents.apply(userId, event, now);
    if (signed_out !== undefined) agents.change(userId, { signed_out });
    const at = isoTime(now);
    const events = facts.flatMap((fact): DomainEvent[] => {
      if (fact.type !== 'wrap_up_ended') return [];
      const news = wrapUpNewsOf(userId, fact, this.#desk);
      return news === null ? [] : [wrapUpEvent(news, at)];
    });
    if (facts.some(({ type }) => type === 'wrap_up_ended'))
      agents.change(userId, { wrap_up_call: null, wrap_up_facts: null });
    if (isKept || signed_out !== undefined || events.length > 0)
      this.#write({ records: [agents.record(userId)], events }, written);
    else written?.();
  }

  /** Tells of each agent who does something else than was told last. */
  tellStatuses(agents: ReadonlyMap<Id, AgentState>, now: number): void {
    const records: KeptRecord[] = [];
    const events: DomainEvent[] = [];
    for (const [userId, agent] of agents) {
      if (Object.keys(agent.signed_in).length === 0 && !this.#desk.agents.isAgent(userId)) continue;
      const status = agentStatus(agent, now);
      const { told } = this.#desk.agents.get(userId);
      if (told === status) continue;
      // Of whom nothing was told yet is taken to have done nothing before.
      const before = told ?? agentStatus({ ...agent, calls: [], ringing_for: [] }, now);
      this.#desk.agents.change(userId, { told: status, told_at: now });
      records.push(this.#desk.agents.record(userId));
      const environment_id = this.#desk.environmentOf(agent);
      if (before !== status) events.push(agentStatusEvent(agent, status, before, environment_id, now));
    }
    if (records.length > 0) this.#write({ records, events });
  }
}
