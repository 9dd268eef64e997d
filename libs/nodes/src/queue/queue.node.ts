import { defineNode } from '@hookswitch/flow-model';
import { queueMachine } from './queue.machine.js';
import { exitOutcome, queueConfig } from './queue.schema.js';

export const queueNode = defineNode({
  type: 'queue',
  title: 'Queue',
  summary: 'Lets the caller wait until an agent of the queue is free, and connects the two.',
  category: 'people',
  keywords: ['wait', 'line', 'agents', 'call centre', 'hold', 'music', 'support', 'acd', 'position'],
  icon: 'users-group',
  config: queueConfig,
  initial: { queue_id: '' },
  bypass: () => 'timeout',
  outcomes: ({ exit_keys, continue_after_agent }) => [
    { name: 'answered_ended', label: 'Answered, ended' },
    ...(continue_after_agent ? [{ name: 'agent_ended_continue', label: 'Agent hung up' }] : []),
    { name: 'timeout', label: 'Waited too long' },
    { name: 'full', label: 'Queue is full' },
    { name: 'join_empty', label: 'Nobody there' },
    { name: 'left_empty', label: 'Everybody left' },
    ...exit_keys.map(({ key, label }) => ({
      name: exitOutcome(key),
      label: label === '' ? `Key ${key}` : `${key}: ${label}`,
    })),
    { name: 'callback_taken', label: 'Will be called back' },
    { name: 'withdrawn', label: 'Taken out' },
  ],
  references: ({ queue_id }) => [{ pointer: '/queue_id', kind: 'queue', key: queue_id }],
  stop: 'queue',
  machine: queueMachine,
});
