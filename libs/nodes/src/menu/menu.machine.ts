import type { NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import { SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import { announce, isHeard } from '../announcement.js';
import { FORGET_KEYS, outcomeOfKey, STOP_PLAYBACK, TAKE_KEY } from '../keys.js';
import { setupNode } from '../node-machine.js';
import type { MenuConfig } from './menu.schema.js';

interface MenuContext {
  readonly config: MenuConfig;
  readonly answered: boolean;
  /** Keys since the menu was heard last. */
  readonly typed: string;
  /** Whether they are an extension. */
  readonly exact: boolean;
  /** Wrong keys and silences so far: each has its own count. */
  readonly invalid: number;
  readonly silent: number;
  /** What is said before the menu is repeated. */
  readonly apology: 'invalid_prompt' | 'timeout_prompt' | null;
  readonly outcome: string;
}

const setup = setupNode<MenuContext, MenuConfig, 'timeout' | 'digitTimeout'>({
  timeout: ({ context }) => context.config.timeout_s * 1000,
  digitTimeout: ({ context }) => context.config.direct_dial.digit_timeout_s * 1000,
});

interface Now<Event = NodeEvent> {
  readonly context: MenuContext;
  readonly event: Event;
}

const bargesIn = ({ context }: Now) => context.config.barge_in;
const optionOf = ({ config, typed }: MenuContext) => config.options.find(({ key }) => key === typed);
/** What is said before the menu is repeated: silence, where nothing is set. */
const apologyOf = ({ config, apology }: MenuContext) =>
  apology === null ? SILENT_ANNOUNCEMENT : config[apology];

const addKey = setup.assign({
  typed: ({ context, event }) => context.typed + (event.type === 'digit' ? event.digit : ''),
});
const leaveBy = (outcome: (context: MenuContext) => string) =>
  setup.assign({ outcome: ({ context }) => outcome(context) });
const keepDigits = {
  type: 'effect' as const,
  params: ({ context }: { context: MenuContext }): NodeEffect => ({
    kind: 'set_digits',
    digits: context.typed,
  }),
};

/** Keys while an announcement is heard. */
const whileHeard = {
  digit: [
    { guard: bargesIn, target: 'pressed', actions: [addKey, STOP_PLAYBACK] },
    { actions: FORGET_KEYS, description: 'The announcement is heard to its end.' },
  ],
} as const;

/** Offers choices by key, or an extension to type; asks again after a wrong key and after none. */
export const menuMachine = setup.createMachine({
  id: 'menu',
  context: ({ input }) => ({
    config: input.config,
    answered: input.answered,
    typed: '',
    exact: false,
    invalid: 0,
    silent: 0,
    apology: null,
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
      always: [{ guard: ({ context }) => context.config.barge_in, target: 'asked' }, { target: 'unhurried' }],
    },
    asked: {
      description: 'Who knows the menu may have typed ahead.',
      entry: TAKE_KEY,
      on: { digit: { target: 'pressed', actions: addKey }, 'keys.none': 'offering' },
    },
    unhurried: { entry: FORGET_KEYS, always: 'offering' },
    repeating: {
      always: [
        { guard: ({ context }) => isHeard(apologyOf(context)), target: 'apologising' },
        { target: 'offering' },
      ],
    },
    apologising: {
      entry: { type: 'effect', params: ({ context }) => announce(apologyOf(context)) },
      on: {
        'playback.finished': [
          { guard: ({ event }) => event.ok, target: 'offering' },
          { target: 'error', description: 'The gateway could not play it.' },
        ],
        ...whileHeard,
      },
    },
    offering: {
      entry: { type: 'effect', params: ({ context }) => announce(context.config.prompt) },
      on: {
        'playback.finished': [
          { guard: ({ event }) => event.ok, target: 'waiting' },
          { target: 'error', description: 'The gateway could not play it.' },
        ],
        ...whileHeard,
      },
    },
    waiting: {
      after: { timeout: 'silence' },
      on: { digit: { target: 'pressed', actions: addKey } },
    },
    pressed: {
      always: [
        { guard: ({ context }) => context.config.direct_dial.enabled, target: 'matching' },
        { guard: ({ context }) => optionOf(context) !== undefined, target: 'chosen' },
        { target: 'wrong' },
      ],
    },
    matching: {
      entry: {
        type: 'effect',
        params: ({ context: { typed, config } }) => ({
          kind: 'find_extension',
          typed,
          user_ids: config.direct_dial.user_ids.length > 0 ? config.direct_dial.user_ids : null,
        }),
      },
      on: {
        'extension.known': [
          {
            guard: ({ event }) => event.longer,
            target: 'collecting',
            actions: setup.assign({ exact: ({ event }) => event.type === 'extension.known' && event.exact }),
          },
          { guard: ({ event }) => event.exact, target: 'dialled' },
          { guard: ({ context }) => optionOf(context) !== undefined, target: 'chosen' },
          { target: 'wrong' },
        ],
      },
    },
    collecting: {
      description: 'One more key could make an extension of it.',
      entry: TAKE_KEY,
      after: { digitTimeout: 'deciding_typed' },
      on: {
        digit: [
          {
            guard: ({ context, event }) =>
              event.digit === '#' && (context.exact || optionOf(context) !== undefined),
            target: 'deciding_typed',
            description: 'The hash says that nothing more will come.',
          },
          { target: 'pressed', actions: addKey },
        ],
      },
    },
    deciding_typed: {
      always: [
        { guard: ({ context }) => context.exact, target: 'dialled' },
        { guard: ({ context }) => optionOf(context) !== undefined, target: 'chosen' },
        { target: 'wrong' },
      ],
    },
    wrong: {
      entry: [setup.assign({ invalid: ({ context }) => context.invalid + 1 }), FORGET_KEYS],
      always: [
        {
          guard: ({ context }) => context.invalid > context.config.retries,
          target: 'left',
          actions: [leaveBy(() => 'invalid_exhausted'), keepDigits],
        },
        {
          target: 'repeating',
          actions: setup.assign({ typed: '', exact: false, apology: 'invalid_prompt' }),
        },
      ],
    },
    silence: {
      entry: setup.assign({ silent: ({ context }) => context.silent + 1 }),
      always: [
        {
          guard: ({ context: { silent, config } }) => silent > (config.timeout_retries ?? config.retries),
          target: 'left',
          actions: [leaveBy(() => 'timeout_exhausted'), keepDigits],
        },
        { target: 'repeating', actions: setup.assign({ apology: 'timeout_prompt' }) },
      ],
    },
    chosen: {
      entry: [
        keepDigits,
        {
          type: 'effect',
          params: ({ context }) => ({
            kind: 'event',
            type: 'ivr_option_selected',
            details: { option: { key: context.typed, label: optionOf(context)?.label ?? '' } },
          }),
        },
        leaveBy(({ typed }) => outcomeOfKey(typed)),
      ],
      always: 'left',
    },
    dialled: { entry: [keepDigits, leaveBy(() => 'direct_dial')], always: 'left' },
    left: { type: 'final' },
    error: { type: 'final' },
  },
});
