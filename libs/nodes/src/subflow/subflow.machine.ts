import { assign } from 'xstate';
import { setupNode } from '../node-machine.js';
import { valuesOf } from '../variable-rows.schema.js';
import type { SubflowConfig } from './subflow.schema.js';

interface SubflowContext {
  readonly flow_id: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly returns: readonly string[];
  readonly outcome: string;
}

/** Runs another flow and is left by how that ends. A name that this node does not have counts as an ordinary end. */
export const subflowMachine = setupNode<SubflowContext, SubflowConfig>().createMachine({
  id: 'subflow',
  context: ({ input: { config } }) => ({
    flow_id: config.flow_id,
    parameters: valuesOf(config.parameters),
    returns: config.returns.map(({ name }) => name),
    outcome: 'completed',
  }),
  initial: 'running',
  output: ({ context }) => context.outcome,
  states: {
    running: {
      entry: [
        { type: 'effect', params: ({ context }) => ({ kind: 'set_variables', values: context.parameters }) },
        { type: 'effect', params: ({ context }) => ({ kind: 'run_flow', flow_id: context.flow_id }) },
      ],
      on: {
        'flow.ended': {
          target: 'over',
          actions: assign({
            outcome: ({ context, event: { ending, name } }) => {
              if (ending !== 'returned') return ending;
              return name !== null && context.returns.includes(name) ? name : 'completed';
            },
          }),
        },
      },
    },
    over: { type: 'final' },
  },
});
