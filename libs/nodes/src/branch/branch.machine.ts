import { setupNode } from '../node-machine.js';
import type { BranchConfig } from './branch.schema.js';
import { decide } from './compare.js';

/** Decides at once: one final state, whose outcome was found when the node was entered. */
export const branchMachine = setupNode<{ outcome: string }, BranchConfig>().createMachine({
  id: 'branch',
  context: ({ input }) => ({ outcome: decide(input.config, input.read) }),
  initial: 'decided',
  output: ({ context }) => context.outcome,
  states: { decided: { type: 'final' } },
});
