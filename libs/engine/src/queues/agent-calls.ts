import { callResource } from '@hookswitch/calls';
import type { CallResource } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { LiveCall } from '../live-call.js';
import { queueCallResource } from './queue-events.js';
import type { QueueCallResource } from './queue-events.js';
import type { QueueDesk } from './queue-desk.js';

/** A call that an agent is rung for, talks in, or wraps up. */
export interface AgentCallResource {
  readonly state: 'ringing' | 'talking' | 'wrap_up';
  /** The other one: who calls, or who was called by the agent. */
  readonly party: { readonly number: string; readonly name: string | null };
  /** Since when the agent is in this state with it; `null`: not known. */
  readonly since: string | null;
  /** The call in its queue; `null` when it came through none, or that is over. */
  readonly queue_call: QueueCallResource | null;
  readonly call: CallResource;
}

/** What an agent has to do with now: what rings first, then what they talk in, then what they wrap up. */
export function agentCalls(
  userId: Id,
  desk: QueueDesk,
  find: (callId: Id) => LiveCall | undefined,
  at: string,
): readonly AgentCallResource[] {
  const { agent, wrap_up_call } = desk.agents.get(userId);
  const of = (ids: readonly Id[], state: 'ringing' | 'talking') =>
    ids.flatMap((id) => {
      const live = find(id);
      return live === undefined ? [] : [agentCall(live, userId, state, at)];
    });
  const wrapUp: AgentCallResource[] =
    agent.wrap_up === null || wrap_up_call === null
      ? []
      : [
          {
            state: 'wrap_up',
            party: partyOf(wrap_up_call, userId),
            since: new Date(agent.wrap_up.since).toISOString(),
            queue_call: null,
            call: wrap_up_call,
          },
        ];
  return [...of(agent.ringing_for, 'ringing'), ...of(agent.calls, 'talking'), ...wrapUp];
}

function agentCall(
  { call, activeflow }: LiveCall,
  userId: Id,
  state: 'ringing' | 'talking',
  at: string,
): AgentCallResource {
  const leg = call.legs.findLast(({ user_id, ended_at }) => user_id === userId && ended_at === null);
  const queueCall = activeflow?.snapshot.queue_calls?.find(
    ({ leg_id, waiting }) => (leg !== undefined && leg_id === leg.id) || waiting.offered_to.includes(userId),
  );
  const resource = callResource(call);
  return {
    state,
    party: partyOf(resource, userId),
    since: (state === 'ringing' ? leg?.started_at : leg?.answered_at) ?? null,
    queue_call: queueCall === undefined ? null : queueCallResource(queueCall, call, at),
    call: resource,
  };
}

/** Who began a call talks with who was called, all others with who began it. */
function partyOf({ legs, from, to }: CallResource, userId: Id): AgentCallResource['party'] {
  const { number, name } = legs[0]?.user?.id === userId ? to : from;
  return { number, name };
}
