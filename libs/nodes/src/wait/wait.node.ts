import { defineNode } from '@hookswitch/flow-model';
import { waitMachine } from './wait.machine.js';
import { waitConfig } from './wait.schema.js';

export const waitNode = defineNode({
  type: 'wait',
  title: 'Wait',
  summary: 'Lets some time pass, in silence.',
  category: 'logic',
  keywords: ['pause', 'sleep', 'delay', 'timer'],
  icon: 'hourglass',
  config: waitConfig,
  initial: { duration_ms: 1000 },
  pause: () => 'time',
  withoutCall: true,
  machine: waitMachine,
});
