import type { Call } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { agentStatus, compareCalls } from '@hookswitch/pbx';
import type { AgentEvent, AgentState } from '@hookswitch/pbx';
import { CallRequestError } from '../call-requests.js';
import type { CallRunner } from '../call-runner.js';
import { isoTime } from '../iso-time.js';
import type { Clock } from '../ports.js';
import type { ApartChange } from '../records.js';
import { agentCalls } from './agent-calls.js';
import type { AgentCallResource } from './agent-calls.js';
import { AgentDuty } from './agent-duty.js';
import { agentResource } from './agent-status.js';
import type { ListedAgent } from './agent-status.js';
import type { QueueCallResource } from './queue-events.js';
import { listedMembers } from './listed-members.js';
import { queueStatuses } from './queue-status.js';
import type { QueueStatus } from './queue-status.js';
import { reaches } from './reaches.js';
import { queueCallsIn, waitingIn } from './waiting-resource.js';
import type { WaitingResource } from './waiting-resource.js';

/** A place that is kept for somebody who will be called back. */
export interface CallbackResource {
  readonly id: Id;
  readonly number: string;
  readonly name: string | null;
  /** Among all who wait. */
  readonly position: number;
  readonly joined_at: string;
  /** How often it was tried in vain. */
  readonly tries: number;
  /** The call that tries it now: of several, that of the agent who has answered, else the first. */
  readonly call_id: Id | null;
  /** All calls that ring agents for it now. */
  readonly call_ids: readonly Id[];
  /** The call in which they waited. */
  readonly left_call_id: Id;
}

/** What the API asks of queues and agents. All that changes something resolves once it is committed. */
export class QueueRequests {
  readonly #runner: CallRunner;
  readonly #clock: Clock;
  readonly #duty: AgentDuty;

  constructor(runner: CallRunner, clock: Clock) {
    this.#runner = runner;
    this.#clock = clock;
    this.#duty = new AgentDuty(runner.queues, clock, (change, written) => runner.writeApart(change, written));
  }

  /** All who are members of a queue, or have signed in to one, by name. */
  agents(): readonly ListedAgent[] {
    const { queues: desk } = this.#runner;
    const now = this.#clock.now();
    const queues = desk.queuesNow();
    const listed = listedMembers(desk);
    return [...desk.agentsNow(queues).values()]
      .filter(({ user_id, signed_in }) => Object.keys(signed_in).length > 0 || desk.agents.isAgent(user_id))
      .map((agent) => this.#shown(agent, listed, now))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  }

  /** A user as queues see them; `undefined` when there is no such user. */
  agent(userId: Id): ListedAgent | undefined {
    const { queues: desk } = this.#runner;
    if (desk.user(userId) === undefined) return undefined;
    const queues = desk.queuesNow();
    const found = desk.agentsNow(queues, [userId]).get(userId);
    return found && this.#shown(found, listedMembers(desk), this.#clock.now());
  }

  /** Whether a user may sign in to a queue: not to one of another environment. */
  maySignIn(userId: Id, queueId: Id): boolean {
    return reaches(this.#runner.queues, queueId, userId);
  }

  /**
   * Signs a user in to queues; `null`: to all whose member they are. They need not be members: who signs in to a queue takes
   * its calls until they sign out.
   */
  signIn(userId: Id, queueIds: readonly Id[] | null): Promise<ListedAgent | undefined> {
    const { queues: desk } = this.#runner;
    const ids = queueIds ?? listedMembers(desk).get(userId) ?? [];
    const signed_out = desk.agents.get(userId).signed_out.filter((id) => !ids.includes(id));
    return this.#ask(userId, { type: 'signed_in', queue_ids: ids }, signed_out);
  }

  /** Signs a user out of queues; `null`: of all. Members stay out until they sign in again. */
  async signOut(userId: Id, queueIds: readonly Id[] | null): Promise<ListedAgent | undefined> {
    const { queues: desk } = this.#runner;
    const { signed_out: before } = desk.agents.get(userId);
    const listed = listedMembers(desk).get(userId) ?? [];
    const left = listed.filter((id) => queueIds === null || queueIds.includes(id));
    const signed_out = [...new Set([...before, ...left])];
    const agent = await this.#ask(userId, { type: 'signed_out', queue_ids: queueIds }, signed_out);
    // Who is signed in nowhere has no pause to come back to.
    if (agent?.queues.length !== 0) return agent;
    return this.#ask(userId, { type: 'unpaused', queue_ids: null });
  }

  /** Pauses an agent in some queues, or in all (`null`). Calls that ring already go on ringing. */
  pause(userId: Id, reason: string, queueIds: readonly Id[] | null): Promise<ListedAgent | undefined> {
    return this.#ask(userId, { type: 'paused', reason, queue_ids: queueIds });
  }

  unpause(userId: Id, queueIds: readonly Id[] | null): Promise<ListedAgent | undefined> {
    return this.#ask(userId, { type: 'unpaused', queue_ids: queueIds });
  }

  /** The agent is ready. Rejects with `CallRequestError` when they do not wrap up. */
  async endWrapUp(userId: Id): Promise<ListedAgent | undefined> {
    const agent = this.agent(userId);
    if (agent !== undefined && agent.wrap_up === null) {
      throw new CallRequestError('The agent does not wrap up a call.');
    }
    return this.#ask(userId, { type: 'wrap_up_ended' });
  }

  /** What an agent is rung for, talks in and wraps up; `undefined` when there is no such user. */
  agentCalls(userId: Id): readonly AgentCallResource[] | undefined {
    const { queues: desk, calls } = this.#runner;
    if (desk.user(userId) === undefined) return undefined;
    return agentCalls(userId, desk, (id) => calls.byId(id), isoTime(this.#clock.now()));
  }

  /** Who waits in a queue. */
  queueCalls(queueId: Id): readonly QueueCallResource[] {
    return queueCallsIn(this.#runner.queues, queueId, this.#clock.now());
  }

  /** A page of who waits in a queue, who is served next first, and why nobody is rung for them. */
  calls(queueId: Id, page: Parameters<typeof waitingIn>[3]): readonly WaitingResource[] {
    return waitingIn(this.#runner.queues, queueId, this.#clock.now(), page);
  }

  /** Places that are kept in a queue for those who will be called back, next first. */
  callbacks(queueId: Id): readonly CallbackResource[] {
    const { queues: desk } = this.#runner;
    const places = desk.places(queueId).sort(compareCalls);
    return [...desk.callbacks.values()]
      .filter(({ queue_id }) => queue_id === queueId)
      .map(({ id, number, name, rings, left_call_id, waiting }) => ({
        id,
        number,
        name,
        position: places.findIndex((place) => place.call_id === id) + 1,
        joined_at: isoTime(waiting.joined_at),
        tries: waiting.callback_attempts,
        call_id: (rings.find(({ user_id }) => user_id === waiting.taken_by) ?? rings[0])?.call_id ?? null,
        call_ids: rings.map(({ call_id }) => call_id),
        left_call_id,
      }))
      .sort((a, b) => a.position - b.position);
  }

  /** `undefined` when there is no such queue. */
  status(queueId: Id): QueueStatus | undefined {
    const { queues: desk } = this.#runner;
    const rules = desk.rules(queueId);
    return rules && queueStatuses(desk, new Map([[queueId, rules]]), this.#clock.now())[0];
  }

  /** Of all queues that are live, and of those that somebody waits in still; by name. */
  statuses(): readonly QueueStatus[] {
    const { queues: desk } = this.#runner;
    return [...queueStatuses(desk, desk.queuesNow(), this.#clock.now())].sort((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : a.queue_id < b.queue_id ? -1 : 1,
    );
  }

  /** Calls back when something may have changed in lines or of agents, soon after it and maybe for nothing. */
  onLook(listener: () => void): () => void {
    return this.#runner.queueLine.looked.add(listener);
  }

  /** Another release is live: who was added answers, and what changed holds for those who wait already. */
  lookAgain(): void {
    this.#runner.queueLine.wake();
  }

  /** Writes what no call changes: records and events, as one. Resolves once it is durable, rejects when nothing was written. */
  write(change: ApartChange): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#runner.writeApart(change, (error) => (error === undefined ? resolve() : reject(error)));
    });
  }

  /** Takes a caller out of the queue: they leave it by `withdrawn`. Rejects with `CallRequestError` when they wait in none. */
  async withdraw(callId: Id): Promise<Call | undefined> {
    const live = this.#runner.calls.byId(callId);
    if (live === undefined || live.over) return undefined;
    const waiter = this.#runner.queues.waiter(callId);
    if (waiter === undefined || waiter.queueCall.leg_id !== null) {
      throw new CallRequestError('The call does not wait in a queue.');
    }
    return new Promise((resolve) => {
      this.#runner.take(
        live,
        (turn) => {
          const frame = turn.frames.find(({ visit }) => visit === waiter.queueCall.visit);
          const reason = 'The caller was taken out of the queue by request.';
          if (frame !== undefined)
            this.#runner.walk.deliver(turn, frame, { type: 'queue.withdrawn' }, reason);
        },
        resolve,
      );
    });
  }

  #shown(agent: AgentState, listed: ReadonlyMap<Id, readonly Id[]>, now: number): ListedAgent {
    const status = agentStatus(agent, now);
    const { told, told_at } = this.#runner.queues.agents.get(agent.user_id);
    const resource = agentResource(agent, status, told === status ? told_at : now);
    const environment_id = this.#runner.queues.environmentOf(agent);
    return { ...resource, member_of: listed.get(agent.user_id) ?? [], environment_id };
  }

  #ask(userId: Id, event: AgentEvent, signed_out?: readonly Id[]): Promise<ListedAgent | undefined> {
    if (this.#runner.queues.user(userId) === undefined) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#duty.take(userId, event, signed_out, (error) => {
        if (error === undefined) resolve(this.agent(userId));
        else reject(error);
      });
      this.#runner.queueLine.wake();
    });
  }
}
