import { conferenceSchema } from '@hookswitch/flow-model';
import type { Announcement, ConferenceRole, NodeEffect, NodeEvent, NodeExit } from '@hookswitch/flow-model';
import { announce, isHeard } from '../announcement.js';
import { FORGET_KEYS, STOP_PLAYBACK, TAKE_KEY } from '../keys.js';
import { exit, setupNode } from '../node-machine.js';
import type { ConferenceConfig } from './conference.schema.js';

/** A PIN has seven keys at most: with more than this it is wrong already. */
const MOST_KEYS = 8;

/** Who is taken out of the room without being asked to has hung up, as a rule: that comes within a moment. */
const LOST_MS = 2_000;

interface ConferenceContext {
  readonly config: ConferenceConfig;
  readonly answered: boolean;
  readonly asksPin: boolean;
  readonly exit_key: string;
  readonly join_announcement: Announcement;
  /** Keys of the PIN since it was asked for last. */
  readonly typed: string;
  /** How often a PIN was wrong. */
  readonly failed: number;
  readonly role: ConferenceRole;
}

interface Now<Event = NodeEvent> {
  readonly context: ConferenceContext;
  readonly event: Event;
}

type Digit = Extract<NodeEvent, { type: 'digit' }>;

const setup = setupNode<ConferenceContext, ConferenceConfig, 'noKeys' | 'lost'>({
  noKeys: ({ context }) => context.config.pin_timeout_s * 1000,
  lost: () => LOST_MS,
});

const effect = (params: NodeEffect) => ({ type: 'effect', params }) as const;

const addKey = setup.assign({
  typed: ({ context, event }) => context.typed + (event.type === 'digit' ? event.digit : ''),
});

/** The PIN goes to be compared, and is kept no longer. */
const check = setup.enqueueActions(({ enqueue, context: { config, typed } }) => {
  enqueue(effect({ kind: 'check_pin', conference_id: config.conference_id, typed }));
  enqueue.assign({ typed: '' });
});

const admit = setup.assign({
  role: ({ event }) => (event.type === 'conference.pin_checked' && event.role) || 'member',
});

/** What becomes of a key of the PIN, whatever plays meanwhile. */
const pinKeys = (...first: readonly (typeof STOP_PLAYBACK)[]) =>
  [
    { guard: ({ event }: Now<Digit>) => event.digit === '#', target: 'checking', actions: [...first] },
    { target: 'counting', actions: [addKey, ...first] },
  ] as const;

const isExitKey = ({ context, event }: Now<Digit>) =>
  context.exit_key !== '' && event.digit === context.exit_key;

/** A caller comes into a conference: the PIN, the wait for its start, and the room itself. */
export const conferenceMachine = setup.createMachine({
  id: 'conference',
  context: ({ input: { config, answered, objects } }): ConferenceContext => {
    const body = objects[config.conference_id]?.body ?? { name: '-' };
    const { pin, moderator_pin, exit_key, join_announcement } = conferenceSchema.parse(body);
    return {
      config,
      answered,
      asksPin: pin !== null || moderator_pin !== null,
      exit_key,
      join_announcement,
      typed: '',
      failed: 0,
      role: 'member',
    };
  },
  initial: 'deciding',
  output: ({ event }) => (event as unknown as { readonly output: string | NodeExit }).output,
  states: {
    deciding: {
      always: [{ guard: ({ context }) => context.answered, target: 'atTheDoor' }, { target: 'answering' }],
    },
    answering: {
      entry: effect({ kind: 'answer' }),
      on: { 'call.answered': 'atTheDoor' },
    },
    atTheDoor: {
      always: [
        {
          guard: ({ context }) => context.asksPin,
          target: 'asked',
          actions: effect({ kind: 'pause_recording', while_here: true }),
          description: 'The keys of a PIN are in no recording, either.',
        },
        { target: 'welcoming' },
      ],
    },
    asked: {
      description: 'Who knows what is asked may have typed ahead.',
      entry: TAKE_KEY,
      on: { digit: [...pinKeys()], 'keys.none': 'asking' },
    },
    asking: {
      entry: { type: 'effect', params: ({ context }) => announce(context.config.pin_prompt) },
      on: {
        'playback.finished': 'typing',
        'command.failed': { target: 'typing', description: 'What cannot be said keeps nobody out.' },
        digit: [...pinKeys(STOP_PLAYBACK)],
      },
    },
    typing: {
      after: { noKeys: 'checking' },
      on: { digit: [...pinKeys()] },
    },
    counting: {
      always: [
        { guard: ({ context }) => context.typed.length >= MOST_KEYS, target: 'checking' },
        { target: 'collecting' },
      ],
    },
    collecting: {
      entry: TAKE_KEY,
      after: { noKeys: 'checking' },
      on: { digit: [...pinKeys()] },
    },
    checking: {
      entry: check,
      on: {
        'conference.pin_checked': [
          {
            guard: ({ event }) => event.role !== null,
            target: 'known',
            actions: admit,
          },
          { target: 'refused', actions: setup.assign({ failed: ({ context }) => context.failed + 1 }) },
        ],
      },
    },
    refused: {
      entry: FORGET_KEYS,
      always: [
        { guard: ({ context }) => context.failed >= context.config.pin_attempts, target: 'wrong_pin' },
        { guard: ({ context }) => isHeard(context.config.wrong_pin_prompt), target: 'apologising' },
        { target: 'asking' },
      ],
    },
    apologising: {
      entry: { type: 'effect', params: ({ context }) => announce(context.config.wrong_pin_prompt) },
      on: {
        'playback.finished': 'asking',
        'command.failed': 'asking',
        digit: [...pinKeys(STOP_PLAYBACK)],
      },
    },
    known: { entry: effect({ kind: 'resume_recording' }), always: 'welcoming' },
    welcoming: {
      always: [
        { guard: ({ context }) => isHeard(context.join_announcement), target: 'hearing' },
        { target: 'joining' },
      ],
    },
    hearing: {
      entry: { type: 'effect', params: ({ context }) => announce(context.join_announcement) },
      on: {
        'playback.finished': 'joining',
        'command.failed': { target: 'joining', description: 'What cannot be said keeps nobody out.' },
      },
    },
    joining: {
      entry: {
        type: 'effect',
        params: ({ context: { config, role } }) => ({
          kind: 'join_conference',
          conference_id: config.conference_id,
          role,
        }),
      },
      on: {
        'conference.joined': [
          { guard: ({ event }) => event.started, target: 'present.entering' },
          { target: 'present.waiting' },
        ],
        'conference.refused': 'full',
      },
    },
    present: {
      initial: 'waiting',
      on: {
        digit: { guard: isExitKey, target: 'left' },
        'conference.ended': 'ended',
        'conference.removed': 'removed',
      },
      states: {
        waiting: {
          entry: effect({ kind: 'background', sound: 'music' }),
          on: { 'conference.started': 'entering' },
        },
        entering: {
          entry: effect({ kind: 'enter_conference' }),
          on: { 'leg.bridged': 'inside' },
        },
        inside: {
          on: { 'conference.lost': 'lost' },
        },
        lost: {
          after: { lost: '#conference.error' },
        },
      },
    },
    left: exit('left'),
    ended: exit('ended'),
    removed: exit('removed'),
    full: exit('full'),
    wrong_pin: exit('wrong_pin'),
    error: {
      type: 'final',
      output: { outcome: 'error', reason: 'The telephony system has taken the caller out of the room.' },
    },
  },
});
