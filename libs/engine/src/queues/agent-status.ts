import { eventApart } from '@hookswitch/events';
import type { DomainEvent } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import type { AgentState, AgentStatus, Pause } from '@hookswitch/pbx';
import { isoTime } from '../iso-time.js';

/** An agent as the REST API, the stream and `agent_status_updated` show them. */
export interface AgentResource {
  /** The user's. */
  readonly id: Id;
  readonly name: string;
  readonly extension: string | null;
  readonly status: AgentStatus;
  /** Since when; `null` where that is not known. */
  readonly status_since: string | null;
  /** In every queue; `null` when not. */
  readonly paused: PauseResource | null;
  /** The queues that the agent is signed in to. */
  readonly queues: readonly {
    readonly queue_id: Id;
    /** `null` for a member who has never signed in or out. */
    readonly signed_in_at: string | null;
    /** In this queue only. */
    readonly paused: PauseResource | null;
    readonly calls_taken: number;
  }[];
  readonly call_ids: readonly Id[];
  readonly ringing_for: readonly Id[];
  readonly wrap_up: { readonly queue_id: Id; readonly call_id: Id; readonly until: string } | null;
  readonly last_call_ended_at: string | null;
}

/** An agent as the REST API and `agent_changed` show them: also the queues that list them, signed in or not. */
export interface ListedAgent extends AgentResource {
  readonly member_of: readonly Id[];
  /** Where the user belongs: they sign in to queues that belong there, or nowhere in particular. */
  readonly environment_id: Id | null;
}

interface PauseResource {
  readonly reason: string;
  readonly since: string;
  readonly by: Pause['by'];
}

/** @param since when the status began, ms since 1970 */
export function agentResource(agent: AgentState, status: AgentStatus, since: number | null): AgentResource {
  const { wrap_up, last_call_ended_at } = agent;
  return {
    id: agent.user_id,
    name: agent.name,
    extension: agent.extension,
    status,
    status_since: since === null ? null : isoTime(since),
    paused: pauseResource(agent.paused),
    queues: Object.entries(agent.signed_in).map(([queue_id, since]) => ({
      queue_id,
      signed_in_at: since === 0 ? null : isoTime(since),
      paused: pauseResource(agent.paused_in[queue_id] ?? null),
      calls_taken: agent.calls_taken[queue_id] ?? 0,
    })),
    call_ids: agent.calls,
    ringing_for: agent.ringing_for,
    wrap_up: wrap_up && {
      queue_id: wrap_up.queue_id,
      call_id: wrap_up.call_id,
      until: isoTime(wrap_up.until),
    },
    last_call_ended_at: last_call_ended_at === null ? null : isoTime(last_call_ended_at),
  };
}

function pauseResource(pause: Pause | null): PauseResource | null {
  return pause && { reason: pause.reason, since: isoTime(pause.since), by: pause.by };
}

/** `agent_status_updated`: the agent as they are now, and what was told before. It belongs where the user does. */
export function agentStatusEvent(
  agent: AgentState,
  status: AgentStatus,
  previous_status: string,
  environment_id: Id | null,
  now: number,
): DomainEvent {
  return eventApart({
    type: 'agent_status_updated',
    timestamp: isoTime(now),
    environment_id,
    facts: { user_id: agent.user_id },
    data: { ...agentResource(agent, status, now), previous_status },
  });
}
