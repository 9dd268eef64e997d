import fc from 'fast-check';
import { QUEUE_ABSENCES, QUEUE_STRATEGIES } from '@hookswitch/flow-model';
import { joinQueue, seededChance } from '../index.js';
import type { AgentState, Announced, QueueRules, QueueSituation, WaitingCall } from '../index.js';
import { agentOf, queueOf } from './objects.js';

export const NOW = 1_800_000_000_000;
const S = 1000;
const NAMES = ['ann', 'ben', 'cem', 'dee', 'eva', 'fay', 'gus'];
const QUEUES = ['sales', 'help', 'night'];

/** Something that is so in few cases. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
const seldom = <T>(usual: T, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });
const ago = fc.constantFrom(0, 1, 4, 5, 30, 60, 600).map((seconds) => NOW - seconds * S);
const pause = fc.record({
  reason: fc.constantFrom('', 'lunch'),
  since: ago,
  by: fc.constantFrom<'agent' | 'queue'>('agent', 'queue'),
});

const anyQueue = (id: string): fc.Arbitrary<QueueRules> =>
  fc
    .record({
      strategy: fc.constantFrom(...QUEUE_STRATEGIES),
      weight: fc.nat(2),
      members: fc.uniqueArray(
        fc.record({ user_id: fc.constantFrom(...NAMES), penalty: fc.nat(3), weight: fc.nat(3) }),
        { selector: ({ user_id }) => user_id, maxLength: NAMES.length },
      ),
      retry_s: fc.constantFrom(0, 5, 60),
      ring_in_use: seldom(false, fc.constant(true)),
      max_penalty: rarely(fc.nat(3)),
      penalty_rules: fc.array(
        fc.record({
          after_s: fc.constantFrom(0, 5, 30, 60),
          max_penalty: fc.option(fc.nat(3)),
          min_penalty: seldom(0, fc.nat(2)),
          raise_to: rarely(fc.nat(3)),
        }),
        { maxLength: 3 },
      ),
      leave_when_empty: fc.option(fc.subarray([...QUEUE_ABSENCES])),
      max_in_flight: fc.option(fc.integer({ min: 1, max: 2 })),
    })
    .map(({ max_in_flight, ...rules }) => ({
      ...queueOf([], { id, ...rules }),
      callback: { max_in_flight, attempts: 2, retry_after_s: 60, expires_after_s: 7200 },
    }));

const anyAgent = (name: string): fc.Arbitrary<AgentState> =>
  fc
    .record({
      queues: fc.oneof({ weight: 3, arbitrary: fc.constant(QUEUES) }, fc.subarray(QUEUES)),
      extension: seldom<string | null>('1001', fc.constant(null)),
      paused: rarely(pause),
      paused_in: seldom({}, fc.record({ sales: pause })),
      device: seldom(
        'available' as const,
        fc.constantFrom('offline' as const, 'ringing' as const, 'busy' as const, 'unknown' as const),
      ),
      calls: seldom<string[]>([], fc.constant(['other'])),
      wrap_up: rarely(
        fc.constantFrom(-5, 0, 20).map((seconds) => ({
          ...{ queue_id: 'sales', call_id: 'x', since: NOW - 30 * S },
          until: NOW + seconds * S,
        })),
      ),
      last_call_ended_at: fc.option(ago),
      refused_at: rarely(ago),
      calls_taken: fc.record({ sales: fc.nat(3), help: fc.nat(3) }, { requiredKeys: [] }),
    })
    .map(({ queues, ...more }) => agentOf(name, more, queues));

export const anyAnnounced: fc.Arbitrary<Announced> = fc.record({
  position_at: fc.option(ago),
  position: fc.option(fc.integer({ min: 1, max: 9 })),
  hold_time_said: fc.boolean(),
  periodic_at: fc.option(ago),
  periodic_said: fc.nat(5),
});

const anyCall = fc.record({
  queue_id: fc.constantFrom(...QUEUES),
  joined_at: ago,
  priority: seldom(0, fc.nat(3)),
  is_callback: seldom(false, fc.constant(true)),
  not_before: rarely(fc.constantFrom(NOW - S, NOW, NOW + S)),
  refused_by: fc.array(fc.record({ user_id: fc.constantFrom(...NAMES), at: ago }), { maxLength: 4 }),
  announced: anyAnnounced,
});

/** Queues, agents and calls as they may be found at some instant; some of the calls ring already, and agents know it. */
export const anySituation: fc.Arbitrary<QueueSituation & { readonly seed: number }> = fc
  .record({
    queues: fc.tuple(...QUEUES.map(anyQueue)),
    agents: fc.tuple(...NAMES.map(anyAgent)),
    calls: fc.array(anyCall, { maxLength: 8 }),
    rings: fc.dictionary(fc.constantFrom(...NAMES), fc.nat(7), { maxKeys: 4 }),
    seed: fc.nat(),
  })
  .map(({ queues, agents, calls, rings, seed }) => {
    const waiting = calls.map((call, place): WaitingCall => {
      const { queue_id, joined_at, ...more } = call;
      const members = queues.find(({ id }) => id === queue_id)!.members;
      const offered_to = members.map(({ user_id }) => user_id).filter((id) => rings[id] === place);
      return {
        ...joinQueue({ call_id: `c${9 - place}`, queue_id, place, joined_at }),
        ...more,
        offered_to,
      };
    });
    const ringing = new Map(
      waiting.flatMap(({ call_id, offered_to }) => offered_to.map((id) => [id, call_id])),
    );
    const known = agents.map((agent): AgentState => {
      const call = ringing.get(agent.user_id);
      return call === undefined ? agent : { ...agent, ringing_for: [call], refused_at: null };
    });
    return {
      queues: new Map(queues.map((queue) => [queue.id, queue])),
      agents: new Map(known.map((agent) => [agent.user_id, agent])),
      waiting,
      memory: {},
      now: NOW,
      chance: seededChance(seed),
      seed,
    };
  });
