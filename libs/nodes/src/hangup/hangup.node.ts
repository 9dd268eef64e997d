import { defineNode } from '@hookswitch/flow-model';
import { hangupMachine } from './hangup.machine.js';
import { hangupConfig } from './hangup.schema.js';

export const hangupNode = defineNode({
  type: 'hangup',
  title: 'Hang up',
  summary: 'Ends the call. The flow goes on only in its hang-up lane.',
  category: 'call',
  keywords: ['end', 'disconnect', 'terminate', 'bye'],
  icon: 'phone-off',
  config: hangupConfig,
  outcomes: () => [],
  withoutCall: true,
  machine: hangupMachine,
});
