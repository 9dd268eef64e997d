import { joinQueue, leaveNumber, leavesAt, mayNotJoin, mustLeave, offered } from '../index.js';
import type { AgentState, EmptyFactor, WaitingCall } from '../index.js';
import { agentOf, queueOf } from '../testing/objects.js';

const NOW = 1_800_000_000_000;
const S = 1000;
const agents = (...all: readonly AgentState[]) => new Map(all.map((agent) => [agent.user_id, agent]));
const nobody = agents();
const wrap_up = { queue_id: 'sales', call_id: 'x', since: NOW, until: NOW + S };

describe('who comes to a queue', () => {
  it('joins, unless as many wait as may', () => {
    const rules = queueOf(['ann'], { max_length: 2 });
    expect(mayNotJoin(rules, 1, nobody, NOW)).toBeNull();
    expect(mayNotJoin(rules, 2, nobody, NOW)).toEqual({
      outcome: 'full',
      words: '2 callers wait already, which is the limit',
    });
    expect(mayNotJoin(queueOf([]), 10_000, nobody, NOW)).toBeNull();
  });

  it.each<[EmptyFactor, Partial<AgentState>]>([
    ['paused', { paused: { reason: '', since: NOW, by: 'agent' } }],
    ['paused', { paused_in: { sales: { reason: '', since: NOW, by: 'agent' } } }],
    ['in_use', { calls: ['other'] }],
    ['in_use', { device: 'on_hold' }],
    ['ringing', { ringing_for: ['other'] }],
    ['unavailable', { device: 'offline' }],
    ['unavailable', { extension: null }],
    ['unknown', { device: 'unknown' }],
    ['wrap_up', { wrap_up }],
  ])('does not join where %s does not count and nobody else is there: %j', (factor, more) => {
    const ann = agentOf('ann', more);
    const join = (join_empty: EmptyFactor[] | null, ...others: AgentState[]) =>
      mayNotJoin(queueOf(['ann', 'ben'], { join_empty }), 0, agents(ann, ...others), NOW)?.outcome;
    expect(join([factor])).toBe('join_empty');
    expect(join([factor], agentOf('ben'))).toBeUndefined();
    expect(join([])).toBeUndefined();
    expect(join(null)).toBeUndefined();
  });

  it('does not join where only reserves are there that do not count', () => {
    const rules = queueOf([], {
      members: [{ user_id: 'ann', penalty: 3 }],
      max_penalty: 2,
      join_empty: ['penalty'],
    });
    expect(mayNotJoin(rules, 0, agents(agentOf('ann')), NOW)?.words).toBe(
      'nobody is there; who is kept back by a penalty does not count',
    );
  });

  it('says all states that do not count', () => {
    const rules = queueOf(['ann'], { join_empty: ['paused', 'in_use', 'wrap_up'] });
    const ann = agentOf('ann', { calls: ['c1'] });
    expect(mayNotJoin(rules, 0, agents(ann), NOW)?.words).toBe(
      'nobody is there; who is paused, in a call or wrapping up does not count',
    );
  });

  it('does not join a queue that nobody is signed in to, where it is asked at all', () => {
    const rules = queueOf(['ann'], { join_empty: [] });
    expect(mayNotJoin(rules, 0, agents(agentOf('ann', {}, ['help'])), NOW)).toEqual({
      outcome: 'join_empty',
      words: 'nobody is signed in',
    });
  });
});

describe('who waits', () => {
  const call = joinQueue({ call_id: 'call', queue_id: 'sales', place: 1, joined_at: NOW });
  const rules = queueOf(['ann'], { max_wait_s: 60, leave_when_empty: ['paused'] });
  const ann = agents(agentOf('ann', { calls: ['other'] }));

  it('leaves when the time is up, also while a phone rings', () => {
    expect(leavesAt(rules, call)).toBe(NOW + 60 * S);
    expect(mustLeave(rules, call, ann, NOW + 60 * S - 1)).toBeNull();
    expect(mustLeave(rules, offered(call, ['ann']), ann, NOW + 60 * S)).toEqual({
      outcome: 'timeout',
      words: 'waited 60 s',
    });
    expect(leavesAt(queueOf([]), call)).toBeNull();
  });

  it('leaves when the last agent has gone, unless a phone rings', () => {
    expect(mustLeave(rules, call, ann, NOW)).toBeNull();
    expect(mustLeave(rules, call, nobody, NOW)?.outcome).toBe('left_empty');
    expect(mustLeave(rules, offered(call, ['ann']), nobody, NOW)).toBeNull();
    expect(mustLeave({ ...rules, leave_when_empty: null }, call, nobody, NOW)).toBeNull();
  });

  it('and has left a number stays until the callback is given up, unless an agent has it', () => {
    const left = leaveNumber(offered(call, ['ann']));
    const taken: WaitingCall = { ...left, taken_by: 'ann' };
    expect(mustLeave(rules, left, nobody, NOW + 61 * S)).toBeNull();
    const at = leavesAt(rules, left)!;
    expect(at).toBe(NOW + 14_400 * S);
    expect(mustLeave(rules, left, nobody, at)?.outcome).toBe('callback_expired');
    expect(mustLeave(rules, taken, nobody, at)).toBeNull();
  });
});
