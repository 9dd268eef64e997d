import type { MailboxFields } from '@hookswitch/flow-model';
import { announce, isHeard } from '../announcement.js';
import { FORGET_KEYS } from '../keys.js';
import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { VoicemailConfig } from './voicemail.schema.js';

/** The sound of a message comes a moment after its end. When it takes longer, the caller does not wait for it. */
const SAVING_MS = 15_000;
/** How long a caller may think about what to do with the message: then it is left as it is. */
const REVIEW_MS = 10_000;
/** How often a message may be recorded: nobody keeps a line busy for ever. */
const MOST_RECORDINGS = 10;

/** What of the mailbox the machine goes by. */
type Mailbox = Pick<MailboxFields, 'greeting' | 'max_length_s' | 'silence_s' | 'max_messages' | 'keep_days'>;

interface VoicemailContext extends VoicemailConfig {
  readonly answered: boolean;
  /** `null`: the release has no such mailbox. */
  readonly mailbox: Mailbox | null;
  /** How often it was recorded. */
  readonly recorded: number;
}

const setup = setupNode<VoicemailContext, VoicemailConfig>();
const countOne = setup.assign({ recorded: ({ context }) => context.recorded + 1 });
const leave = { type: 'effect', params: { kind: 'leave_message' } } as const;
const silence = { type: 'effect', params: { kind: 'stop_playback' } } as const;

/** They are no keys for the object that comes next, either. */
const otherKeys = { actions: FORGET_KEYS, description: 'Other keys mean nothing.' } as const;

const onKey = (key: string) => ({
  guard: ({ event }: { event: { readonly digit: string } }) => event.digit === key,
});

/** Greets the caller, records a message after the tone, and lets the caller decide about it. */
export const voicemailMachine = setup.createMachine({
  id: 'voicemail',
  context: ({ input: { config, answered, objects } }) => ({
    ...config,
    answered,
    mailbox: (objects[config.mailbox_id]?.body as Mailbox | undefined) ?? null,
    recorded: 0,
  }),
  initial: 'deciding',
  output: outcomeName,
  states: {
    deciding: {
      always: [
        { guard: ({ context }) => context.mailbox === null, target: 'failed' },
        { guard: ({ context }) => context.answered, target: 'opening' },
        { target: 'answering' },
      ],
    },
    answering: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      on: { 'call.answered': 'opening' },
    },
    opening: {
      entry: {
        type: 'effect',
        params: ({ context }) => ({
          kind: 'open_mailbox',
          mailbox_id: context.mailbox_id,
          max_messages: context.mailbox?.max_messages ?? 0,
        }),
      },
      on: {
        'mailbox.opened': [
          { guard: ({ event }) => !event.has_room, target: 'mailbox_full' },
          {
            guard: ({ context }) =>
              context.greet && context.mailbox !== null && isHeard(context.mailbox.greeting),
            target: 'greeting',
          },
          { target: 'beeping' },
        ],
      },
    },
    greeting: {
      entry: { type: 'effect', params: ({ context }) => announce(context.mailbox!.greeting) },
      on: {
        'playback.finished': { target: 'beeping', description: 'Also when it could not be played.' },
        digit: [{ ...onKey('#'), target: 'beeping', actions: silence }, otherKeys],
        'command.failed': 'beeping',
      },
    },
    beeping: {
      entry: { type: 'effect', params: { kind: 'play_tone', tone: 'beep' } },
      on: { 'playback.finished': 'recording', 'command.failed': 'recording', digit: otherKeys },
    },
    recording: {
      entry: [
        countOne,
        {
          type: 'effect',
          params: ({ context: { mailbox_id, mailbox, min_length_s, transcribe } }) => ({
            kind: 'record_message',
            mailbox_id,
            max_duration_ms: mailbox!.max_length_s * 1000,
            min_duration_ms: min_length_s * 1000,
            max_silence_ms: mailbox!.silence_s === 0 ? null : mailbox!.silence_s * 1000,
            keep_days: mailbox!.keep_days,
            transcribe,
          }),
        },
      ],
      on: {
        digit: [
          {
            ...onKey('#'),
            target: 'ending',
            actions: { type: 'effect', params: { kind: 'stop_message' } },
          },
          otherKeys,
        ],
        'message.recorded': [
          { guard: ({ event }) => !event.ok, target: 'failed' },
          { guard: ({ event }) => event.empty, target: 'emptied' },
          { target: 'taken', description: 'Ended by silence or by its maximum.' },
        ],
      },
    },
    ending: {
      on: {
        digit: otherKeys,
        'message.recorded': [
          { guard: ({ event }) => !event.ok, target: 'failed' },
          { guard: ({ event }) => event.empty, target: 'emptied' },
          { target: 'taken' },
        ],
      },
      after: { [SAVING_MS]: 'leaving' },
    },
    taken: {
      always: [
        {
          guard: ({ context }) => context.review && context.recorded < MOST_RECORDINGS,
          target: 'reviewing',
        },
        { target: 'leaving' },
      ],
    },
    reviewing: {
      initial: 'asking',
      states: {
        asking: {
          entry: { type: 'effect', params: ({ context }) => announce(context.review_prompt) },
          on: { 'playback.finished': 'waiting', 'command.failed': 'waiting' },
        },
        listening: {
          entry: { type: 'effect', params: { kind: 'play_message' } },
          on: { 'playback.finished': 'asking', 'command.failed': 'asking' },
        },
        waiting: { after: { [REVIEW_MS]: '#voicemail.leaving' } },
      },
      on: {
        digit: [
          { ...onKey('1'), target: 'leaving', actions: silence },
          { ...onKey('#'), target: 'leaving', actions: silence },
          { ...onKey('2'), target: '.listening', actions: silence },
          {
            ...onKey('3'),
            target: 'beeping',
            actions: [silence, { type: 'effect', params: { kind: 'discard_message' } }],
          },
          otherKeys,
        ],
      },
    },
    leaving: { entry: leave, always: 'saved' },
    emptied: {
      entry: { type: 'effect', params: { kind: 'discard_message' } },
      always: 'empty',
    },
    saved: exit('saved'),
    empty: exit('empty'),
    mailbox_full: exit('mailbox_full'),
    failed: exit('failed'),
    error: exit('error'),
  },
});
