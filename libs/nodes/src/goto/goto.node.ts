import { defineNode } from '@hookswitch/flow-model';
import { gotoMachine } from './goto.machine.js';
import { gotoConfig } from './goto.schema.js';

export const gotoNode = defineNode({
  type: 'goto',
  title: 'Go to',
  summary: 'Jumps to another object of the flow, so often and no more.',
  category: 'logic',
  keywords: ['jump', 'loop', 'repeat', 'back', 'again', 'link'],
  icon: 'corner-down-right',
  config: gotoConfig,
  initial: {},
  outcomes: () => [
    { name: 'next', label: 'Jump' },
    { name: 'limit_reached', label: 'Too many jumps' },
  ],
  jumps: true,
  afterHangup: true,
  machine: gotoMachine,
});
