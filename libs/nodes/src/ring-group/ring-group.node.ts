import { defineNode } from '@hookswitch/flow-model';
import { reportOf } from './report-of.js';
import { ringGroupMachine } from './ring-group.machine.js';
import { ringGroupConfig } from './ring-group.schema.js';
import type { RingContext } from './ringing.js';

export const ringGroupNode = defineNode({
  type: 'ring_group',
  title: 'Ring group',
  summary: 'Rings several phones and connects the caller with who answers first.',
  category: 'people',
  keywords: ['ring', 'hunt', 'simultaneous', 'group', 'team', 'department', 'several', 'phones', 'users'],
  icon: 'users-group',
  config: ringGroupConfig,
  bypass: () => 'no_answer',
  outcomes: () => [
    { name: 'answered_ended', label: 'Answered, ended' },
    { name: 'busy', label: 'Busy' },
    { name: 'no_answer', label: 'No answer' },
    { name: 'declined', label: 'Declined' },
    { name: 'unreachable', label: 'Unreachable' },
    { name: 'rejected_by_confirm', label: 'Not confirmed' },
  ],
  pause: () => 'caller',
  tells: { entered: null, left: 'ring_group_call_ended' },
  describe: (context, left) => reportOf(context as RingContext, left),
  stop: 'ring_group',
  machine: ringGroupMachine,
});
