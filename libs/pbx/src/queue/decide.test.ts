import { decide, joinQueue, offered } from '../index.js';
import type { AgentState, Decision, QueueRules, QueueSituation, WaitingCall } from '../index.js';
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

function ask(
  queues: QueueRules | readonly QueueRules[],
  agents: readonly AgentState[],
  waiting: readonly WaitingCall[],
  more: Partial<QueueSituation> = {},
): Decision {
  const all = Array.isArray(queues) ? (queues as QueueRules[]) : [queues as QueueRules];
  return decide({
    queues: new Map(all.map((queue) => [queue.id, queue])),
    agents: new Map(agents.map((agent) => [agent.user_id, agent])),
    waiting,
    memory: {},
    now: NOW,
    chance: () => 0,
    ...more,
  });
}

const rung = ({ offers }: Decision) => offers.map(({ call_id, user_ids }) => [call_id, ...user_ids]);
const why = ({ offers }: Decision, at = 0) =>
  Object.fromEntries(
    offers[at]!.why.map(({ user_id, reason, words }) => [user_id, words ? `${reason}: ${words}` : reason]),
  );

describe('who rings next', () => {
  it('is somebody who is free; of each other member there is one reason why not', () => {
    const members = ['ann', 'ben', 'cem', 'dee', 'eva', 'fay', 'gus', 'hal', 'ida'];
    const decision = ask(
      queueOf(members, { max_penalty: 3, members: members.map((id, at) => ({ user_id: id, penalty: at })) }),
      [
        agentOf('ann', { paused: { reason: 'lunch', since: NOW - 5 * MIN, by: 'agent' } }),
        agentOf('ben', { calls: ['other'] }),
        agentOf('cem'),
        agentOf('dee'),
        agentOf('eva'),
        agentOf('fay', { device: 'offline' }),
        agentOf('gus', { extension: null }),
        agentOf('hal', { wrap_up: { queue_id: 'sales', call_id: 'x', since: NOW - S, until: NOW + 9 * S } }),
      ],
      [caller('call')],
    );
    expect(rung(decision)).toEqual([['call', 'cem']]);
    expect(why(decision)).toEqual({
      ann: 'paused: is paused for 5 min: lunch',
      ben: 'in_a_call: is in a call',
      cem: 'chosen: comes first in the list of those who are free',
      dee: 'other_chosen: has penalty 3; cem has 2',
      eva: 'penalty_too_high: has penalty 4; rung up to 3 as yet',
      fay: 'unreachable: the phone is not registered',
      gus: 'no_extension: has no phone',
      hal: 'wrap_up: wraps up for another 9 s',
      ida: 'not_signed_in: is not signed in',
    });
  });

  it('serves all who can be served at once, by priority, then place; nobody is rung for two', () => {
    const waiting = [
      caller('first'),
      caller('second'),
      caller('vip', { priority: 10 }),
      caller('third'),
      offered(caller('rings'), ['dee']),
    ];
    const members = ['ann', 'ben', 'cem', 'dee'];
    const decision = ask(queueOf(members), members.map((name) => agentOf(name)), waiting); // prettier-ignore
    expect(rung(decision)).toEqual([
      ['vip', 'ann'],
      ['first', 'ben'],
      ['second', 'cem'],
    ]);
    expect(why(decision, 1)).toMatchObject({
      ann: 'ringing_for_another: rings for another call',
      dee: 'ringing_for_another: rings for another call',
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
});
