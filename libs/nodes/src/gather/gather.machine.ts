import { fitsPattern } from '@hookswitch/flow-model';
import type { NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import { announce, isHeard } from '../announcement.js';
import { FORGET_KEYS, STOP_PLAYBACK, TAKE_KEY } from '../keys.js';
import { setupNode } from '../node-machine.js';
import type { GatherConfig } from './gather.schema.js';

interface GatherContext {
  readonly config: GatherConfig;
  readonly answered: boolean;
  /** Keys since it was asked last. */
  readonly typed: string;
  /** How often it has been asked in vain. */
  readonly failed: number;
  readonly outcome: string;
}

interface Now<Event = NodeEvent> {
  readonly context: GatherContext;
  readonly event: Event;
}

const setup = setupNode<GatherContext, GatherConfig, 'timeout' | 'digitTimeout'>({
  timeout: ({ context }) => context.config.timeout_s * 1000,
  digitTimeout: ({ context }) => context.config.digit_timeout_s * 1000,
});

const addKey = setup.assign({
  typed: ({ context, event }) => context.typed + (event.type === 'digit' ? event.digit : ''),
});
const failBy = (outcome: string) => setup.assign({ outcome, failed: ({ context }) => context.failed + 1 });

/** What becomes of a key, whatever plays meanwhile. */
const keys = (...first: readonly (typeof STOP_PLAYBACK)[]) =>
  [
    { guard: isTerminator, target: 'ended', actions: [...first] },
    { target: 'counting', actions: [addKey, ...first] },
  ] as const;

function isTerminator({ context, event }: Now<{ readonly digit: string }>): boolean {
  return event.digit === context.config.terminator;
}

/** Keys while an announcement is heard. */
const whileHeard = [
  {
    guard: ({ context }: Now) => !context.config.barge_in,
    actions: FORGET_KEYS,
    description: 'The announcement is heard to its end.',
  },
  ...keys(STOP_PLAYBACK),
] as const;

/** The variable, and `${digits}` where nothing is hidden. */
const digitsOf = ({ context: { config, typed } }: { context: GatherContext }): NodeEffect => ({
  kind: 'set_digits',
  digits: config.masked ? '' : typed,
});
const variableOf = ({ context: { config, typed } }: { context: GatherContext }): NodeEffect => ({
  kind: 'set_variables',
  values: config.variable === '' ? {} : { [config.variable]: typed },
  masked: config.masked,
});

/** Asks for keys until there are enough of them, the terminator comes, or none any more. */
export const gatherMachine = setup.createMachine({
  id: 'gather',
  context: ({ input }) => ({
    config: input.config,
    answered: input.answered,
    typed: '',
    failed: 0,
    outcome: 'error',
  }),
  initial: 'deciding',
  output: ({ context }) => context.outcome,
  states: {
    deciding: {
      always: [{ guard: ({ context }) => context.answered, target: 'beginning' }, { target: 'answering' }],
    },
    answering: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      on: { 'call.answered': 'beginning' },
    },
    beginning: {
      always: [
        {
          guard: ({ context }) => context.config.masked,
          target: 'opened',
          actions: { type: 'effect', params: { kind: 'pause_recording', while_here: true } },
          description: 'What is hidden is in no recording, either.',
        },
        { target: 'opened' },
      ],
    },
    opened: {
      always: [{ guard: ({ context }) => context.config.barge_in, target: 'asked' }, { target: 'unhurried' }],
    },
    asked: {
      description: 'Who knows what is asked may have typed ahead.',
      entry: TAKE_KEY,
      on: { digit: [...keys()], 'keys.none': 'offering' },
    },
    unhurried: { entry: FORGET_KEYS, always: 'offering' },
    apologising: {
      entry: { type: 'effect', params: ({ context }) => announce(context.config.retry_prompt) },
      on: {
        'playback.finished': [
          { guard: ({ event }) => event.ok, target: 'offering' },
          { target: 'error', description: 'The gateway could not play it.' },
        ],
        digit: [...whileHeard],
      },
    },
    offering: {
      always: [
        { guard: ({ context }) => isHeard(context.config.prompt), target: 'asking' },
        { target: 'waiting' },
      ],
    },
    asking: {
      entry: { type: 'effect', params: ({ context }) => announce(context.config.prompt) },
      on: {
        'playback.finished': [
          { guard: ({ event }) => event.ok, target: 'waiting' },
          { target: 'error', description: 'The gateway could not play it.' },
        ],
        digit: [...whileHeard],
      },
    },
    waiting: {
      after: { timeout: { target: 'failed', actions: failBy('timeout') } },
      on: { digit: [...keys()] },
    },
    counting: {
      always: [
        { guard: ({ context }) => context.typed.length >= context.config.max_length, target: 'ended' },
        { target: 'collecting' },
      ],
    },
    collecting: {
      entry: TAKE_KEY,
      after: { digitTimeout: 'ended' },
      on: { digit: [...keys()] },
    },
    ended: {
      always: [
        {
          guard: ({ context }) => context.typed === '',
          target: 'left',
          actions: setup.assign({ outcome: 'cancelled' }),
        },
        {
          guard: ({ context }) => context.typed.length < context.config.min_length,
          target: 'failed',
          actions: failBy('too_short'),
        },
        {
          guard: ({ context: { config, typed } }) =>
            config.pattern !== '' && !fitsPattern(config.pattern, typed),
          target: 'failed',
          actions: failBy('invalid'),
        },
        { target: 'left', actions: setup.assign({ outcome: 'complete' }) },
      ],
    },
    failed: {
      entry: FORGET_KEYS,
      always: [
        { guard: ({ context }) => context.failed > context.config.retries, target: 'left' },
        {
          guard: ({ context }) => isHeard(context.config.retry_prompt),
          target: 'apologising',
          actions: setup.assign({ typed: '' }),
        },
        { target: 'offering', actions: setup.assign({ typed: '' }) },
      ],
    },
    left: {
      type: 'final',
      entry: [
        { type: 'effect', params: digitsOf },
        { type: 'effect', params: variableOf },
      ],
    },
    error: { type: 'final', entry: setup.assign({ outcome: 'error' }) },
  },
});
