import { defineNode, RETURN_NODE_TYPE } from '@hookswitch/flow-model';
import { returnMachine } from './return.machine.js';
import { returnConfig } from './return.schema.js';

export const returnNode = defineNode({
  type: RETURN_NODE_TYPE,
  title: 'Return',
  summary: 'Ends a flow that another one has run, by a name that the other goes on with.',
  category: 'logic',
  keywords: ['subflow', 'back', 'end', 'exit', 'result'],
  icon: 'arrow-back-up',
  config: returnConfig,
  initial: { name: '' },
  outcomes: () => [],
  afterHangup: true,
  readsMasked: true,
  machine: returnMachine,
});
