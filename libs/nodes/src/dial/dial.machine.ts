import type { LegEndCause } from '@hookswitch/flow-model';
import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { DialConfig } from './dial.schema.js';

/** The gateway ends a ringing leg by itself; should it forget to, the node gives up this much later. */
const GRACE_MS = 5000;

const LEG = 'a';

interface DialContext extends DialConfig {
  readonly answered: boolean;
}

/** A release from before there was a choice does not say. */
const soundOf = ({ while_ringing }: Partial<DialConfig>) => while_ringing ?? 'ringback';

const byCause = (cause: LegEndCause) => ({
  guard: ({ event }: { event: { readonly cause: LegEndCause } }) => event.cause === cause,
});

/** Rings one party, connects the caller when it answers, and goes on when it has hung up. */
export const dialMachine = setupNode<DialContext, DialConfig, 'giveUp'>({
  giveUp: ({ context }) => context.ring_time_s * 1000 + GRACE_MS,
}).createMachine({
  id: 'dial',
  context: ({ input }) => ({ ...input.config, answered: input.answered }),
  initial: 'dialling',
  output: outcomeName,
  states: {
    dialling: {
      entry: [
        {
          type: 'effect',
          params: ({ context }) => ({
            kind: 'dial',
            leg: LEG,
            to: context.to,
            caller_number: context.caller_number,
            caller_name: context.caller_name,
            ring_time_ms: context.ring_time_s * 1000,
          }),
        },
        { type: 'effect', params: ({ context }) => ({ kind: 'background', sound: soundOf(context) }) },
      ],
      after: {
        giveUp: { target: 'no_answer', actions: { type: 'effect', params: { kind: 'drop_leg', leg: LEG } } },
      },
      on: {
        'leg.answered': [
          { guard: ({ context }) => context.answered, target: 'connecting' },
          {
            target: 'answering',
            description: 'The caller is answered when the called party is, not before.',
          },
        ],
        'leg.ended': [
          { ...byCause('busy'), target: 'busy' },
          { ...byCause('declined'), target: 'declined' },
          { ...byCause('no_answer'), target: 'no_answer' },
          { ...byCause('cancelled'), target: 'no_answer' },
          { target: 'unreachable' },
        ],
        'command.failed': { target: 'unreachable', description: 'The gateway cannot reach the target.' },
      },
    },
    answering: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      on: {
        'call.answered': 'connecting',
        'leg.ended': { target: 'no_answer', description: 'Hung up before the two could be connected.' },
        'command.failed': 'failed',
      },
    },
    connecting: {
      entry: { type: 'effect', params: { kind: 'bridge', leg: LEG } },
      on: { 'leg.bridged': 'connected', 'leg.ended': 'answered_ended', 'command.failed': 'failed' },
    },
    connected: {
      on: { 'leg.ended': 'answered_ended' },
    },
    failed: {
      entry: { type: 'effect', params: { kind: 'drop_leg', leg: LEG } },
      always: 'error',
    },
    answered_ended: exit('answered_ended'),
    busy: exit('busy'),
    no_answer: exit('no_answer'),
    declined: exit('declined'),
    unreachable: exit('unreachable'),
    error: exit('error'),
  },
});
