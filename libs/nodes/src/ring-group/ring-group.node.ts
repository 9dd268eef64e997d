import { defineNode } from '@hookswitch/flow-model';
import { ringGroupMachine } from './ring-group.machine.js';
import { ringGroupConfig } from './ring-group.schema.js';

export const ringGroupNode = defineNode({
  type: 'ring_group',
  title: 'Ring group',
  summary: 'Rings several phones and connects the caller with who answers first.',
  category: 'people',
  keywords: ['ring', 'hunt', 'simultaneous', 'group', 'team', 'department', 'several', 'phones', 'users'],
  icon: 'users-group',
  config: ringGroupConfig,
  outcomes: () => [
    { name: 'answered_ended', label: 'Answered, ended' },
    { name: 'busy', label: 'Busy' },
    { name: 'no_answer', label: 'No answer' },
    { name: 'declined', label: 'Declined' },
    { name: 'unreachable', label: 'Unreachable' },
    { name: 'rejected_by_confirm', label: 'Not confirmed' },
  ],
  pause: () => 'caller',
  machine: ringGroupMachine,
});
