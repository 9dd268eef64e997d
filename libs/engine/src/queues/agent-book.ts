import type { CallResource } from '@hookswitch/calls';
import type { EventFacts } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import { applyAgentEvent, newAgent } from '@hookswitch/pbx';
import type { AgentEvent, AgentFact, AgentState } from '@hookswitch/pbx';
import type { KeptRecord } from '../records.js';

export const AGENT_RECORD = 'agent';

/** What is kept of an agent. What their phone does now is looked up, and their calls follow from those that run. */
export interface AgentRecord {
  readonly agent: AgentState;
  /** Queues whose member they are, and which they have signed out of. */
  readonly signed_out: readonly Id[];
  /** The call that they wrap up, as it was when it was over. */
  readonly wrap_up_call: CallResource | null;
  /** What of it webhooks select by, and write as it was dialled; `null` too in records of older versions. */
  readonly wrap_up_facts: EventFacts | null;
  /** The status that was told last. */
  readonly told: string | null;
  /** Since when it holds; ms since 1970. `null`: not known, as in records of older versions. */
  readonly told_at: number | null;
}

const FRESH = { signed_out: [], wrap_up_call: null, wrap_up_facts: null, told: null, told_at: null };

/** What of an agent has to outlive the process. */
const KEPT = [
  ...(['signed_in', 'paused', 'paused_in', 'wrap_up', 'last_call_ended_at'] as const),
  ...(['refused_at', 'missed_in_a_row', 'calls_taken'] as const),
] as const satisfies readonly (keyof AgentState)[];

/**
 * All users of whom queues know something. Members of a queue count as signed in unless they have signed out: who is listed
 * there is expected to take calls.
 */
export class AgentBook {
  readonly #records = new Map<Id, AgentRecord>();
  #changed = new Set<Id>();

  restore(records: readonly KeptRecord[]): void {
    for (const { kind, id, body } of records) {
      if (kind === AGENT_RECORD) this.#records.set(id, { ...FRESH, ...(body as AgentRecord) });
    }
  }

  /** Who has changed since this was last asked. */
  takeChanged(): ReadonlySet<Id> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  get(userId: Id): AgentRecord {
    return (
      this.#records.get(userId) ?? {
        ...FRESH,
        agent: newAgent({ user_id: userId, name: '', extension: null }),
      }
    );
  }

  /** Whether queues ever had to do with a user: others are in calls only. */
  isAgent(userId: Id): boolean {
    const { agent, told } = this.get(userId);
    return told !== null || agent.last_call_ended_at !== null;
  }

  /** Agents who wrap up, and until when. */
  *wrapUps(): IterableIterator<readonly [Id, number]> {
    for (const [userId, { agent }] of this.#records) {
      if (agent.wrap_up !== null) yield [userId, agent.wrap_up.until];
    }
  }

  hasWrapUps(): boolean {
    return !this.wrapUps().next().done;
  }

  ids(): IterableIterator<Id> {
    return this.#records.keys();
  }

  /** Takes what happens to an agent. Gives what it made true, and the record to write when there is something to keep. */
  apply(
    userId: Id,
    event: AgentEvent,
    now: number,
  ): { readonly facts: readonly AgentFact[]; readonly isKept: boolean } {
    const before = this.get(userId);
    const { agent, facts } = applyAgentEvent(before.agent, event, now);
    if (agent === before.agent) return { facts, isKept: false };
    this.#records.set(userId, { ...before, agent });
    this.#changed.add(userId);
    return { facts, isKept: KEPT.some((key) => agent[key] !== before.agent[key]) };
  }

  change(userId: Id, change: Partial<Omit<AgentRecord, 'agent'>>): void {
    this.#records.set(userId, { ...this.get(userId), ...change });
    this.#changed.add(userId);
  }

  /** The record as it is kept. */
  record(userId: Id): KeptRecord {
    const { agent, ...rest } = this.get(userId);
    const body: AgentRecord = {
      ...rest,
      agent: { ...agent, calls: [], ringing_for: [], device: 'unknown' },
    };
    return { kind: AGENT_RECORD, id: userId, body };
  }
}
