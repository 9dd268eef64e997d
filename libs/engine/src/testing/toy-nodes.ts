import { defineNode } from '@hookswitch/flow-model';
import type {
  ComponentRequest,
  FetchRequest,
  NodeEffect,
  NodeEvent,
  NodeInput,
  NodeRegistry,
} from '@hookswitch/flow-model';
import { setup } from 'xstate';
import { z } from 'zod';

type Config = Readonly<Record<string, unknown>>;

const node = setup({
  types: {
    context: {} as Config,
    events: {} as NodeEvent,
    input: {} as NodeInput<Config>,
    output: {} as string,
  },
  actions: { effect: (_args, _effect: NodeEffect) => undefined },
  delays: { wait: ({ context }) => Number(context.ms) },
});

const out = <const Name extends string>(output: Name) => ({ type: 'final', output }) as const;
const output = ({ event }: { event: unknown }) => String((event as { output?: unknown }).output);
const keep = ({ input }: { input: NodeInput<Config> }) => input.config;

const READ_TIER = {
  type: 'effect',
  params: {
    kind: 'read_answer',
    variables: [
      { name: 'tier', path: 'customer.tier', fallback: 'none' },
      { name: 'first', path: 'items[0].sku', fallback: '' },
    ],
  },
} as const;

/** Machines of a few lines, one for each thing that the engine does for a node. */
const machines = {
  answer: node.createMachine({
    context: keep,
    initial: 'answering',
    output,
    states: {
      answering: { entry: { type: 'effect', params: { kind: 'answer' } }, on: { 'call.answered': 'next' } },
      next: out('next'),
    },
  }),
  talk: node.createMachine({
    context: keep,
    initial: 'talking',
    output,
    states: {
      talking: {
        entry: {
          type: 'effect',
          params: ({ context }) => ({
            kind: 'speak',
            text: String(context.text),
            language: 'en',
            voice: null,
          }),
        },
        on: {
          'playback.finished': [{ guard: ({ event }) => event.ok, target: 'next' }, { target: 'error' }],
          digit: 'key',
        },
      },
      next: out('next'),
      key: out('key'),
      error: out('error'),
    },
  }),
  play: node.createMachine({
    context: keep,
    initial: 'playing',
    output,
    states: {
      playing: {
        entry: {
          type: 'effect',
          params: ({ context }) => ({ kind: 'play_prompt', prompt_id: String(context.prompt_id) }),
        },
        on: {
          'playback.finished': [{ guard: ({ event }) => event.ok, target: 'next' }, { target: 'error' }],
        },
      },
      next: out('next'),
      error: out('error'),
    },
  }),
  wait: node.createMachine({
    context: keep,
    initial: 'waiting',
    output,
    states: {
      waiting: { after: { wait: 'next' }, on: { digit: 'key' } },
      next: out('next'),
      key: out('key'),
    },
  }),
  dial: node.createMachine({
    context: keep,
    initial: 'ringing',
    output,
    states: {
      ringing: {
        entry: {
          type: 'effect',
          params: ({ context }) => ({
            kind: 'dial',
            leg: 'a',
            to: {
              type: String(context.to).startsWith('+') ? 'number' : 'extension',
              target: String(context.to),
            },
            caller_number: null,
            caller_name: null,
            ring_time_ms: 5000,
          }),
        },
        after: { 8000: 'no_answer' },
        on: {
          'leg.answered': 'connecting',
          'leg.ended': [
            { guard: ({ event }) => event.cause === 'busy', target: 'busy' },
            { guard: ({ event }) => event.cause === 'declined', target: 'declined' },
            { guard: ({ event }) => event.cause === 'no_answer', target: 'no_answer' },
            { target: 'unreachable' },
          ],
        },
      },
      connecting: {
        entry: { type: 'effect', params: { kind: 'bridge', leg: 'a' } },
        on: { 'leg.bridged': 'connected', 'leg.ended': 'answered_ended' },
      },
      connected: { on: { 'leg.ended': 'answered_ended', digit: 'broke_off' } },
      answered_ended: out('answered_ended'),
      broke_off: out('broke_off'),
      busy: out('busy'),
      declined: out('declined'),
      no_answer: out('no_answer'),
      unreachable: out('unreachable'),
    },
  }),
  set: node.createMachine({
    context: keep,
    initial: 'next',
    output,
    states: {
      next: {
        ...out('next'),
        entry: {
          type: 'effect',
          params: ({ context }) => ({
            kind: 'set_variables',
            values: context.values as Readonly<Record<string, string>>,
          }),
        },
      },
    },
  }),
  /** A message: `#` ends it, and then it is left, or with `again` recorded once more and left when the caller presses `1`. */
  message: node.createMachine({
    context: keep,
    initial: 'recording',
    output,
    states: {
      recording: {
        entry: {
          type: 'effect',
          params: {
            kind: 'record_message',
            mailbox_id: 'box',
            max_duration_ms: 60_000,
            min_duration_ms: 300,
            max_silence_ms: 4000,
            keep_days: null,
            transcribe: null,
          },
        },
        on: {
          digit: { target: 'ending', actions: { type: 'effect', params: { kind: 'stop_message' } } },
          'message.recorded': [
            { guard: ({ event }) => event.empty, target: 'empty' },
            { target: 'deciding' },
          ],
        },
      },
      ending: {
        on: {
          'message.recorded': [
            { guard: ({ event }) => event.empty, target: 'empty' },
            { target: 'deciding' },
          ],
        },
      },
      deciding: {
        always: [{ guard: ({ context }) => context.again === true, target: 'asking' }, { target: 'leaving' }],
      },
      asking: {
        on: {
          digit: [
            { guard: ({ event }) => event.digit === '1', target: 'leaving' },
            { target: 'recording', actions: { type: 'effect', params: { kind: 'discard_message' } } },
          ],
        },
      },
      leaving: { entry: { type: 'effect', params: { kind: 'leave_message' } }, always: 'next' },
      next: out('next'),
      empty: { ...out('empty'), entry: { type: 'effect', params: { kind: 'discard_message' } } },
      error: out('error'),
    },
  }),
  record: node.createMachine({
    context: keep,
    initial: 'next',
    output,
    states: {
      next: {
        ...out('next'),
        entry: {
          type: 'effect',
          params: ({ context }): NodeEffect =>
            context.stop === true
              ? { kind: 'stop_recording' }
              : {
                  kind: 'record',
                  max_duration_ms: Number(context.ms ?? 60_000),
                  sides: 'both',
                  max_silence_ms: null,
                  transcribe: null,
                },
        },
      },
    },
  }),
  webhook: node.createMachine({
    context: keep,
    initial: 'sending',
    output,
    states: {
      sending: {
        entry: {
          type: 'effect',
          params: ({ context }) => ({ kind: 'webhook', request: requestOf(context) }),
        },
        always: [{ guard: ({ context }) => context.wait === true, target: 'waiting' }, { target: 'next' }],
      },
      waiting: {
        after: { 5000: 'timeout' },
        on: {
          'webhook.settled': [
            { guard: ({ event }) => event.outcome === 'ok', target: 'ok' },
            { target: 'server_error' },
          ],
        },
      },
      next: out('next'),
      ok: out('ok'),
      server_error: out('server_error'),
      timeout: out('timeout'),
    },
  }),
  text: node.createMachine({
    context: keep,
    initial: 'next',
    output,
    states: {
      next: {
        ...out('next'),
        entry: {
          type: 'effect',
          params: ({ context: { from = null, to = null, text } }) => ({
            kind: 'send_text',
            from: from as string | null,
            to: to as string | null,
            text: String(text),
          }),
        },
      },
    },
  }),
  /** Asks, with music meanwhile, and reads the tier out of the answer. */
  fetch: node.createMachine({
    context: keep,
    initial: 'asking',
    output,
    states: {
      asking: {
        entry: [
          { type: 'effect', params: { kind: 'background', sound: 'music' } },
          { type: 'effect', params: ({ context }) => ({ kind: 'fetch', request: fetchOf(context) }) },
        ],
        after: { 5000: 'timeout' },
        on: {
          'fetch.settled': [
            { guard: ({ event }) => event.outcome === 'ok', target: 'ok' },
            { target: 'timeout' },
          ],
        },
      },
      ok: { ...out('ok'), entry: READ_TIER },
      timeout: { ...out('timeout'), entry: READ_TIER },
    },
  }),
  /** Tells when it is entered and left, and each key meanwhile. */
  ivr: node.createMachine({
    context: keep,
    initial: 'listening',
    output,
    states: {
      listening: {
        on: {
          digit: [
            { guard: ({ event }) => event.digit === '0', target: 'next' },
            {
              actions: {
                type: 'effect',
                params: ({ event }) => ({
                  kind: 'event',
                  type: 'ivr_option_selected',
                  details: { option: { key: event.digit, label: '' } },
                }),
              },
            },
          ],
        },
      },
      next: out('next'),
    },
  }),
  /** Takes keys up to a hash into the variable `typed`. */
  collect: node.createMachine({
    context: ({ input }) => ({ ...input.config, got: '' }),
    initial: 'asking',
    output,
    states: {
      asking: {
        entry: { type: 'effect', params: { kind: 'take_key' } },
        on: {
          digit: [
            { guard: ({ event }) => event.digit === '#', target: 'next' },
            {
              target: 'asking',
              reenter: true,
              actions: node.assign(({ context, event }) => ({
                ...context,
                got: `${String(context.got)}${event.type === 'digit' ? event.digit : ''}`,
              })),
            },
          ],
        },
      },
      next: {
        ...out('next'),
        entry: {
          type: 'effect',
          params: ({ context }): NodeEffect => ({
            kind: 'set_variables',
            values: { typed: String(context.got) },
            masked: context.hidden === true,
          }),
        },
      },
    },
  }),
  hangup: node.createMachine({
    context: keep,
    initial: 'hanging_up',
    states: { hanging_up: { entry: { type: 'effect', params: { kind: 'hangup' } } } },
  }),
  /** Jumps along `next` as often as it may. */
  goto: node.createMachine({
    context: keep,
    initial: 'jumping',
    output,
    states: {
      jumping: {
        entry: {
          type: 'effect',
          params: ({ context }) => ({ kind: 'count_jump', max_jumps: Number(context.max) }),
        },
        on: { 'jump.made': 'next', 'jump.refused': 'limit_reached' },
      },
      next: out('next'),
      limit_reached: out('limit_reached'),
    },
  }),
  /** Runs the flow `id`. */
  run: node.createMachine({
    context: keep,
    initial: 'running',
    output,
    states: {
      running: {
        entry: {
          type: 'effect',
          params: ({ context }) => ({ kind: 'run_flow', flow_id: String(context.id) }),
        },
        on: {
          'flow.ended': (['completed', 'failed', 'depth_exceeded', 'returned'] as const).map((ending) => ({
            guard: ({ event }) => event.ending === ending,
            target: ending,
          })),
        },
      },
      completed: out('completed'),
      failed: out('failed'),
      depth_exceeded: out('depth_exceeded'),
      returned: out('returned'),
    },
  }),
  return: node.createMachine({
    context: keep,
    initial: 'returning',
    states: {
      returning: {
        entry: [
          {
            type: 'effect',
            params: ({ context }) => ({
              kind: 'set_variables',
              values: (context.values ?? {}) as Readonly<Record<string, string>>,
            }),
          },
          { type: 'effect', params: ({ context }) => ({ kind: 'return', name: String(context.name) }) },
        ],
      },
    },
  }),
  /** Its own code fails. */
  faulty: node.createMachine({
    context: () => {
      throw new Error('boom');
    },
    initial: 'never',
    output,
    states: { never: out('next') },
  }),
};

function requestOf(config: Config): ComponentRequest {
  return {
    name: String(config.name ?? ''),
    url: String(config.url ?? 'https://crm.example/hook'),
    secret_token: null,
    signing_secret: null,
    headers: [],
    wait_for_reply: config.wait === true,
    timeout_ms: 3000,
    retry: false,
  };
}

function fetchOf(config: Config): FetchRequest {
  return {
    method: config.method === 'POST' ? 'POST' : 'GET',
    url: String(config.url ?? 'https://crm.example/customers'),
    headers: [],
    body: null,
    content_type: 'application/json',
    timeout_ms: 3000,
    tries: 2,
    max_bytes: 65_536,
    expects_json: true,
  };
}

export const toyRegistry: NodeRegistry = Object.fromEntries(
  Object.entries(machines).map(([type, machine]) => [
    type,
    defineNode({
      type,
      title: type,
      summary: type,
      category: 'call',
      icon: 'x',
      config: z.record(z.string(), z.unknown()),
      handsOn: type === 'talk' ? ['/text'] : [],
      tells: type === 'ivr' ? { entered: 'ivr_started', left: 'ivr_ended' } : { entered: null, left: null },
      hidesKeys: ({ hidden }) => hidden === true,
      machine,
    }),
  ]),
);
