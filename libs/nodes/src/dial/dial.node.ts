import { defineNode } from '@hookswitch/flow-model';
import { dialMachine } from './dial.machine.js';
import { dialConfig } from './dial.schema.js';

export const dialNode = defineNode({
  type: 'dial',
  title: 'Dial',
  summary: "Rings a user's extension or a number and connects the caller.",
  category: 'people',
  keywords: ['ring', 'call', 'transfer', 'forward', 'extension', 'user', 'connect'],
  icon: 'phone-outgoing',
  config: dialConfig,
  initial: { to: { type: 'extension', target: '' }, ring_time_s: 25 },
  bypass: () => 'no_answer',
  outcomes: () => [
    { name: 'answered_ended', label: 'Answered, ended' },
    { name: 'busy', label: 'Busy' },
    { name: 'no_answer', label: 'No answer' },
    { name: 'declined', label: 'Declined' },
    { name: 'unreachable', label: 'Unreachable' },
  ],
  pause: () => 'caller',
  references: ({ to }) =>
    to.type === 'extension' && !to.target.includes('${')
      ? [{ pointer: '/to/target', kind: 'extension', key: to.target }]
      : [],
  machine: dialMachine,
});
