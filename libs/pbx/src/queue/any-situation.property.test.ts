import { QUEUE_STRATEGIES } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { applyAgentEvent, decide, explainWaiting, joinQueue, offered, seededChance } from '../index.js';
import type { Decision, QueueMemories, QueueSituation, WaitingCall } from '../index.js';
import { anyAnnounced, anySituation, NOW } from '../testing/any-situation.js';
import { CallCentre } from '../testing/call-centre.js';
import { Inspector } from '../testing/inspector.js';
import { agentOf, queueOf } from '../testing/objects.js';
import { planDays } from '../testing/ten-days.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
const runs = (numRuns: number) => ({ numRuns: numRuns * EFFORT });

/** The same as after a restart that finds everything in another order. */
function restarted(situation: QueueSituation & { seed: number }): QueueSituation {
  const { queues, agents, waiting, memory, now, seed } = situation;
  const kept = JSON.parse(
    JSON.stringify({ queues: [...queues], agents: [...agents], waiting, memory, now }),
  ) as { queues: []; agents: []; waiting: WaitingCall[]; memory: QueueMemories; now: number };
  return {
    queues: new Map(kept.queues.reverse()),
    agents: new Map(kept.agents.reverse()),
    waiting: kept.waiting.reverse(),
    memory: kept.memory,
    now: kept.now,
    chance: seededChance(seed),
  };
}

/** The situation once the offers of a decision were stated. */
function stated(situation: QueueSituation, { offers, memory }: Decision): QueueSituation {
  const agents = new Map(situation.agents);
  const rung = new Map(offers.map(({ call_id, user_ids }) => [call_id, user_ids]));
  for (const { call_id, user_ids } of offers) {
    for (const id of user_ids) {
      agents.set(id, applyAgentEvent(agents.get(id)!, { type: 'rung', call_id }, situation.now).agent);
    }
  }
  const waiting = situation.waiting.map((call) => offered(call, rung.get(call.call_id) ?? []));
  return { ...situation, agents, waiting, memory };
}

describe('in any situation', () => {
  it('nobody rings twice, no caller waits while an agent is free, none is passed over, every member has one reason', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        new Inspector(situation.queues).decided(situation, decide(situation));
      }),
      runs(700),
    );
  });

  it('a restart changes no decision, in whatever order things are found', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        expect(decide(restarted(situation))).toEqual(decide(situation));
      }),
      runs(200),
    );
  });

  it('what was decided is not decided again, and nothing is missed before it is to be asked again', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const after = stated(situation, decide(situation));
        const again = decide(after);
        expect(again.offers).toEqual([]);
        const until = again.next_at ?? NOW + 86_400_000;
        expect(until).toBeGreaterThan(NOW);
        expect(decide({ ...after, now: until - 1 }).offers).toEqual([]);
        for (const { call_id } of after.waiting) {
          const { members } = after.queues.get(
            after.waiting.find((call) => call.call_id === call_id)!.queue_id,
          )!;
          expect(explainWaiting(after, call_id).map(({ user_id }) => user_id)).toEqual(
            members.map(({ user_id }) => user_id),
          );
        }
      }),
      runs(200),
    );
  });

  it('announcements delay no offer', () => {
    fc.assert(
      fc.property(anySituation, anyAnnounced, (situation, announced) => {
        const chance = () => seededChance(situation.seed);
        const waiting = situation.waiting.map((call) => ({ ...call, announced }));
        expect(decide({ ...situation, waiting, chance: chance() })).toEqual(
          decide({ ...situation, chance: chance() }),
        );
      }),
      runs(100),
    );
  });
});

describe('over time', () => {
  const fair = QUEUE_STRATEGIES.filter((strategy) =>
    ['round_robin_memory', 'ordered', 'fewest_calls', 'least_recent'].includes(strategy),
  );

  it('agents who are always free get as many calls as each other, one more or less', () => {
    const calls = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom(...fair),
        fc.integer({ min: 1, max: 7 }),
        calls,
        (strategy, size, count) => {
          const names = Array.from({ length: size }, (_, at) => `agent-${at}`);
          let agents = new Map(names.map((name) => [name, agentOf(name)]));
          let memory: QueueSituation['memory'] = {};
          const rules = queueOf(names, { strategy });
          const queues = new Map([['sales', rules]]);
          const taken: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
          for (let at = 0; at < count; at += 1) {
            const now = NOW + at * 1000;
            const call_id = `c${at}`;
            const call = joinQueue({ call_id, queue_id: 'sales', place: at, joined_at: now });
            const decision = decide({ queues, agents, waiting: [call], memory, now, chance: () => 0 });
            const [user = ''] = decision.offers[0]!.user_ids;
            taken[user]! += 1;
            memory = decision.memory;
            const talk = [
              { type: 'rung', call_id },
              { type: 'call_began', call_id, queue_id: 'sales' },
              { type: 'call_ended', call_id, queue: rules },
            ] as const;
            const after = talk.reduce(
              (agent, event) => applyAgentEvent(agent, event, now).agent,
              agents.get(user)!,
            );
            agents = new Map(agents).set(user, after);
          }
          const times = Object.values(taken);
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
        },
      ),
      runs(60),
    );
  });

  it('a small house keeps every promise for a day, whatever happens in it', () => {
    const size = fc.record({
      agents: fc.integer({ min: 1, max: 12 }),
      callersADay: fc.integer({ min: 10, max: 100 }),
      days: fc.constant(1),
    });
    fc.assert(
      fc.property(size, fc.nat(), (house, seed) => {
        const { queues, agents, plan, habits } = planDays(house, seed);
        const centre = new CallCentre(queues, agents, plan, habits, seed);
        centre.run();
        expect(centre.waiting.size).toBe(0);
      }),
      runs(10),
    );
  });
});
