import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { PlayConfig } from './play.schema.js';

interface PlayContext extends PlayConfig {
  readonly answered: boolean;
  /** How often it has been played to its end. */
  readonly played: number;
}

const setup = setupNode<PlayContext, PlayConfig, 'pause'>({ pause: ({ context }) => context.pause_ms });

const countOne = setup.assign({ played: ({ context }) => context.played + 1 });

/** Plays a prompt, so often as asked, and goes on. An unanswered call is answered first: nobody would hear it. */
export const playMachine = setup.createMachine({
  id: 'play',
  context: ({ input }) => ({ ...input.config, answered: input.answered, played: 0 }),
  initial: 'deciding',
  output: outcomeName,
  states: {
    deciding: {
      always: [{ guard: ({ context }) => context.answered, target: 'playing' }, { target: 'answering' }],
    },
    answering: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      on: { 'call.answered': 'playing' },
    },
    playing: {
      entry: {
        type: 'effect',
        params: ({ context }) => ({ kind: 'play_prompt', prompt_id: context.prompt_id }),
      },
      on: {
        'playback.finished': [
          {
            guard: ({ event }) => !event.ok,
            target: 'error',
            description: 'The gateway could not play the prompt.',
          },
          { target: 'played', actions: countOne },
        ],
      },
    },
    played: {
      always: [
        { guard: ({ context }) => context.played >= context.repeat, target: 'next' },
        { guard: ({ context }) => context.pause_ms === 0, target: 'playing' },
        { target: 'pausing' },
      ],
    },
    pausing: { after: { pause: 'playing' } },
    next: exit('next'),
    error: exit('error'),
  },
});
