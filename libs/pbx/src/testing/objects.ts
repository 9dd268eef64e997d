import { queueSchema } from '@hookswitch/flow-model';
import { newAgent } from '../index.js';
import type { AgentState, QueueRules } from '../index.js';

/** A queue as it comes off the list of queues, with what a test says otherwise; one at a time is rung. Members by name. */
export function queueOf(members: readonly string[], more: Partial<QueueRules> = {}): QueueRules {
  const id = more.id ?? 'sales';
  return {
    ...queueSchema.parse({ name: id, strategy: 'linear' }),
    id,
    members: members.map((user_id) => ({ user_id, penalty: 0 })),
    ...more,
  };
}

/** An agent who is signed in to queues, has a phone and nothing to do. */
export function agentOf(
  name: string,
  more: Partial<AgentState> = {},
  queues: readonly string[] = ['sales'],
): AgentState {
  return {
    ...newAgent({ user_id: name, name, extension: '1001' }),
    signed_in: Object.fromEntries(queues.map((id) => [id, 0])),
    device: 'available',
    ...more,
  };
}
