import type { RingStrategy } from '@hookswitch/flow-model';

/** What a plan needs to know of a ring group. */
export interface RingGroupRules {
  readonly strategy: RingStrategy;
  readonly ring_time_s: number;
  readonly members: readonly { readonly delay_s: number; readonly timeout_s: number | null }[];
}

/** Members who begin to ring together. */
export interface RingWave {
  /** Until the next wave begins, or after the last one until nobody rings any more. */
  readonly lasts_ms: number;
  readonly members: readonly PlannedMember[];
}

export interface PlannedMember {
  /** Place in the group's list, from 0. */
  readonly member: number;
  readonly ring_time_ms: number;
}

/** Who rings when. */
export interface RingPlan {
  readonly waves: readonly RingWave[];
  /** Whether a wave begins only when the one before has stopped ringing; else it joins in. */
  readonly in_turn: boolean;
  /** Whether the group is given up when somebody has rung in vain. */
  readonly first_only: boolean;
  /** Members whose delay is longer than the group rings. */
  readonly too_late: readonly number[];
}

/**
 * Plans the ringing of a group.
 *
 * @param candidates places of the members who can be rung at all
 * @param chance figures from 0 up to 1: the order of `random`
 */
export function planRinging(
  rules: RingGroupRules,
  candidates: readonly number[],
  chance: () => number,
): RingPlan {
  const { strategy } = rules;
  switch (strategy) {
    case 'simultaneous':
      return together(rules, candidates);
    case 'memory_hunt':
      return oneMoreEachTime(rules, candidates);
    case 'hunt':
    case 'first_available':
      return inTurn(rules, candidates, strategy === 'first_available');
    case 'random':
      return inTurn(rules, shuffled(candidates, chance), false);
  }
}

/** All at once, but for those who are delayed. Nobody rings longer than the group. */
function together({ members, ring_time_s }: RingGroupRules, candidates: readonly number[]): RingPlan {
  const delayOf = (member: number) => members[member]?.delay_s ?? 0;
  const reached = candidates.filter((member) => delayOf(member) < ring_time_s);
  const begins = [...new Set(reached.map(delayOf))].sort((one, other) => one - other);
  const waves = begins.map((begin, index): RingWave => {
    const left = ring_time_s - begin;
    return {
      lasts_ms: ((begins[index + 1] ?? ring_time_s) - begin) * 1000,
      members: reached
        .filter((member) => delayOf(member) === begin)
        .map((member) => ({
          member,
          ring_time_ms: Math.min(members[member]?.timeout_s ?? left, left) * 1000,
        })),
    };
  });
  const too_late = candidates.filter((member) => !reached.includes(member));
  return { waves, in_turn: false, first_only: false, too_late };
}

/** The first one, then the first two, then the first three: who rings goes on ringing until the end. */
function oneMoreEachTime(rules: RingGroupRules, candidates: readonly number[]): RingPlan {
  const turns = candidates.map((member) => turnOf(rules, member));
  const waves = candidates.map((member, index): RingWave => {
    const ring_time_ms = turns.slice(index).reduce((sum, turn) => sum + turn, 0);
    return { lasts_ms: turns[index] ?? 0, members: [{ member, ring_time_ms }] };
  });
  return { waves, in_turn: false, first_only: false, too_late: [] };
}

function inTurn(rules: RingGroupRules, order: readonly number[], first_only: boolean): RingPlan {
  const waves = order.map((member): RingWave => {
    const ring_time_ms = turnOf(rules, member);
    return { lasts_ms: ring_time_ms, members: [{ member, ring_time_ms }] };
  });
  return { waves, in_turn: true, first_only, too_late: [] };
}

function turnOf({ members, ring_time_s }: RingGroupRules, member: number): number {
  return (members[member]?.timeout_s ?? ring_time_s) * 1000;
}

/** Every order equally likely (Fisher and Yates). */
function shuffled(candidates: readonly number[], chance: () => number): readonly number[] {
  const order = [...candidates];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}
