import type { LegEndCause, NodeEvent } from '@hookswitch/flow-model';
import type { BackgroundSound } from '@hookswitch/telephony';
import { assign, setup } from 'xstate';

/** How long the target of a transfer may ring, as long as the Dial object lets it ring unless told otherwise. */
export const RING_TIME_MS = 25_000;

/** The gateway ends a ringing leg by itself; should it forget to, the transfer gives up this much later. */
const GRACE_MS = 5000;

/** A party of a transfer: who is handed over, who hands over (while both lines are held), and who gets the call. */
export type TransferParty = 'caller' | 'callee' | 'target';

/** What a transfer asks for, as data: carried out by `transfer-effects.ts`. */
export type TransferEffect =
  | { readonly kind: 'answer' }
  /** Rings the target, on behalf of the one whom it would talk to first. */
  | { readonly kind: 'ring'; readonly for: 'caller' | 'callee' }
  | { readonly kind: 'background'; readonly party: TransferParty; readonly sound: BackgroundSound }
  /** Connects two parties by a bridge of this name. */
  | { readonly kind: 'join'; readonly bridge: BridgeName }
  /** Parts caller and callee. */
  | { readonly kind: 'part' }
  | { readonly kind: 'drop_target' }
  /** From here on the call is the target's: the node that was interrupted is left, the callee is let go. */
  | { readonly kind: 'take_over' };

/** The bridges of a transfer, by name: `leg.bridged` tells which. */
export const BRIDGES = {
  target: ['caller', 'target'],
  consultation: ['callee', 'target'],
  callee: ['caller', 'callee'],
} as const satisfies Record<string, readonly TransferParty[]>;

export type BridgeName = keyof typeof BRIDGES;

/** How a transfer begins: it rings the target, consults it first, or connects one that is on the line already. */
export type TransferStart = 'ring' | 'consult' | 'join';

interface TransferInput {
  readonly start: TransferStart;
  /** Whether the caller is answered. */
  readonly answered: boolean;
}

interface TransferContext extends TransferInput {
  /** Why the call goes back to the callee. */
  readonly back: string;
}

type TransferEvent =
  NodeEvent | { readonly type: 'transfer.complete' } | { readonly type: 'transfer.cancel' };

const exit = <const Name extends string>(name: Name) => ({ type: 'final', output: name }) as const;

const perform = <const Effect extends TransferEffect>(params: Effect) =>
  ({ type: 'effect', params }) as const;

const of = (leg: TransferParty) => ({
  guard: ({ event }: { event: { readonly leg: string } }) => event.leg === leg,
});

const targetEnded = (cause: LegEndCause) => ({
  guard: ({ event }: { event: { readonly leg: string; readonly cause: LegEndCause } }) =>
    event.leg === 'target' && event.cause === cause,
});

const back = (why: string) => ({ type: 'goBack', params: { why } }) as const;

/** The callee has hung up, or says that the target is to have the call. */
const handOver = { target: 'connecting', actions: perform({ kind: 'take_over' }) } as const;

const giveBack = {
  target: 'returning',
  actions: [perform({ kind: 'drop_target' }), back('cancelled')],
} as const;

/**
 * A transfer in the place of a node. Blind: the target rings while the caller waits, and they are connected when it
 * answers; a target that cannot be had is an outcome of the node that was left. Attended: the callee talks to the target
 * first, while the caller hears music; then one of them gets the caller. A final state that is reached while both are
 * there (`consult` and no `take_over`) gives the call back to the node.
 */
export const transferMachine = setup({
  types: {
    context: {} as TransferContext,
    events: {} as TransferEvent,
    input: {} as TransferInput,
    output: {} as string,
  },
  actions: {
    effect: (_args, _effect: TransferEffect) => undefined,
    goBack: assign((_args, { why }: { readonly why: string }) => ({ back: why })),
  },
  delays: { giveUp: RING_TIME_MS + GRACE_MS },
}).createMachine({
  id: 'transfer',
  context: ({ input }) => ({ ...input, back: '' }),
  initial: 'starting',
  output: ({ event }) => String((event as { output?: unknown }).output),
  states: {
    starting: {
      always: [
        { guard: ({ context }) => context.start === 'consult', target: 'consult_ringing' },
        { guard: ({ context }) => context.start === 'join', target: 'connecting' },
        {
          target: 'ringing',
          actions: [
            perform({ kind: 'background', party: 'caller', sound: 'ringback' }),
            perform({ kind: 'ring', for: 'caller' }),
          ],
        },
      ],
    },
    ringing: {
      after: { giveUp: { target: 'no_answer', actions: perform({ kind: 'drop_target' }) } },
      on: {
        'leg.answered': [
          { guard: ({ context }) => context.answered, target: 'connecting' },
          { target: 'answering' },
        ],
        'leg.ended': [
          { ...targetEnded('busy'), target: 'busy' },
          { ...targetEnded('declined'), target: 'declined' },
          { ...targetEnded('no_answer'), target: 'no_answer' },
          { ...targetEnded('cancelled'), target: 'no_answer' },
          { ...of('target'), target: 'unreachable' },
        ],
        'command.failed': { target: 'unreachable', description: 'The gateway cannot reach the target.' },
      },
    },
    answering: {
      entry: perform({ kind: 'answer' }),
      on: {
        'call.answered': 'connecting',
        'leg.ended': { ...of('target'), target: 'no_answer' },
        'command.failed': 'failed',
      },
    },
    connecting: {
      entry: perform({ kind: 'join', bridge: 'target' }),
      on: {
        'leg.bridged': 'connected',
        'leg.ended': { ...of('target'), target: 'answered_ended' },
        'command.failed': 'failed',
      },
    },
    connected: {
      on: { 'leg.ended': { ...of('target'), target: 'answered_ended' } },
    },
    failed: { entry: perform({ kind: 'drop_target' }), always: 'error' },

    consult_ringing: {
      entry: [
        perform({ kind: 'part' }),
        perform({ kind: 'background', party: 'caller', sound: 'music' }),
        perform({ kind: 'background', party: 'callee', sound: 'ringback' }),
        perform({ kind: 'ring', for: 'callee' }),
      ],
      after: {
        giveUp: { target: 'returning', actions: [perform({ kind: 'drop_target' }), back('no_answer')] },
      },
      on: {
        'leg.answered': 'consult_connecting',
        'leg.ended': [
          {
            ...of('callee'),
            target: 'ringing',
            actions: [
              perform({ kind: 'take_over' }),
              perform({ kind: 'background', party: 'caller', sound: 'ringback' }),
            ],
            description: 'Who consults has hung up: the call is the target’s from now on, should it answer.',
          },
          { ...targetEnded('busy'), target: 'returning', actions: back('busy') },
          { ...targetEnded('declined'), target: 'returning', actions: back('declined') },
          { ...targetEnded('no_answer'), target: 'returning', actions: back('no_answer') },
          { target: 'returning', actions: back('unreachable') },
        ],
        'command.failed': { target: 'returning', actions: back('unreachable') },
        'transfer.cancel': giveBack,
      },
    },
    consult_connecting: {
      entry: perform({ kind: 'join', bridge: 'consultation' }),
      on: {
        'leg.bridged': 'consulting',
        'leg.ended': [
          { ...of('callee'), ...handOver },
          { target: 'returning', actions: back('ended') },
        ],
        'command.failed': {
          target: 'returning',
          actions: [perform({ kind: 'drop_target' }), back('error')],
        },
        'transfer.cancel': giveBack,
      },
    },
    consulting: {
      on: {
        'leg.ended': [
          { ...of('callee'), ...handOver },
          { target: 'returning', actions: back('ended') },
        ],
        'transfer.complete': handOver,
        'transfer.cancel': giveBack,
      },
    },
    returning: {
      entry: perform({ kind: 'join', bridge: 'callee' }),
      on: {
        'leg.bridged': 'returned',
        'leg.ended': { ...of('callee'), target: 'answered_ended' },
        'command.failed': 'error',
      },
    },
    returned: { type: 'final', output: ({ context }: { context: TransferContext }) => context.back },

    answered_ended: exit('answered_ended'),
    busy: exit('busy'),
    no_answer: exit('no_answer'),
    declined: exit('declined'),
    unreachable: exit('unreachable'),
    error: exit('error'),
  },
});
