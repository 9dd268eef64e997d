import { newAgent } from '../index.js';
import type { AgentState, QueueRules } from '../index.js';

/** A queue as it comes off the list of queues, with what a test says otherwise. Members by name. */
export function queueOf(
  members: readonly string[],
  { id = 'sales', ...more }: Partial<QueueRules> = {},
): QueueRules {
  return {
    id,
    name: id,
    strategy: 'linear',
    members: members.map((user_id) => ({ user_id, penalty: 0 })),
    weight: 0,
    ring_time_s: 15,
    retry_s: 5,
    wrap_up_s: 0,
    ring_in_use: false,
    max_penalty: null,
    penalty_rules: [],
    autopause: { scope: 'off', on: ['no_answer'], delay_s: 0, after_missed: 1 },
    max_wait_s: null,
    max_length: null,
    join_empty: null,
    leave_when_empty: null,
    announce: {
      position: 'no',
      position_limit: 5,
      hold_time: 'no',
      frequency_s: 90,
      min_frequency_s: 15,
      only_up: false,
      at_joining: false,
      periodic: [],
      periodic_frequency_s: 60,
      periodic_start_s: 0,
      periodic_random: false,
    },
    callback: {
      max_in_flight: null,
      attempts: 2,
      retry_after_s: 300,
      expires_after_s: 14_400,
    },
    service_level_s: 20,
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
