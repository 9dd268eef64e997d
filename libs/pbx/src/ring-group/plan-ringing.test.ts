import fc from 'fast-check';
import { seededChance } from '../seeded-chance.js';
import { planRinging } from './plan-ringing.js';
import type { RingGroupRules } from './plan-ringing.js';

const member = (more: Partial<RingGroupRules['members'][number]> = {}) => ({
  delay_s: 0,
  timeout_s: null,
  ...more,
});
const never = () => {
  throw new Error('No chance is needed here.');
};

function plan(
  strategy: RingGroupRules['strategy'],
  members: RingGroupRules['members'],
  chance: () => number = never,
) {
  const rules = { strategy, ring_time_s: 20, members };
  return planRinging(
    rules,
    members.map((_, index) => index),
    chance,
  );
}

/** When each member begins to ring, and until when: in seconds since the beginning, were nobody to answer. */
function times({ waves }: ReturnType<typeof plan>): Record<number, [number, number]> {
  const rings: Record<number, [number, number]> = {};
  let now = 0;
  for (const wave of waves) {
    for (const { member: place, ring_time_ms } of wave.members)
      rings[place] = [now, now + ring_time_ms / 1000];
    now += wave.lasts_ms / 1000;
  }
  return rings;
}

describe('who rings when', () => {
  it('simultaneous: all at once, each as long as it may', () => {
    const rings = times(
      plan('simultaneous', [member(), member({ timeout_s: 10 }), member({ timeout_s: 60 })]),
    );
    expect(rings).toEqual({ 0: [0, 20], 1: [0, 10], 2: [0, 20] });
  });

  it('simultaneous: who is delayed joins in, and who is delayed too long does not ring', () => {
    const members = [member({ delay_s: 15 }), member(), member({ delay_s: 5 }), member({ delay_s: 20 })];
    const planned = plan('simultaneous', members);
    expect(times(planned)).toEqual({ 0: [15, 20], 1: [0, 20], 2: [5, 20] });
    expect(planned.too_late).toEqual([3]);
  });

  it('hunt: one after the other, in the order of the list', () => {
    const rings = times(plan('hunt', [member(), member({ timeout_s: 5 }), member({ delay_s: 10 })]));
    expect(rings).toEqual({ 0: [0, 20], 1: [20, 25], 2: [25, 45] });
  });

  it('memory hunt: one more each time, and those before go on ringing', () => {
    const rings = times(plan('memory_hunt', [member(), member({ timeout_s: 5 }), member()]));
    expect(rings).toEqual({ 0: [0, 45], 1: [20, 45], 2: [25, 45] });
  });

  it('first available: one by one, and no further once somebody has rung', () => {
    expect(plan('first_available', [member(), member()])).toMatchObject({ in_turn: true, first_only: true });
    expect(plan('hunt', [member(), member()])).toMatchObject({ in_turn: true, first_only: false });
  });

  it('random: everybody once, in an order that the same chance gives again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer(), (count, seed) => {
        const members = Array.from({ length: count }, () => member());
        const order = () =>
          plan('random', members, seededChance(seed)).waves.map(({ members: [one] }) => one?.member);
        expect(order()).toEqual(order());
        expect(order().toSorted((one = 0, other = 0) => one - other)).toEqual(
          members.map((_, index) => index),
        );
      }),
    );
  });

  it('random: each of three members comes first as often as the others', () => {
    const first = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed += 1) {
      const [wave] = plan('random', [member(), member(), member()], seededChance(seed)).waves;
      first[wave?.members[0]?.member ?? 0]! += 1;
    }
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
