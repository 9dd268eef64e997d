import { queueSchema, SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import type { Announcement, NodeEffect, PinnedObject, QueueFields } from '@hookswitch/flow-model';
import { announce } from '../announcement.js';
import { exit, outcomeName } from '../node-machine.js';
import { choose, noLonger, perform, ring, say, sayNext, setup, stopRinging } from './queue.actions.js';
import { exitOutcome, priorityOf } from './queue.schema.js';
import type { QueueContext } from './queue.context.js';

/** Who waits longer than a day has been forgotten. */
const LONGEST_WAIT_S = 86_400;

/** How long a recording of a conversation goes on at most. */
const RECORDING_MS = 4 * 3_600_000;

/** Lets the agent of a leg hear something. */
const tell = (what: Announcement, leg: string) => ({ ...announce(what), leg }) as NodeEffect;

/** Whether the caller waits, and nobody has answered yet. */
const isFree = ({ serving }: QueueContext) => serving === null;

const isOther = ({ context, event }: { context: QueueContext; event: { leg?: string } }) =>
  event.leg !== context.serving;

/** What the agent who answers has to hear first. */
const isBriefed = ({ context }: { context: QueueContext }) => context.brief.length > 0;

const agentGone = {
  guard: ({ context, event }: { context: QueueContext; event: { leg?: string } }) =>
    !isOther({ context, event }),
  target: 'waiting',
  actions: setup.assign({ serving: null }),
  description: 'The agent hung up before the two were connected: the caller keeps their place.',
} as const;

const goneRinging = [
  {
    guard: ({ context, event }: { context: QueueContext; event: { leg?: string } }) =>
      context.ringing.every((leg) => leg === event.leg),
    target: 'waiting',
    actions: noLonger,
  },
  { actions: noLonger },
] as const;

/** The queue that the configuration refers to, as this call's release has it. */
function rulesOf(object: PinnedObject | undefined): QueueFields {
  return queueSchema.parse(object?.body ?? {});
}

const keyOutcomes = Object.fromEntries(
  ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'].map((key) => [
    exitOutcome(key),
    exit(exitOutcome(key)),
  ]),
);

/**
 * Waits in a queue. Who rings, and when, is the line's to say (`queue.offer`); the machine rings them, connects the first
 * who answers, and says what it is told to say. Announcements never keep an offer waiting, and a key works at any time.
 */
export const queueMachine = setup.createMachine({
  id: 'queue',
  context: ({ input: { config, answered, objects } }): QueueContext => {
    const { max_wait_s, music, record, callback, connect_delay_s } = rulesOf(objects[config.queue_id]);
    const { queue_id, exit_keys, continue_after_agent } = config;
    const { priority, refused } = priorityOf(config);
    return {
      queue_id,
      queue_name: objects[queue_id]?.name ?? '',
      priority,
      refused_priority: refused,
      exit_keys: exit_keys.map(({ key }) => key),
      continue_after_agent,
      max_wait_s: max_wait_s ?? LONGEST_WAIT_S,
      music,
      record,
      callback_key: callback.key,
      confirming: false,
      answered,
      ringing: [],
      serving: null,
      connect_delay_s,
      brief: [],
      saying: [],
      overdue: false,
    };
  },
  initial: 'joining',
  output: outcomeName,
  states: {
    joining: {
      entry: {
        type: 'effect',
        params: ({ context: { queue_id, priority, refused_priority } }) => ({
          kind: 'join_queue',
          queue_id,
          priority,
          ...(refused_priority === null ? {} : { refused_priority }),
        }),
      },
      on: {
        'queue.joined': 'queued',
        'queue.refused': [
          { guard: ({ event }) => event.why === 'full', target: 'full' },
          { target: 'join_empty' },
        ],
      },
    },
    queued: {
      initial: 'waiting',
      entry: { type: 'effect', params: { kind: 'answer' } },
      after: {
        longestWait: [
          { guard: ({ context }) => context.serving === null, target: 'timeout', actions: stopRinging },
          { actions: setup.assign({ overdue: true }) },
        ],
      },
      on: {
        'call.answered': { actions: setup.assign({ answered: true }) },
        'queue.announce': { guard: ({ context }) => context.serving === null, actions: say },
        'playback.finished': { actions: sayNext },
        digit: [
          {
            guard: ({ context, event }) => context.confirming && event.digit === '1' && isFree(context),
            actions: { type: 'effect', params: { kind: 'take_callback' } },
          },
          {
            guard: ({ context, event }) => event.digit === context.callback_key && isFree(context),
            actions: [
              setup.assign({ confirming: true }),
              { type: 'effect', params: { kind: 'ask_callback' } },
            ],
          },
          ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'].map((key) => ({
            guard: ({ context, event }: { context: QueueContext; event: { digit: string } }) =>
              event.digit === key && context.serving === null && context.exit_keys.includes(key),
            target: exitOutcome(key),
            actions: stopRinging,
          })),
        ],
        'queue.callback_taken': { target: 'callback_taken', actions: stopRinging },
        'queue.emptied': { target: 'left_empty', actions: stopRinging },
        'queue.withdrawn': {
          guard: ({ context }) => context.serving === null,
          target: 'withdrawn',
          actions: stopRinging,
        },
      },
      states: {
        waiting: {
          entry: {
            type: 'effect',
            params: ({ context }) => ({ kind: 'background', sound: context.music }),
          },
          always: { guard: ({ context }) => context.overdue, target: '#queue.timeout' },
          on: { 'queue.offer': { target: 'ringing', actions: ring } },
        },
        ringing: {
          on: {
            'leg.answered': [
              { guard: ({ context }) => context.connect_delay_s > 0, target: 'pausing', actions: choose },
              { guard: isBriefed, target: 'briefing', actions: choose },
              { target: 'connecting', actions: choose },
            ],
            'leg.ended': goneRinging,
            'command.failed': goneRinging,
            'queue.offer': { actions: ring },
          },
        },
        pausing: {
          after: { connectDelay: [{ guard: isBriefed, target: 'briefing' }, { target: 'connecting' }] },
          on: { 'leg.ended': agentGone },
        },
        briefing: {
          entry: {
            type: 'effect',
            params: ({ context }) => tell(context.brief[0] ?? SILENT_ANNOUNCEMENT, context.serving ?? ''),
          },
          on: {
            'leg.played': [
              {
                guard: ({ context }) => context.brief.length > 1,
                target: 'briefing',
                reenter: true,
                actions: setup.assign({ brief: ({ context }) => context.brief.slice(1) }),
              },
              { target: 'connecting' },
            ],
            'leg.ended': agentGone,
            'command.failed': {
              target: 'connecting',
              description: 'What cannot be said keeps nobody apart.',
            },
          },
        },
        connecting: {
          entry: {
            type: 'effect',
            params: ({ context }) => ({ kind: 'bridge', leg: context.serving ?? '' }),
          },
          on: {
            'leg.bridged': {
              guard: ({ context, event }) => !isOther({ context, event }),
              target: '#queue.connected',
            },
            'leg.ended': agentGone,
          },
        },
      },
    },
    connected: {
      entry: setup.enqueueActions(({ enqueue, context }) => {
        enqueue(perform({ kind: 'serve_caller', leg: context.serving ?? '' }));
        if (context.record) enqueue(perform({ kind: 'record', max_duration_ms: RECORDING_MS }));
      }),
      on: {
        'leg.ended': [
          { guard: isOther },
          { guard: ({ context }) => context.continue_after_agent, target: 'agent_ended_continue' },
          { target: 'answered_ended' },
        ],
      },
    },
    answered_ended: exit('answered_ended'),
    agent_ended_continue: exit('agent_ended_continue'),
    timeout: exit('timeout'),
    full: exit('full'),
    join_empty: exit('join_empty'),
    left_empty: exit('left_empty'),
    callback_taken: exit('callback_taken'),
    withdrawn: exit('withdrawn'),
    ...keyOutcomes,
  },
});
