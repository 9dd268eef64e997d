import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { WaitConfig } from './wait.schema.js';

/** Lets time pass. The caller hears nothing; the timer outlives a restart. */
export const waitMachine = setupNode<WaitConfig, WaitConfig, 'duration'>({
  duration: ({ context }) => context.duration_ms,
}).createMachine({
  id: 'wait',
  context: ({ input }) => ({ duration_ms: input.config.duration_ms }),
  initial: 'waiting',
  output: outcomeName,
  states: {
    waiting: { after: { duration: 'next' } },
    next: exit('next'),
  },
});
