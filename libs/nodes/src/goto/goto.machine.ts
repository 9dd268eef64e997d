import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { GotoConfig } from './goto.schema.js';

/** Asks whether the call may jump once more, and goes. */
export const gotoMachine = setupNode<{ max_jumps: number }, GotoConfig>().createMachine({
  id: 'goto',
  context: ({ input }) => ({ max_jumps: input.config.max_jumps }),
  initial: 'counting',
  output: outcomeName,
  states: {
    counting: {
      entry: {
        type: 'effect',
        params: ({ context }) => ({ kind: 'count_jump', max_jumps: context.max_jumps }),
      },
      on: { 'jump.made': 'next', 'jump.refused': 'limit_reached' },
    },
    next: exit('next'),
    limit_reached: exit('limit_reached'),
  },
});
