import { setupNode } from '../node-machine.js';
import { valuesOf } from '../variable-rows.schema.js';
import type { ReturnConfig } from './return.schema.js';

interface ReturnContext {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Writes its values and ends the flow. The machine has no way on: the flow has none. */
export const returnMachine = setupNode<ReturnContext, ReturnConfig>().createMachine({
  id: 'return',
  context: ({ input: { config } }) => ({ name: config.name, values: valuesOf(config.values) }),
  initial: 'returning',
  states: {
    returning: {
      entry: [
        { type: 'effect', params: ({ context }) => ({ kind: 'set_variables', values: context.values }) },
        { type: 'effect', params: ({ context }) => ({ kind: 'return', name: context.name }) },
      ],
    },
  },
});
