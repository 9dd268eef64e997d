import {
  callbackFailed,
  callbackTaken,
  decide,
  explainWaiting,
  joinQueue,
  leaveNumber,
  offered,
  refused,
  seededChance,
} from '../index.js';
import type { AgentState, Candidate, Decision, QueueRules, QueueSituation, WaitingCall } from '../index.js';
import { agentOf, queueOf } from '../testing/objects.js';

const NOW = 1_800_000_000_000;
const S = 1000;
const MIN = 60 * S;

let places = 0;
/** A caller who waits in `sales`, if nothing else is said, since half a minute. */
function caller(call_id: string, more: Partial<WaitingCall> = {}): WaitingCall {
  places += 1;
  return {
    ...joinQueue({ call_id, queue_id: 'sales', place: places, joined_at: NOW - 30 * S }),
    ...more,
  };
}

function situation(
  queues: QueueRules | readonly QueueRules[],
  agents: readonly AgentState[],
  waiting: readonly WaitingCall[],
  more: Partial<QueueSituation> = {},
): QueueSituation {
  const all = Array.isArray(queues) ? (queues as QueueRules[]) : [queues as QueueRules];
  return {
    queues: new Map(all.map((queue) => [queue.id, queue])),
    agents: new Map(agents.map((agent) => [agent.user_id, agent])),
    waiting,
    memory: {},
    now: NOW,
    chance: () => 0,
    ...more,
  };
}

function ask(...args: Parameters<typeof situation>): Decision {
  return decide(situation(...args));
}

const rung = ({ offers }: Decision) => offers.map(({ call_id, user_ids }) => [call_id, ...user_ids]);
const inWords = (why: readonly Candidate[]) =>
  Object.fromEntries(why.map(({ user_id, reason, words }) => [user_id, `${reason}: ${words}`]));
const why = ({ offers }: Decision, at = 0) => inWords(offers[at]!.why);
const withPenalties = (penalties: Readonly<Record<string, number>>) =>
  Object.entries(penalties).map(([user_id, penalty]) => ({ user_id, penalty }));
const free = (names: readonly string[]) => names.map((name) => agentOf(name));

describe('who rings next', () => {
  it('is somebody who is free; of each other member there is one reason why not', () => {
    const decision = ask(
      queueOf([], {
        max_penalty: 3,
        members: withPenalties({
          ann: 0,
          ben: 1,
          cem: 2,
          dee: 3,
          eva: 4,
          fay: 0,
          gus: 0,
          hal: 0,
          ida: 0,
          jo: 0,
        }),
      }),
      [
        agentOf('ann', { paused: { reason: 'lunch', since: NOW - 5 * MIN, by: 'agent' } }),
        agentOf('ben', { calls: ['other'] }),
        agentOf('cem'),
        agentOf('dee'),
        agentOf('eva'),
        agentOf('fay', { device: 'offline' }),
        agentOf('gus', { extension: null }),
        agentOf('hal', { wrap_up: { queue_id: 'sales', call_id: 'x', since: NOW - S, until: NOW + 9 * S } }),
        agentOf('jo', { refused_at: NOW - 2 * S }),
      ],
      [caller('call')],
    );
    expect(rung(decision)).toEqual([['call', 'cem']]);
    expect(why(decision)).toEqual({
      ann: 'paused: is paused for 5 min: lunch',
      ben: 'in_a_call: is in a call',
      cem: 'chosen: is the first in the list who is free',
      dee: 'other_chosen: has penalty 3; cem has 2',
      eva: 'penalty_too_high: has penalty 4; rung up to 3 as yet',
      fay: 'unreachable: has a phone that is not registered',
      gus: 'no_extension: has no phone',
      hal: 'wrap_up: wraps up for another 9 s',
      ida: 'not_signed_in: is not signed in',
      jo: 'just_refused: did not take the last offer; is rung again in 3 s',
    });
    expect(decision.next_at).toBeNull();
  });

  it('serves all who can be served at once, by priority, then place; nobody is rung for two', () => {
    const waiting = [
      caller('first'),
      caller('second'),
      caller('vip', { priority: 10 }),
      caller('third'),
      offered(caller('rings'), ['dee']),
    ];
    const members = ['ann', 'ben', 'cem', 'dee', 'eva'];
    const eva = agentOf('eva', { ringing_for: ['a call that was dialled'] });
    const decision = ask(queueOf(members), [...free(members.slice(0, 4)), eva], waiting.reverse());
    expect(rung(decision)).toEqual([
      ['vip', 'ann'],
      ['first', 'ben'],
      ['second', 'cem'],
    ]);
    expect(why(decision, 1)).toMatchObject({
      ann: 'ringing_for_another: rings for another call',
      dee: 'ringing_for_another: rings for another call',
      eva: 'ringing_for_another: rings for another call',
    });
  });

  it('of two queues, the heavier one has the first go at agents that they share', () => {
    const light = queueOf(['ann'], { id: 'light' });
    const heavy = queueOf(['ann'], { id: 'heavy', weight: 1 });
    const waiting = [caller('early', { queue_id: 'light' }), caller('late', { queue_id: 'heavy' })];
    const ann = agentOf('ann', {}, ['light', 'heavy']);
    expect(rung(ask([light, heavy], [ann], waiting))).toEqual([['late', 'ann']]);
    expect(rung(ask([light, { ...heavy, weight: 0 }], [ann], waiting))).toEqual([['early', 'ann']]);
  });

  it('is nobody for a queue that there is no longer, or that nobody is a member of', () => {
    expect(ask([], free(['ann']), [caller('call')])).toEqual({ offers: [], memory: {}, next_at: null });
    expect(ask(queueOf([]), free(['ann']), [caller('call')]).offers).toEqual([]);
  });

  it('is asked again when time alone may free somebody, or let somebody in', () => {
    const rules = queueOf([], {
      members: withPenalties({ ann: 0, ben: 0, cem: 5 }),
      max_penalty: 0,
      penalty_rules: [{ after_s: 60, max_penalty: null, min_penalty: 0, raise_to: null }],
    });
    const ann = agentOf('ann', { refused_at: NOW });
    const wrap_up = { queue_id: 'sales', call_id: 'x', since: NOW, until: NOW + 40 * S };
    const ben = agentOf('ben', { wrap_up });
    const waiting = [caller('call')];
    expect(ask(rules, [ann, ben, agentOf('cem')], waiting).next_at).toBe(NOW + 5 * S);
    expect(ask(rules, [ben, agentOf('cem')], waiting).next_at).toBe(NOW + 30 * S);
    expect(rung(ask(rules, [ben, agentOf('cem')], waiting, { now: NOW + 30 * S }))).toEqual([
      ['call', 'cem'],
    ]);
    // Nobody waits unserved: there is nothing to ask.
    expect(ask(rules, [ann, ben], [offered(waiting[0]!, ['cem'])]).next_at).toBeNull();
  });

  it('is not who has just refused, for a second at least: a busy phone would be rung without end', () => {
    const ann = agentOf('ann', { refused_at: NOW });
    const rules = queueOf(['ann'], { retry_s: 0 });
    expect(ask(rules, [ann], [caller('call')])).toMatchObject({ offers: [], next_at: NOW + S });
    expect(rung(ask(rules, [ann], [caller('call')], { now: NOW + S }))).toHaveLength(1);
  });

  it('may be in a call where the queue says so', () => {
    const ann = agentOf('ann', { calls: ['other'], device: 'busy' });
    expect(ask(queueOf(['ann']), [ann], [caller('call')]).offers).toEqual([]);
    expect(rung(ask(queueOf(['ann'], { ring_in_use: true }), [ann], [caller('call')]))).toHaveLength(1);
  });

  it('is not who is paused in that queue, or has stopped taking its calls', () => {
    const pause = { reason: '', since: NOW - 30 * S, by: 'queue' } as const;
    const queues = [queueOf(['ann']), queueOf(['ann'], { id: 'help' })];
    const ann = agentOf('ann', { paused_in: { sales: pause } }, ['sales', 'help']);
    const waiting = [caller('sale'), caller('question', { queue_id: 'help' })];
    expect(rung(ask(queues, [ann], waiting))).toEqual([['question', 'ann']]);
    expect(inWords(explainWaiting(situation(queues, [ann], waiting), 'sale'))).toEqual({
      ann: 'paused: is paused for 30 s',
    });
  });
});

describe('a caller whom agents did not take', () => {
  it('is offered to everybody else before anybody is rung again, reserves too', () => {
    const rules = queueOf([], { members: withPenalties({ ann: 0, ben: 0, cem: 1 }), retry_s: 0 });
    const agents = free(['ann', 'ben', 'cem']);
    const order: string[] = [];
    let call = caller('call');
    let last: Decision | undefined;
    for (let offer = 0; offer < 5; offer += 1) {
      last = ask(rules, agents, [call]);
      const [user] = last.offers[0]!.user_ids as [string];
      order.push(user);
      call = refused(offered(call, [user]), user, NOW);
    }
    expect(order).toEqual(['ann', 'ben', 'cem', 'ann', 'ben']);
    expect(why(last!)).toMatchObject({
      ann: 'other_chosen: did not take this call before; ben was asked less often',
    });
  });
});

describe('each rule', () => {
  const names = ['ann', 'ben', 'cem', 'dee'];
  const calls = (count: number) => Array.from({ length: count }, (_, at) => caller(`c${at + 1}`));

  it('ring_all: all who are free, of the lowest penalty; who becomes free joins in; the next caller waits', () => {
    const rules = queueOf([], {
      strategy: 'ring_all',
      members: withPenalties({ ann: 0, ben: 0, cem: 0, dee: 1 }),
    });
    const [first, second] = calls(2) as [WaitingCall, WaitingCall];
    const cem = agentOf('cem', { calls: ['other'] });
    const one = ask(rules, [...free(['ann', 'ben', 'dee']), cem], [first]);
    expect(one.offers).toMatchObject([{ call_id: 'c1', user_ids: ['ann', 'ben'], joins: false }]);
    expect(why(one)).toEqual({
      ann: 'chosen: is free, and all who are ring',
      ben: 'chosen: is free, and all who are ring',
      cem: 'in_a_call: is in a call',
      dee: 'other_chosen: has penalty 1; those up to 0 are rung',
    });

    const rings = offered(first, ['ann', 'ben']);
    const joined = ask(rules, free(names), [rings]);
    expect(joined.offers).toMatchObject([{ call_id: 'c1', user_ids: ['cem'], joins: true }]);
    expect(why(joined)).toMatchObject({
      ann: 'rings_already: rings for this call already',
      dee: 'other_chosen: has penalty 1; others with less ring already',
    });
    const reserve = offered(first, ['dee']);
    expect(rung(ask(rules, free(names), [reserve]))).toEqual([['c1', 'ann', 'ben', 'cem']]);
    // Who is not served at all comes first.
    expect(rung(ask(rules, free(names), [rings, second]))).toEqual([['c2', 'cem']]);
  });

  it('least_recent: who has not talked for the longest time', () => {
    const agents = [
      agentOf('ann', { last_call_ended_at: NOW - 2 * MIN }),
      agentOf('ben', { last_call_ended_at: NOW - 9 * MIN }),
      agentOf('cem', { last_call_ended_at: NOW - 5 * MIN }),
      agentOf('dee'),
    ];
    const decision = ask(queueOf(names, { strategy: 'least_recent' }), agents, calls(2));
    expect(rung(decision)).toEqual([
      ['c1', 'dee'],
      ['c2', 'ben'],
    ]);
    expect(why(decision, 1)).toMatchObject({
      ann: 'other_chosen: talked last 2 min ago; ben talked last 9 min ago',
      ben: 'chosen: talked last 9 min ago',
    });
    expect(why(decision)).toMatchObject({ dee: 'chosen: has not talked yet' });
  });

  it('fewest_calls: who took the fewest calls of the queue; of those, who has not talked for the longest time', () => {
    const agents = [
      agentOf('ann', { calls_taken: { sales: 3 } }),
      agentOf('ben', { calls_taken: { sales: 1, help: 9 }, last_call_ended_at: NOW - MIN }),
      agentOf('cem', { calls_taken: { sales: 1 }, last_call_ended_at: NOW - 5 * MIN }),
      agentOf('dee', { calls_taken: { sales: 2 } }),
    ];
    const decision = ask(queueOf(names, { strategy: 'fewest_calls' }), agents, calls(1));
    expect(why(decision)).toEqual({
      ann: 'other_chosen: took 3 calls; cem took 1',
      ben: 'other_chosen: took 1 call too; talked last 60 s ago, cem talked last 5 min ago',
      cem: 'chosen: took 1 call',
      dee: 'other_chosen: took 2 calls; cem took 1',
    });
  });

  it('linear: always the first in the list who is free', () => {
    const decision = ask(queueOf(names, { strategy: 'linear' }), free(['dee', 'cem', 'ben']), calls(1));
    expect(why(decision)).toMatchObject({
      ben: 'chosen: is the first in the list who is free',
      cem: 'other_chosen: comes after ben in the list',
    });
  });

  /** Whom a queue rings for one caller after the other, all being free again each time. */
  function turns(
    rules: QueueRules,
    count: number,
    agents = free(names),
    from: QueueSituation['memory'] = {},
  ) {
    const users: string[] = [];
    let memory = from;
    for (let turn = 0; turn < count; turn += 1) {
      const decision = ask(rules, agents, calls(1), { memory });
      users.push(decision.offers[0]!.user_ids[0]!);
      // What is remembered is stored in between.
      memory = JSON.parse(JSON.stringify(decision.memory)) as typeof memory;
    }
    return { users, memory };
  }

  it('round_robin_memory: in turn; who could not be rung has the next turn', () => {
    const rules = queueOf(names, { strategy: 'round_robin_memory' });
    const { users, memory } = turns(rules, 6);
    expect(users).toEqual(['ann', 'ben', 'cem', 'dee', 'ann', 'ben']);
    const without = turns(rules, 4, free(['ann', 'ben', 'dee']), memory);
    expect(without.users).toEqual(['dee', 'ann', 'ben', 'dee']);
    expect(turns(rules, 2, free(names), without.memory).users).toEqual(['cem', 'ann']);
    // Who is no longer a member is forgotten.
    const fewer = turns(queueOf(['ann', 'ben'], { strategy: 'round_robin_memory' }), 1, free(names), memory);
    expect(Object.keys(fewer.memory.sales!.rung)).toEqual(['ann', 'ben']);
  });

  it('ordered: on from the place in the list that was rung last, whoever could not be rung', () => {
    const rules = queueOf(names, { strategy: 'ordered' });
    const { users, memory } = turns(rules, 2);
    expect(users).toEqual(['ann', 'ben']);
    const without = turns(rules, 2, free(['ann', 'ben', 'dee']), memory);
    expect(without.users).toEqual(['dee', 'ann']);
    expect(turns(rules, 2, free(names), without.memory).users).toEqual(['ben', 'cem']);
    // Ben, who was rung last, has left the list: it goes on with whoever came after.
    const fewer = queueOf(['ann', 'cem', 'dee'], { strategy: 'ordered' });
    expect(turns(fewer, 3, free(names), memory).users).toEqual(['cem', 'dee', 'ann']);
  });

  it('random and weighted_random: by chance, twice the weight twice the calls', () => {
    const chance = seededChance(1);
    const drawn = (rules: QueueRules) => {
      const count: Record<string, number> = { ann: 0, ben: 0, cem: 0 };
      for (let turn = 0; turn < 800; turn += 1) {
        const [user] = ask(rules, free(['ann', 'ben', 'cem']), calls(1), { chance }).offers[0]!.user_ids;
        count[user!]! += 1;
      }
      return Object.values(count).map((times) => times / 800);
    };
    for (const share of drawn(queueOf(names, { strategy: 'random' }))) expect(share).toBeCloseTo(1 / 3, 1);
    const weights = { ann: 1, ben: 2, cem: 0, dee: 9 };
    const members = Object.entries(weights).map(([user_id, weight]) => ({ user_id, weight, penalty: 0 }));
    const [ann, ben, cem] = drawn(queueOf([], { strategy: 'weighted_random', members })) as [
      number,
      number,
      number,
    ];
    expect(ann).toBeCloseTo(1 / 3, 1);
    expect(ben).toBeCloseTo(2 / 3, 1);
    expect(cem).toBe(0);
    // Weight 0 is drawn when there is nobody else.
    expect(
      rung(ask(queueOf([], { strategy: 'weighted_random', members }), free(['cem']), calls(1))),
    ).toHaveLength(1);
  });
});

describe('a reserve', () => {
  const members = withPenalties({ ann: 0, ben: 2, cem: 4 });
  const rules = queueOf([], {
    members,
    strategy: 'least_recent',
    max_penalty: 0,
    penalty_rules: [
      { after_s: 60, max_penalty: null, min_penalty: 0, raise_to: 4 },
      { after_s: 30, max_penalty: 2, min_penalty: 1, raise_to: null },
    ],
  });
  const waited = (seconds: number) => [caller('call', { joined_at: NOW - seconds * S })];

  it('is let in as the caller waits; the last rule that was reached holds, whole', () => {
    expect(rung(ask(rules, free(['ben', 'cem']), waited(29)))).toEqual([]);
    expect(rung(ask(rules, free(['ann', 'ben', 'cem']), waited(29)))).toEqual([['call', 'ann']]);
    const second = ask(rules, free(['ann', 'ben', 'cem']), waited(30));
    expect(why(second)).toEqual({
      ann: 'penalty_too_low: has penalty 0; rung from 1 on',
      ben: 'chosen: is the only one who is free',
      cem: 'penalty_too_high: has penalty 4; rung up to 2 as yet',
    });
  });

  it('is on equal terms where the others are raised', () => {
    const agents = [
      agentOf('ann', { last_call_ended_at: NOW }),
      agentOf('ben', { last_call_ended_at: NOW }),
      agentOf('cem'),
    ];
    expect(rung(ask(rules, agents, waited(60)))).toEqual([['call', 'cem']]);
    expect(rung(ask({ ...rules, penalty_rules: [], max_penalty: null }, agents, waited(60)))).toEqual([
      ['call', 'ann'],
    ]);
  });
});

describe('a callback', () => {
  it('has the place of its caller; no more are rung back than allowed', () => {
    const rules = queueOf(['ann', 'ben', 'cem'], {
      callback: { max_in_flight: 1, attempts: 2, retry_after_s: 60, expires_after_s: 7200 },
    });
    const [first, second, third] = ['first', 'second', 'third'].map((id) => caller(id));
    const waiting = [leaveNumber(first!), leaveNumber(second!), third!];
    expect(rung(ask(rules, free(['ann', 'ben', 'cem']), waiting))).toEqual([
      ['first', 'ann'],
      ['third', 'ben'],
    ]);
    const inFlight = [{ ...waiting[0]!, taken_by: 'ann' }, waiting[1]!];
    expect(ask(rules, free(['ann', 'ben', 'cem']), inFlight).offers).toEqual([]);
  });

  it('of a queue that rings all rings all who are free, and counts as one under way', () => {
    const rules = queueOf(['ann', 'ben', 'cem'], {
      strategy: 'ring_all',
      callback: { max_in_flight: 1, attempts: 2, retry_after_s: 60, expires_after_s: 7200 },
    });
    const [first, second] = ['first', 'second'].map((id) => leaveNumber(caller(id)));
    const agents = free(['ann', 'ben', 'cem']);
    expect(rung(ask(rules, agents, [first!, second!]))).toEqual([['first', 'ann', 'ben', 'cem']]);
    const ringing = offered(first!, ['ann', 'ben']);
    expect(ask(rules, agents, [ringing, second!]).offers).toMatchObject([
      { call_id: 'first', user_ids: ['cem'], joins: true },
    ]);
    const taken = callbackTaken(ringing, 'ben');
    expect(taken).toMatchObject({ offered_to: [], taken_by: 'ben' });
    expect(ask(rules, agents, [taken, second!]).offers).toEqual([]);
    const others = { ...rules, callback: { ...rules.callback, max_in_flight: null } };
    expect(rung(ask(others, agents, [taken, second!]))).toEqual([['second', 'ann', 'cem']]);
  });

  it('is tried again later, then given up', () => {
    const rules = queueOf(['ann'], {
      callback: { max_in_flight: null, attempts: 2, retry_after_s: 60, expires_after_s: 7200 },
    });
    const call = { ...leaveNumber(caller('call')), taken_by: 'ann' };
    const again = callbackFailed(rules, call, NOW)!;
    expect(again).toMatchObject({ place: call.place, taken_by: null, callback_attempts: 1 });
    expect(ask(rules, free(['ann']), [again])).toMatchObject({ offers: [], next_at: NOW + MIN });
    expect(rung(ask(rules, free(['ann']), [again], { now: NOW + MIN }))).toEqual([['call', 'ann']]);
    expect(callbackFailed(rules, again, NOW + MIN)).toBeNull();
  });
});
