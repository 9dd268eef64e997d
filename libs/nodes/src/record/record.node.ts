import { defineNode } from '@hookswitch/flow-model';
import { recordMachine } from './record.machine.js';
import { recordConfig } from './record.schema.js';

export const recordNode = defineNode({
  type: 'record',
  title: 'Record',
  summary: 'Begins, ends or interrupts a recording of the call, in the background.',
  category: 'call',
  keywords: ['recording', 'monitor', 'tape', 'wav', 'audio', 'pause', 'transcript'],
  icon: 'player-record',
  config: recordConfig,
  initial: { action: 'start', sides: 'both', max_duration_s: 3600 },
  machine: recordMachine,
});
