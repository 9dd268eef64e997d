import { defineNode } from '@hookswitch/flow-model';
import { setMachine } from './set.machine.js';
import { setConfig } from './set.schema.js';

export const setNode = defineNode({
  type: 'set',
  title: 'Set variables',
  summary: 'Writes values that later objects can use as variables.',
  category: 'logic',
  keywords: ['variable', 'assign', 'store', 'remember'],
  icon: 'variable',
  config: setConfig,
  initial: { variables: [{ name: '', value: '' }] },
  readsMasked: true,
  afterHangup: true,
  machine: setMachine,
});
