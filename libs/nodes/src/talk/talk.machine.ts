import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { TalkConfig } from './talk.schema.js';

/** Says a text and goes on when it has been said. An unanswered call is answered first: nobody would hear it. */
export const talkMachine = setupNode<TalkConfig & { answered: boolean }, TalkConfig>().createMachine({
  id: 'talk',
  context: ({ input }) => ({ ...input.config, answered: input.answered }),
  initial: 'deciding',
  output: outcomeName,
  states: {
    deciding: {
      always: [{ guard: ({ context }) => context.answered, target: 'talking' }, { target: 'answering' }],
    },
    answering: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      on: { 'call.answered': 'talking' },
    },
    talking: {
      entry: {
        type: 'effect',
        params: ({ context }) => ({
          kind: 'speak',
          text: context.text,
          language: context.language,
          voice: context.voice,
        }),
      },
      on: {
        'playback.finished': [
          { guard: ({ event }) => event.ok, target: 'next' },
          { target: 'error', description: 'The gateway could not play the speech.' },
        ],
      },
    },
    next: exit('next'),
    error: exit('error'),
  },
});
