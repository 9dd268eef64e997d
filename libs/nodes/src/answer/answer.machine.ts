import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { AnswerConfig } from './answer.schema.js';

/** Answers the caller's leg and goes on once the gateway says that it is answered. */
export const answerMachine = setupNode<{ answered: boolean }, AnswerConfig>().createMachine({
  id: 'answer',
  context: ({ input }) => ({ answered: input.answered }),
  initial: 'deciding',
  output: outcomeName,
  states: {
    deciding: {
      always: [
        {
          guard: ({ context }) => context.answered,
          target: 'next',
          description: 'Answered before: nothing to do.',
        },
        { target: 'answering' },
      ],
    },
    answering: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      on: { 'call.answered': 'next' },
    },
    next: exit('next'),
  },
});
