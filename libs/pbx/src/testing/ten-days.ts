import { seededChance } from '../index.js';
import type { AgentState, QueueRules, QueueStrategy } from '../index.js';
import type { Habits, Happening } from './call-centre.js';
import { agentOf, queueOf } from './objects.js';

const S = 1000;
const MIN = 60 * S;
const HOUR = 60 * MIN;
const DAY = 24 * HOUR;

type Entry = readonly [number, Happening];

/** A house with a queue of each strategy, which share some of their agents, and what happens in it for some days. */
export interface CentrePlan {
  readonly queues: readonly QueueRules[];
  readonly agents: readonly AgentState[];
  readonly plan: readonly Entry[];
  readonly habits: Habits;
}

/** What queues have beside their strategy: each option is used by one of them at least. */
const options: Readonly<Record<QueueStrategy, Partial<QueueRules>>> = {
  ring_all: { max_penalty: 0, penalty_rules: [widen(30, 1), widen(60, null)], wrap_up_s: 20 },
  least_recent: { wrap_up_s: 30, weight: 5 },
  fewest_calls: { wrap_up_s: 15, max_wait_s: 600 },
  random: { max_length: 30, leave_when_empty: ['paused', 'unavailable'] },
  round_robin_memory: {
    autopause: { scope: 'this_queue', on: ['no_answer'], delay_s: 60, after_missed: 2 },
    join_empty: ['paused', 'unavailable'],
  },
  ordered: { ring_in_use: true, retry_s: 20, callback: rungBack(1) },
  linear: {
    autopause: { scope: 'all_queues', on: ['no_answer', 'busy'], delay_s: 0, after_missed: 3 },
    penalty_rules: [{ after_s: 40, min_penalty: 0, max_penalty: null, raise_to: 2 }],
    callback: rungBack(null),
  },
  weighted_random: { retry_s: 0, wrap_up_s: 60, callback: rungBack(null), max_wait_s: 1200 },
};

function widen(after_s: number, max_penalty: number | null) {
  return { after_s, max_penalty, min_penalty: 0, raise_to: null };
}

function rungBack(max_in_flight: number | null) {
  return { max_in_flight, attempts: 3, retry_after_s: 120, expires_after_s: 7200 };
}

const CALLBACKS: readonly string[] = ['ordered', 'linear', 'weighted_random'];

export interface Size {
  readonly agents: number;
  readonly callersADay: number;
  readonly days: number;
}

export function planDays({ agents: agentCount, callersADay, days }: Size, seed: number): CentrePlan {
  const chance = seededChance(seed);
  const between = (least: number, most: number) => least + chance() * (most - least);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const names = Array.from({ length: agentCount }, (_, at) => `agent-${at + 1}`);
  const strategies = Object.keys(options) as QueueStrategy[];

  const queues = strategies.map((strategy, at): QueueRules => {
    const members = names.filter((_, agent) => agent % strategies.length === at || chance() < 0.15);
    return {
      ...queueOf([], { id: strategy, strategy, ...options[strategy] }),
      members: members.map((user_id) => ({
        user_id,
        penalty: oneOf([0, 0, 0, 1, 2]),
        weight: oneOf([1, 2, 5]),
      })),
      announce: {
        ...queueOf([]).announce,
        position: oneOf(['yes', 'up_to', 'more_than']),
        hold_time: oneOf(['no', 'yes', 'once']),
        frequency_s: oneOf([0, 30, 90]),
        only_up: chance() < 0.5,
        at_joining: chance() < 0.5,
        periodic: ['thank you', 'use our web site'],
        periodic_random: chance() < 0.5,
      },
    };
  });
  const agents = names.map((name) => agentOf(name, {}, []));
  const queuesOf = (name: string) =>
    queues.filter(({ members }) => members.some(({ user_id }) => user_id === name)).map(({ id }) => id);

  const plan: Entry[] = [];
  const asleep = new Set(names.filter(() => chance() < 0.04));
  for (let day = 0; day < days; day += 1) {
    const midnight = day * DAY;
    for (const user_id of names) {
      if (chance() < 0.4) continue;
      plan.push(...agentDay(user_id, queuesOf(user_id), midnight));
    }
    for (const [at, queue_id] of callTimes(midnight)) {
      plan.push([
        at,
        {
          type: 'caller',
          queue_id,
          priority: chance() < 0.1 ? oneOf([1, 5]) : 0,
          patience_s: 10 - Math.log(1 - chance()) * 400,
          callback_after_s: CALLBACKS.includes(queue_id) && chance() < 0.7 ? between(20, 90) : null,
        },
      ]);
    }
    for (let restart = 0; restart < 6; restart += 1) {
      plan.push([midnight + between(8, 18) * HOUR, { type: 'restart' }]);
    }
  }
  return { queues, agents, plan, habits: { answering: 0.85, asleep, reached: 0.7, talk_s: [60, 900] } };

  /** Half of the day's callers come in bursts, within two minutes and mostly to one queue. */
  function* callTimes(midnight: number): Iterable<[number, string]> {
    const ids = queues.map(({ id }) => id);
    for (let caller = 0; caller < callersADay / 2; caller += 1) {
      yield [midnight + between(7.5, 18) * HOUR, oneOf(ids)];
    }
    const bursts = Math.max(1, Math.round(callersADay / 120));
    for (let burst = 0; burst < bursts; burst += 1) {
      const [at, mostly] = [midnight + between(8, 17) * HOUR, oneOf(ids)];
      for (let caller = 0; caller < callersADay / 2 / bursts; caller += 1) {
        yield [at + between(0, 2) * MIN, chance() < 0.7 ? mostly : oneOf(ids)];
      }
    }
  }

  function* agentDay(user_id: string, queue_ids: readonly string[], midnight: number): Iterable<Entry> {
    const [from, to] = [midnight + between(7.5, 12) * HOUR, midnight + between(13, 19) * HOUR];
    const agent = (event: Extract<Happening, { type: 'agent' }>['event']): Happening => ({
      type: 'agent',
      user_id,
      event,
    });
    yield [from, agent({ type: 'signed_in', queue_ids })];
    yield [to, agent({ type: 'signed_out', queue_ids: null })];
    for (let pause = 0; pause < 3; pause += 1) {
      const at = between(from, to);
      const here = chance() < 0.5 ? null : [oneOf(queue_ids)];
      yield [at, agent({ type: 'paused', reason: oneOf(['lunch', 'meeting', '']), queue_ids: here })];
      yield [at + between(2, 40) * MIN, agent({ type: 'unpaused', queue_ids: here })];
    }
    if (chance() < 0.3) {
      const at = between(from, to);
      yield [at, agent({ type: 'device_changed', device: oneOf(['offline', 'busy', 'on_hold']) })];
      yield [at + between(1, 20) * MIN, agent({ type: 'device_changed', device: 'available' })];
    }
    if (chance() < 0.5) {
      const at = between(from, to);
      yield [
        at,
        { type: 'own_call', user_id, call_id: `own-${user_id}-${midnight}`, talk_s: between(20, 600) },
      ];
    }
    yield [between(from, to), agent({ type: 'wrap_up_ended' })];
  }
}
