import { CallCentre } from './testing/call-centre.js';
import { planDays } from './testing/ten-days.js';

describe('a call centre', () => {
  // The inspector looks at everything after each event, and throws where a promise is broken.
  it('keeps every promise for ten days: 200 agents, 1,000 callers a day, eight strategies, restarts', () => {
    const { queues, agents, plan, habits } = planDays({ agents: 200, callersADay: 1000, days: 10 }, 7);
    const centre = new CallCentre(queues, agents, plan, habits, 7);
    centre.run();

    const { counts, fates } = centre;
    expect(counts).toMatchObject({ callers: plan.filter(([, { type }]) => type === 'caller').length });
    expect(Object.values(fates).reduce((sum, count) => sum + count)).toBe(counts.callers);
    expect(centre.waiting.size).toBe(0);
    // Ten days in which nothing of this happened would prove nothing.
    for (const [fate, count] of Object.entries(fates)) expect([fate, count > 0]).toEqual([fate, true]);
    expect(fates.answered).toBeGreaterThan(counts.callers / 2);
    expect(counts.restarts).toBe(60);
    expect(counts.offers).toBeGreaterThan(fates.answered);
    expect(counts.autopauses).toBeGreaterThan(20);
    expect(counts.callbacks).toBeGreaterThan(200);
    expect(counts.announcements).toBeGreaterThan(10_000);
  });
});
