import type { Id } from '@hookswitch/flow-model';

/** What an agent's phone does, as far as a gateway tells; `unknown` where none does. */
export type DeviceState = 'offline' | 'available' | 'ringing' | 'busy' | 'on_hold' | 'unknown';

/** An agent takes no calls, for a reason. */
export interface Pause {
  /** What the agent chose, or why the queue did it. */
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly by: 'agent' | 'queue';
}

/** What an agent does after a call of a queue. Times in milliseconds since 1970. */
export interface WrapUp {
  readonly queue_id: Id;
  readonly call_id: Id;
  readonly since: number;
  readonly until: number;
}

/** A user as queues see them. A value that JSON can hold; all times in milliseconds since 1970. */
export interface AgentState {
  readonly user_id: Id;
  readonly name: string;
  /** `null`: there is no phone to ring. */
  readonly extension: string | null;
  /** Since when, per queue. A queue that is not here does not ring this agent. */
  readonly signed_in: Readonly<Record<Id, number>>;
  /** In every queue. */
  readonly paused: Pause | null;
  /** In some queues only. */
  readonly paused_in: Readonly<Record<Id, Pause>>;
  readonly device: DeviceState;
  /** Ids of the calls that the agent talks in, queues' and others. */
  readonly calls: readonly Id[];
  /** Ids of the calls that the agent's phone rings for, queues' and others; an offer counts from its decision on. */
  readonly ringing_for: readonly Id[];
  readonly wrap_up: WrapUp | null;
  /** The end of the last call of any queue; `null`: none yet. */
  readonly last_call_ended_at: number | null;
  /** When the agent last did not take an offer. */
  readonly refused_at: number | null;
  /** Offers missed since the last that was taken. */
  readonly missed_in_a_row: number;
  /** Calls of each queue that the agent has taken. */
  readonly calls_taken: Readonly<Record<Id, number>>;
}

/** An agent of whom nothing has happened yet. */
export function newAgent(user: Pick<AgentState, 'user_id' | 'name' | 'extension'>): AgentState {
  const { user_id, name, extension } = user;
  return {
    ...{ user_id, name, extension },
    ...{ signed_in: {}, paused: null, paused_in: {}, device: 'unknown', calls: [], ringing_for: [] },
    ...{ wrap_up: null, last_call_ended_at: null, refused_at: null, missed_in_a_row: 0, calls_taken: {} },
  };
}

export type AgentStatus =
  'signed_out' | 'unreachable' | 'paused' | 'in_call' | 'ringing' | 'wrap_up' | 'available';

/** The one word for an agent that screens and reports show. What is talked or rung about comes before a pause. */
export function agentStatus(agent: AgentState, now: number): AgentStatus {
  if (agent.calls.length > 0) return 'in_call';
  if (agent.ringing_for.length > 0) return 'ringing';
  if (Object.keys(agent.signed_in).length === 0) return 'signed_out';
  if (agent.extension === null || agent.device === 'offline') return 'unreachable';
  if (agent.device === 'busy' || agent.device === 'on_hold') return 'in_call';
  if (agent.paused !== null) return 'paused';
  if (agent.wrap_up !== null && agent.wrap_up.until > now) return 'wrap_up';
  return agent.device === 'ringing' ? 'ringing' : 'available';
}
