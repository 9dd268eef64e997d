import { outcomeOf } from '@hookswitch/pbx';
import type { InVain } from '@hookswitch/pbx';
import { exit, setupNode } from '../node-machine.js';
import { groupOfCall, NO_GROUP } from './group-of-call.js';
import type { RingGroupConfig } from './ring-group.schema.js';
import {
  announceTo,
  askToConfirm,
  beginWave,
  firstBusy,
  giveUpRinging,
  legOver,
  refused,
  resultOf,
  skipped,
  take,
} from './ringing.js';
import type { MemberResult, RingContext, RingStep } from './ringing.js';
import { wordsOf } from './words-of.js';

/** The gateway ends ringing legs by itself; should it forget to, the node gives up this much later. */
const GRACE_MS = 5000;

/** Who has answered has not pressed 1 in time. */
interface ConfirmOver {
  readonly type: 'confirm.over';
  readonly leg: string;
}

const setup = setupNode<RingContext, RingGroupConfig, 'waveEnds', ConfirmOver>({
  waveEnds: ({ context: { plan, begun } }) => {
    const isLast = begun >= plan.waves.length;
    return (plan.waves[begun - 1]?.lasts_ms ?? 0) + (plan.in_turn || isLast ? GRACE_MS : 0);
  },
});

type Own = RingContext;
type LegEvent = { readonly leg: string };

/** Changes the context and asks for effects, as a step of `ringing.ts` says. */
const carryOut = (step: (context: Own, event: never) => RingStep) =>
  setup.enqueueActions(({ context, event, enqueue }) => {
    const { context: changes, effects } = step(context, event as never);
    enqueue.assign(changes);
    for (const effect of effects) enqueue({ type: 'effect', params: effect });
  });

const timerOf = (leg: string) => `confirm:${leg}`;

const startConfirmTimer = setup.enqueueActions(({ context, event, enqueue }) => {
  const { leg } = event as LegEvent;
  const delay = context.confirm?.time_ms ?? 0;
  enqueue.raise({ type: 'confirm.over', leg }, { id: timerOf(leg), delay });
});

const stopConfirmTimer = setup.enqueueActions(({ event, enqueue }) => {
  enqueue.cancel(timerOf((event as LegEvent).leg));
});

/** Nobody who is asked to press 1 is asked any more: somebody has taken the call. */
const stopConfirmTimers = setup.enqueueActions(({ context, enqueue }) => {
  for (const leg of Object.keys(context.legs)) enqueue.cancel(timerOf(leg));
});

const takeCall = [stopConfirmTimers, carryOut((context, { leg }: LegEvent) => take(context, leg))];
const forget = carryOut((context, { leg }: LegEvent) => {
  const { [leg]: _over, ...legs } = context.legs;
  return { context: { legs }, effects: [] };
});
const letGo = carryOut((context, { leg }: LegEvent) => {
  const { [leg]: _late, ...legs } = context.legs;
  return { context: { legs }, effects: [{ kind: 'drop_leg', leg }] };
});

const isFree = ({ context }: { context: Own }) => Object.keys(context.legs).length === 0;
const hasMore = ({ context: { plan, begun, results } }: { context: Own }) =>
  begun < plan.waves.length && !(plan.first_only && Object.values(results).some(wasThere));
/** For `first_available`: somebody's phone was free, whatever came of it. */
const wasThere = (result: MemberResult) =>
  result === 'no_answer' || result === 'declined' || result === 'rejected_by_confirm';
const isConfirming = ({ context, event }: { context: Own; event: unknown }) =>
  context.legs[(event as LegEvent).leg] === 'confirming';
const isLate = ({ context, event }: { context: Own; event: unknown }) =>
  context.legs[(event as LegEvent).leg] === 'late';
const isTaker = ({ context, event }: { context: Own; event: { readonly leg: string } }) =>
  event.leg === context.taker;
const isInVain = (outcome: InVain) => ({
  guard: ({ context }: { context: Own }) => outcomeOf(inVain(context)) === outcome,
  target: outcome,
});

/** Who was skipped counts as busy. */
function inVain({ results }: Own): InVain[] {
  return Object.values(results).flatMap((result): InVain[] => {
    if (result === 'skipped_busy') return ['busy'];
    return result === 'answered' || result === 'answered_elsewhere' ? [] : [result];
  });
}

const note = setup.enqueueActions(({ context, enqueue }) => {
  for (const text of context.notes) enqueue({ type: 'effect', params: { kind: 'note', text } });
});

/** Rings the members of a group as its strategy says, and connects the caller with who takes the call first. */
export const ringGroupMachine = setup.createMachine({
  id: 'ring_group',
  context: ({ input }) => ({
    ...(groupOfCall(input) ?? NO_GROUP),
    answered: input.answered,
    begun: 0,
    legs: {},
    results: {},
    taker: null,
  }),
  initial: 'beginning',
  output: ({ context, event }) => ({
    outcome: String((event as { output?: unknown }).output),
    reason: wordsOf(context),
  }),
  on: {
    'leg.played': { guard: isLate, actions: letGo },
    'leg.ended': { guard: isLate, actions: forget },
    'command.failed': { guard: isLate, actions: letGo },
  },
  states: {
    beginning: {
      always: [
        { guard: ({ context }) => context.group.id === '', target: 'error' },
        { guard: ({ context }) => context.plan.waves.length === 0, target: 'in_vain', actions: note },
        { guard: ({ context }) => context.first !== null, target: 'asking' },
        { target: 'begun' },
      ],
    },
    asking: {
      entry: {
        type: 'effect',
        params: ({ context }) => ({ kind: 'ask_phone', extension: context.first ?? '' }),
      },
      on: {
        'phone.asked': [
          { guard: ({ event }) => event.in_call, target: 'in_vain', actions: carryOut(firstBusy) },
          { target: 'begun' },
        ],
      },
    },
    begun: {
      entry: [
        { type: 'effect', params: ({ context }) => ({ kind: 'background', sound: context.sound }) },
        note,
      ],
      always: 'calling',
    },
    calling: { entry: carryOut(beginWave), always: 'ringing' },
    ringing: {
      after: {
        waveEnds: [
          { guard: (args) => !args.context.plan.in_turn && hasMore(args), target: 'calling' },
          { actions: carryOut(giveUpRinging) },
        ],
      },
      always: [
        { guard: (args) => isFree(args) && hasMore(args), target: 'calling' },
        { guard: isFree, target: 'in_vain' },
      ],
      on: {
        'leg.answered': [
          {
            guard: ({ context }) => context.confirm !== null,
            actions: [
              carryOut((context, { leg }: LegEvent) => askToConfirm(context, leg)),
              startConfirmTimer,
            ],
          },
          { target: 'taken', actions: takeCall },
        ],
        'leg.played': {
          guard: (args) => isConfirming(args) && args.event.ok,
          description: 'It is said again until a key is pressed or the time is over.',
          actions: carryOut(({ confirm }, { leg }: LegEvent) => ({
            context: {},
            effects: confirm === null ? [] : [announceTo(leg, confirm.prompt)],
          })),
        },
        'leg.digit': [
          {
            guard: (args) => isConfirming(args) && args.event.digit === '1',
            target: 'taken',
            actions: takeCall,
          },
          {
            guard: (args) => isConfirming(args) && args.event.digit === '2',
            actions: [stopConfirmTimer, carryOut((context, { leg }: LegEvent) => refused(context, leg))],
          },
        ],
        'confirm.over': {
          guard: isConfirming,
          actions: carryOut((context, { leg }: LegEvent) => refused(context, leg)),
        },
        'leg.skipped': { actions: carryOut((context, { leg }: LegEvent) => skipped(context, leg)) },
        'leg.ended': {
          actions: [
            stopConfirmTimer,
            carryOut((context, { leg, cause }: LegEvent & { cause: Parameters<typeof resultOf>[2] }) =>
              legOver(context, leg, resultOf(context, leg, cause)),
            ),
          ],
        },
        'command.failed': [
          {
            guard: ({ event }) => event.effect === 'dial',
            description: 'The gateway cannot reach this member.',
            actions: carryOut((context, { leg }: LegEvent) => legOver(context, leg, 'unreachable')),
          },
          {
            guard: isConfirming,
            description: 'The question cannot be heard, and 1 can be pressed all the same.',
            actions: setup.assign({}),
          },
        ],
      },
    },
    taken: {
      always: [{ guard: ({ context }) => context.answered, target: 'connecting' }, { target: 'answering' }],
    },
    answering: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      on: {
        'call.answered': 'connecting',
        'leg.ended': [
          { guard: isTaker, target: 'no_answer', description: 'Hung up before the two could be connected.' },
        ],
        'command.failed': [{ guard: isLate, actions: letGo }, { target: 'failed' }],
      },
    },
    connecting: {
      entry: {
        type: 'effect',
        params: ({ context }) => ({ kind: 'bridge', leg: context.taker ?? '' }),
      },
      on: {
        'leg.bridged': 'connected',
        'leg.ended': [{ guard: isTaker, target: 'answered_ended' }],
        'command.failed': [{ guard: isLate, actions: letGo }, { target: 'failed' }],
      },
    },
    connected: {
      on: {
        'leg.ended': [{ guard: isTaker, target: 'answered_ended' }],
      },
    },
    failed: {
      entry: {
        type: 'effect',
        params: ({ context }) => ({ kind: 'drop_leg', leg: context.taker ?? '' }),
      },
      always: 'error',
    },
    in_vain: {
      always: [
        isInVain('no_answer'),
        isInVain('rejected_by_confirm'),
        isInVain('declined'),
        isInVain('busy'),
        { target: 'unreachable' },
      ],
    },
    answered_ended: exit('answered_ended'),
    busy: exit('busy'),
    no_answer: exit('no_answer'),
    declined: exit('declined'),
    unreachable: exit('unreachable'),
    rejected_by_confirm: exit('rejected_by_confirm'),
    error: exit('error'),
  },
});
