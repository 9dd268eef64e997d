import type { LegEndCause, NodeEffect } from '@hookswitch/flow-model';
import type { InVain } from '@hookswitch/pbx';
import { announce } from '../announcement.js';
import type { GroupOfCall, Member } from './group-of-call.js';

/** Where a leg stands. `late`: it hears that somebody else was faster. */
type LegState = 'ringing' | 'confirming' | 'late';

/** What became of a member. */
export type MemberResult = InVain | 'answered' | 'answered_elsewhere' | 'skipped_busy';

/** What the machine knows while the group rings. Plain data: it is persisted with every step. */
export interface RingContext extends GroupOfCall {
  readonly answered: boolean;
  /** Waves that have begun. */
  readonly begun: number;
  readonly legs: Readonly<Record<string, LegState>>;
  readonly results: Readonly<Record<string, MemberResult>>;
  /** The leg that took the call. */
  readonly taker: string | null;
}

/** A change of the context, and what to ask for. */
export interface RingStep {
  readonly context: Partial<RingContext>;
  readonly effects: readonly NodeEffect[];
}

export function legName(member: number): string {
  return `m${member}`;
}

export function memberOfLeg({ members }: GroupOfCall, leg: string): Member | undefined {
  return members[Number(leg.slice(1))];
}

/** The next wave begins to ring. */
export function beginWave(context: RingContext): RingStep {
  const wave = context.plan.waves[context.begun];
  const ringing = wave?.members ?? [];
  const legs = { ...context.legs };
  for (const { member } of ringing) legs[legName(member)] = 'ringing';
  const effects = ringing.flatMap(({ member, ring_time_ms }): NodeEffect[] => {
    const to = context.members[member]?.to;
    if (!to) return [];
    return [
      {
        kind: 'dial',
        leg: legName(member),
        to,
        caller_number: null,
        caller_name: context.caller_name,
        ring_time_ms,
        via: { type: 'ring_group', name: context.group.name },
        only_free: context.only_free,
      },
    ];
  });
  return { context: { begun: context.begun + 1, legs }, effects };
}

/** A leg is over, or was never there. */
export function legOver(context: RingContext, leg: string, result: MemberResult): RingStep {
  const { [leg]: _over, ...legs } = context.legs;
  return { context: { legs, results: { ...context.results, [leg]: result } }, effects: [] };
}

/** A member was not rung: the timeline says why. */
export function skipped(context: RingContext, leg: string): RingStep {
  const name = memberOfLeg(context, leg)?.name ?? '';
  return {
    ...legOver(context, leg, 'skipped_busy'),
    effects: [{ kind: 'note', text: `Not rung: ${name}, who is in a call.` }],
  };
}

/** The first in the list is in a call: nobody is rung. */
export function firstBusy(context: RingContext): RingStep {
  const leg = legName(0);
  const name = memberOfLeg(context, leg)?.name ?? '';
  return {
    ...legOver(context, leg, 'skipped_busy'),
    effects: [{ kind: 'note', text: `Nobody is rung: ${name}, who is first in the list, is in a call.` }],
  };
}

/** Those who still ring are hung up: their time is over. */
export function giveUpRinging(context: RingContext): RingStep {
  const given = legsThatAre(context, 'ringing');
  const kept = Object.entries(context.legs).filter(([leg]) => !given.includes(leg));
  const results = { ...context.results };
  for (const leg of given) results[leg] = 'no_answer';
  return {
    context: { legs: Object.fromEntries(kept), results },
    effects: given.map((leg) => ({ kind: 'drop_leg', leg })),
  };
}

/** Who has answered is asked whether they take the call. */
export function askToConfirm(context: RingContext, leg: string): RingStep {
  const { confirm } = context;
  return {
    context: { legs: { ...context.legs, [leg]: 'confirming' } },
    effects: confirm === null ? [] : [{ ...announceTo(leg, confirm.prompt) }],
  };
}

/** Who has answered does not take the call. */
export function refused(context: RingContext, leg: string): RingStep {
  return { ...legOver(context, leg, 'rejected_by_confirm'), effects: [{ kind: 'drop_leg', leg }] };
}

/** Somebody takes the call: all others are let go. */
export function take(context: RingContext, taker: string): RingStep {
  const results: Record<string, MemberResult> = { ...context.results, [taker]: 'answered' };
  const legs: Record<string, LegState> = {};
  const effects: NodeEffect[] = [];
  for (const [leg, state] of Object.entries(context.legs)) {
    if (leg === taker) continue;
    results[leg] = 'answered_elsewhere';
    if (state === 'ringing') effects.push({ kind: 'drop_leg', leg, elsewhere: true });
    if (state !== 'confirming' || context.confirm === null) continue;
    legs[leg] = 'late';
    effects.push({ kind: 'stop_playback', leg }, announceTo(leg, context.confirm.too_late));
  }
  if (context.confirm !== null) effects.unshift({ kind: 'stop_playback', leg: taker });
  const waiting = notBegun(context);
  if (waiting.length > 0) {
    effects.push({ kind: 'note', text: `Not rung, as it was not their turn yet: ${waiting.join(', ')}.` });
  }
  return { context: { taker, legs, results }, effects };
}

function notBegun({ plan, begun, members }: RingContext): string[] {
  return plan.waves
    .slice(begun)
    .flatMap((wave) => wave.members.map(({ member }) => members[member]?.name ?? ''));
}

export function announceTo(
  leg: string,
  announcement: Parameters<typeof announce>[0],
): Extract<NodeEffect, { kind: 'speak' | 'play_prompt' }> {
  return { ...announce(announcement), leg } as Extract<NodeEffect, { kind: 'speak' | 'play_prompt' }>;
}

export function legsThatAre({ legs }: RingContext, state: LegState): string[] {
  return Object.keys(legs).filter((leg) => legs[leg] === state);
}

/** What a leg's end before anybody took the call means for its member. */
export function resultOf(context: RingContext, leg: string, cause: LegEndCause): InVain {
  if (context.legs[leg] === 'confirming') return 'rejected_by_confirm';
  switch (cause) {
    case 'busy':
    case 'declined':
    case 'unreachable':
      return cause;
    case 'normal':
      return 'unreachable';
    case 'no_answer':
    case 'cancelled':
      return 'no_answer';
  }
}
