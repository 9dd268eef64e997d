import type { Id, PinnedObject, PinnedUser } from '@hookswitch/flow-model';
import type {
  AgentState,
  DeviceState,
  QueueEvent,
  QueueMember,
  QueueMemories,
  QueueMemory,
  QueueRules,
  WaitingCall,
} from '@hookswitch/pbx';
import type { LiveCall } from '../live-call.js';
import type { LiveRelease } from '../ports.js';
import type { KeptRecord } from '../records.js';
import { AgentBook } from './agent-book.js';
import { CALLBACK_RECORD } from './callback.js';
import { CallbackBook } from './callback-book.js';
import { waitingOf } from './queue-call.js';
import type { QueueCall } from './queue-call.js';
import { countInDay, today } from './queue-day.js';
import type { QueueDay } from './queue-day.js';
import { reaches } from './reaches.js';
import { rulesOfQueue } from './rules-of-queue.js';

export const QUEUE_RECORD = 'queue';

/** What is kept of a queue: whom it rang last, and the figures of today. */
interface QueueRecord {
  readonly memory: QueueMemory | null;
  readonly today: QueueDay | null;
}

export interface QueueDeskParts {
  readonly release: () => LiveRelease | null;
  /** What the phone of an extension does, as these gateways say; none: as all of them say. */
  readonly device: (extension: string, gateways: ReadonlySet<string>) => DeviceState;
}

/** A waiting call as the line knows it: what its activeflow's snapshot says. */
export interface Waiter {
  readonly live: LiveCall;
  readonly queueCall: QueueCall;
  /** Whether the caller is answered and hears what is said. */
  readonly hears: boolean;
}

/**
 * What queues know between two turns: who waits, agents, what each queue remembers. Who waits follows from the activeflows
 * that run; the rest is kept as records, with the change that changes it.
 */
export class QueueDesk {
  readonly agents = new AgentBook();
  /** Places that are kept for those who will be called back. */
  readonly callbacks = new CallbackBook();
  readonly #waiting = new Map<Id, Waiter>();
  readonly #memory: Record<Id, QueueMemory> = {};
  readonly #days = new Map<Id, QueueDay>();
  readonly #parts: QueueDeskParts;
  /** Queues of calls whose queue is no longer live, by their ids. */
  readonly #former = new Map<Id, PinnedObject>();
  #lastPlace = 0;

  constructor(parts: QueueDeskParts) {
    this.#parts = parts;
  }

  restore(records: readonly KeptRecord[]): void {
    this.agents.restore(records);
    for (const { kind, id, body } of records) {
      if (kind === CALLBACK_RECORD) {
        const { waiting } = this.callbacks.restore(body);
        this.#lastPlace = Math.max(this.#lastPlace, waiting.place);
      }
      if (kind !== QUEUE_RECORD) continue;
      const { memory, today } = body as QueueRecord;
      if (memory !== null) this.#memory[id] = memory;
      if (today !== null) this.#days.set(id, today);
    }
  }

  /** Takes over where a call waits now. True when that has changed. */
  note(live: LiveCall): boolean {
    const { id } = live.call;
    const before = this.#waiting.get(id);
    const gone = live.over || live.call.end_reason !== null || live.call.legs[0]?.ended_at !== null;
    const now = gone ? undefined : waitingOf(live.activeflow?.snapshot.queue_calls);
    const hears = live.call.answered_at !== null;
    if (now === before?.queueCall && hears === (before?.hears ?? hears)) return false;
    if (now === undefined) this.#waiting.delete(id);
    else {
      this.#waiting.set(id, { live, queueCall: now, hears });
      this.#lastPlace = Math.max(this.#lastPlace, now.waiting.place);
    }
    return true;
  }

  get isEmpty(): boolean {
    return this.#waiting.size + this.callbacks.size === 0;
  }

  waiting(): IterableIterator<Waiter> {
    return this.#waiting.values();
  }

  /** The gateways that somebody waits on. */
  gateways(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const { live } of this.#waiting.values()) names.add(live.call.gateway);
    for (const { gateway } of this.callbacks.values()) names.add(gateway);
    return names;
  }

  waiter(callId: Id): Waiter | undefined {
    return this.#waiting.get(callId);
  }

  /** The places of a line, or of all: of those who wait, and those that are kept. */
  places(queueId?: Id): WaitingCall[] {
    const places = [
      ...[...this.#waiting.values()].map(({ queueCall }) => queueCall.waiting),
      ...[...this.callbacks.values()].map(({ waiting }) => waiting),
    ];
    return queueId === undefined ? places : places.filter(({ queue_id }) => queue_id === queueId);
  }

  /** The places of every line. */
  lines(): Map<Id, WaitingCall[]> {
    const lines = new Map<Id, WaitingCall[]>();
    for (const place of this.places()) {
      const line = lines.get(place.queue_id);
      if (line === undefined) lines.set(place.queue_id, [place]);
      else line.push(place);
    }
    return lines;
  }

  byQueue(): Map<Id, Waiter[]> {
    const found = new Map<Id, Waiter[]>();
    for (const waiter of this.#waiting.values()) {
      const { queue_id } = waiter.queueCall;
      const waiters = found.get(queue_id);
      if (waiters === undefined) found.set(queue_id, [waiter]);
      else waiters.push(waiter);
    }
    return found;
  }

  waitingIn(queueId: Id): Waiter[] {
    return [...this.#waiting.values()].filter(({ queueCall }) => queueCall.queue_id === queueId);
  }

  /** The next place: rising over all queues, and over restarts, as long as no clock is set back by more than its calls last. */
  nextPlace(now: number): number {
    this.#lastPlace = Math.max(this.#lastPlace + 1, now);
    return this.#lastPlace;
  }

  /** What a line goes by: the queue as it is live, and where it is live no more, as the calls of before know it. */
  rules(queueId: Id): QueueRules | undefined {
    const object = this.queue(queueId);
    if (object === undefined) return undefined;
    const rules = rulesOfQueue(queueId, object);
    const members = this.membersOf(rules);
    return members === rules.members ? rules : { ...rules, members };
  }

  queue(queueId: Id): PinnedObject | undefined {
    return this.#parts.release()?.queues?.get(queueId) ?? this.#former.get(queueId);
  }

  /** Notes a queue as a call's release has it. */
  noteQueue(queueId: Id, object: PinnedObject): void {
    this.#former.set(queueId, object);
  }

  /** All queues that are live, and those of calls that wait. */
  queueIds(): Id[] {
    const live = [...(this.#parts.release()?.queues?.keys() ?? [])];
    const ofCalls = this.places().map(({ queue_id }) => queue_id);
    return [...new Set([...live, ...ofCalls])];
  }

  /** The members that are listed, and the agents who have signed in besides. */
  membersOf({ id, members }: QueueRules): readonly QueueMember[] {
    const listed = new Set(members.map(({ user_id }) => user_id));
    const others = [...this.agents.ids()].filter(
      (userId) =>
        !listed.has(userId) &&
        this.agents.get(userId).agent.signed_in[id] !== undefined &&
        reaches(this, id, userId),
    );
    return others.length === 0
      ? members
      : [...members, ...others.map((user_id) => ({ user_id, penalty: 0 }))];
  }

  /** All agents as these queues see them now: members, and whoever is known besides. */
  agentsNow(queues: ReadonlyMap<Id, QueueRules>, others: readonly Id[] = []): Map<Id, AgentState> {
    const agents = new Map<Id, AgentState>();
    const gateways = this.gateways();
    const see = (userId: Id): AgentState => {
      let agent = agents.get(userId);
      if (agent === undefined) agents.set(userId, (agent = this.#agentNow(userId, gateways)));
      return agent;
    };
    for (const userId of this.agents.ids()) see(userId);
    others.forEach(see);
    for (const { id, members } of queues.values()) {
      for (const { user_id } of members) {
        const { signed_in } = see(user_id);
        if (signed_in[id] === undefined && !this.agents.get(user_id).signed_out.includes(id)) {
          (signed_in as Record<Id, number>)[id] = 0;
        }
      }
    }
    return agents;
  }

  /** Looks again at those who have changed since `agents` were seen; nobody has signed in or out meanwhile. */
  seeAgain(agents: Map<Id, AgentState>, changed: ReadonlySet<Id>): void {
    if (changed.size === 0) return;
    const gateways = this.gateways();
    for (const userId of changed) {
      const agent = this.#agentNow(userId, gateways);
      agents.set(userId, { ...agent, signed_in: agents.get(userId)?.signed_in ?? agent.signed_in });
    }
  }

  /** The queues that are live, and those of calls that wait. */
  queuesNow(): Map<Id, QueueRules> {
    const queues = new Map<Id, QueueRules>();
    for (const id of this.queueIds()) {
      const rules = this.rules(id);
      if (rules !== undefined) queues.set(id, rules);
    }
    return queues;
  }

  #agentNow(userId: Id, gateways: ReadonlySet<string>): AgentState {
    const { agent } = this.agents.get(userId);
    const user = this.user(userId);
    const extension = user?.extension ?? null;
    const device = extension === null ? 'unknown' : this.#parts.device(extension, gateways);
    const signed_in = Object.fromEntries(
      Object.entries(agent.signed_in).filter(([queueId]) => reaches(this, queueId, userId)),
    );
    return { ...agent, name: user?.name ?? agent.name, extension, signed_in, device };
  }

  user(userId: Id): Pick<PinnedUser, 'name' | 'extension'> | undefined {
    const live = this.#parts.release()?.users_by_id?.get(userId);
    if (live !== undefined) return live;
    for (const { users } of this.#former.values()) if (users?.[userId] !== undefined) return users[userId];
    return undefined;
  }

  /** Where an agent belongs; `null` for who belongs nowhere in particular, or is a user no more. */
  environmentOf({ extension }: Pick<AgentState, 'extension'>): Id | null {
    return extension === null ? null : (this.#parts.release()?.user(extension)?.environment_id ?? null);
  }

  get memory(): QueueMemories {
    return this.#memory;
  }

  remember(queueId: Id, memory: QueueMemory): void {
    this.#memory[queueId] = memory;
  }

  /** Counts what happens in a queue; `null`: a caller was not let in. */
  count(queueId: Id, event: QueueEvent | null, now: number): void {
    const rules = this.rules(queueId);
    if (rules !== undefined) this.#days.set(queueId, countInDay(this.today(queueId, now), event, rules));
  }

  /** The figures of today, by the clocks of the queue's time zone. */
  today(queueId: Id, now: number): QueueDay {
    return today(this.#days.get(queueId), this.zone(queueId), now);
  }

  /** The time zone whose midnight begins a queue's day. */
  zone(queueId: Id): string {
    const object = this.queue(queueId);
    return (object && rulesOfQueue(queueId, object).time_zone) ?? 'UTC';
  }

  record(queueId: Id): KeptRecord {
    const body: QueueRecord = {
      memory: this.#memory[queueId] ?? null,
      today: this.#days.get(queueId) ?? null,
    };
    return { kind: QUEUE_RECORD, id: queueId, body };
  }
}
