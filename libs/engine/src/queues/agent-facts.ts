import type { Id } from '@hookswitch/flow-model';
import type { AgentFact } from '@hookswitch/pbx';
import type { QueueDesk } from './queue-desk.js';
import type { WrapUpNews } from './queue-events.js';

type WrapUpFact = Exclude<AgentFact, { type: 'autopaused' }>;

/** What is told of a wrap-up; `null` when nothing is known of the call that it is about. */
export function wrapUpNewsOf(userId: Id, fact: WrapUpFact, desk: QueueDesk): WrapUpNews | null {
  const { queue_id, since, until } = fact.wrap_up;
  const { wrap_up_call: call, wrap_up_facts: facts } = desk.agents.get(userId);
  if (call === null) return null;
  const user = desk.user(userId);
  return {
    state: stateOf(fact),
    queue: { id: queue_id, name: desk.queue(queue_id)?.name ?? '' },
    agent: { id: userId, name: user?.name ?? '', extension: user?.extension ?? '' },
    since,
    until,
    call,
    facts: facts ?? { direction: call.direction },
  };
}

function stateOf(fact: WrapUpFact): WrapUpNews['state'] {
  if (fact.type === 'wrap_up_started') return 'START';
  return fact.by === 'agent' ? 'END' : 'TIMEOUT';
}
