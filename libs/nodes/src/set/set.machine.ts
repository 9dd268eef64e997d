import { exit, outcomeName, setupNode } from '../node-machine.js';
import { valuesOf } from '../variable-rows.schema.js';
import type { SetConfig } from './set.schema.js';

/** Writes variables and goes on. A later row of the same name wins. */
export const setMachine = setupNode<{ values: Record<string, string> }, SetConfig>().createMachine({
  id: 'set',
  context: ({ input }) => ({
    values: valuesOf(input.config.variables),
  }),
  initial: 'next',
  output: outcomeName,
  states: {
    next: {
      ...exit('next'),
      entry: { type: 'effect', params: ({ context }) => ({ kind: 'set_variables', values: context.values }) },
    },
  },
});
