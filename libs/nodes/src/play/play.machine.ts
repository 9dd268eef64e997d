import { SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import { announce } from '../announcement.js';
import { STOP_PLAYBACK } from '../keys.js';
import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { PlayConfig } from './play.schema.js';
import { shuffled } from './shuffled.js';

interface PlayContext {
  readonly config: PlayConfig;
  readonly answered: boolean;
  /** Of chance, for the orders that need it. */
  readonly seed: number;
  /** Places in the list of what is still to be heard this time, in order. */
  readonly queue: readonly number[];
  /** How often all of it has been heard. */
  readonly played: number;
}

const setup = setupNode<PlayContext, PlayConfig, 'pause'>({
  pause: ({ context }) => context.config.pause_ms,
});

const countOne = setup.assign({ played: ({ context }) => context.played + 1 });
const takeNext = setup.assign({ queue: ({ context }) => context.queue.slice(1) });

/** What is heard this time: each time has a chance of its own. */
function queueOf({
  config,
  seed,
  played,
}: Pick<PlayContext, 'config' | 'seed' | 'played'>): readonly number[] {
  const places = config.items.map((_, place) => place);
  if (config.order === 'in_order') return places;
  const mixed = shuffled(places, seed + played);
  return config.order === 'one' ? mixed.slice(0, 1) : mixed;
}

/** Plays prompts and texts, so often as asked, and goes on. An unanswered call is answered first: nobody would hear it. */
export const playMachine = setup.createMachine({
  id: 'play',
  context: ({ input: { config, answered, seed } }) => ({
    config,
    answered,
    seed: config.order === 'in_order' ? 0 : seed(),
    queue: [],
    played: 0,
  }),
  initial: 'deciding',
  output: outcomeName,
  states: {
    deciding: {
      always: [{ guard: ({ context }) => context.answered, target: 'beginning' }, { target: 'answering' }],
    },
    answering: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      on: { 'call.answered': 'beginning' },
    },
    beginning: {
      entry: setup.assign({ queue: ({ context }) => queueOf(context) }),
      always: 'playing',
    },
    playing: {
      entry: {
        type: 'effect',
        params: ({ context: { config, queue } }) =>
          announce(config.items[queue[0] ?? 0] ?? SILENT_ANNOUNCEMENT),
      },
      on: {
        'playback.finished': [
          {
            guard: ({ event }) => !event.ok,
            target: 'error',
            description: 'The gateway could not play it.',
          },
          { target: 'heard', actions: takeNext },
        ],
        digit: {
          guard: ({ context, event }) => context.config.keys.some((key) => key === event.digit),
          target: 'interrupted',
          actions: [
            STOP_PLAYBACK,
            { type: 'effect', params: ({ event }) => ({ kind: 'set_digits', digits: event.digit }) },
          ],
        },
      },
    },
    heard: {
      always: [
        { guard: ({ context }) => context.queue.length > 0, target: 'playing' },
        { target: 'played', actions: countOne },
      ],
    },
    played: {
      always: [
        { guard: ({ context }) => context.played >= context.config.repeat, target: 'next' },
        { guard: ({ context }) => context.config.pause_ms === 0, target: 'beginning' },
        { target: 'pausing' },
      ],
    },
    pausing: {
      after: { pause: 'beginning' },
      on: {
        digit: {
          guard: ({ context, event }) => context.config.keys.some((key) => key === event.digit),
          target: 'interrupted',
          actions: { type: 'effect', params: ({ event }) => ({ kind: 'set_digits', digits: event.digit }) },
        },
      },
    },
    next: exit('next'),
    interrupted: exit('interrupted'),
    error: exit('error'),
  },
});
