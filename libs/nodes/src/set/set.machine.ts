import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { SetConfig } from './set.schema.js';

/** Writes variables and goes on. A later row of the same name wins. */
export const setMachine = setupNode<{ values: Record<string, string> }, SetConfig>().createMachine({
  id: 'set',
  context: ({ input }) => ({
    values: Object.fromEntries(input.config.variables.map(({ name, value }) => [name, value])),
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
