import { agentStatus, applyAgentEvent, newAgent } from '../index.js';
import type { AgentEvent, AgentState, QueueRules } from '../index.js';
import { agentOf, queueOf } from '../testing/objects.js';

const NOW = 1_800_000_000_000;
const S = 1000;
const sales = queueOf(['ann'], { wrap_up_s: 30 });
const help = queueOf(['ann'], { id: 'help', wrap_up_s: 10 });

/** One event after the other, a second apart, and all that they made true. */
function after(agent: AgentState, ...events: readonly AgentEvent[]) {
  const facts: unknown[] = [];
  let state = agent;
  events.forEach((event, at) => {
    const change = applyAgentEvent(state, event, NOW + at * S);
    state = change.agent;
    facts.push(...change.facts);
  });
  return { agent: state, facts };
}

const missed = (call_id: string, queue = sales): AgentEvent[] => [
  { type: 'rung', call_id },
  { type: 'ring_ended', call_id, queue, cause: 'no_answer' },
];
const served = (call_id: string, queue = sales): AgentEvent[] => [
  { type: 'rung', call_id },
  { type: 'call_began', call_id, queue_id: queue.id },
  { type: 'call_ended', call_id, queue },
];

describe('an agent', () => {
  it('signs in to queues and out of them; pauses go with the last one', () => {
    const paused: AgentEvent = { type: 'paused', reason: 'lunch', queue_ids: null };
    const signedIn: AgentEvent = { type: 'signed_in', queue_ids: ['sales', 'help'] };
    const out = (queue_ids: string[] | null): AgentEvent => ({ type: 'signed_out', queue_ids });
    const ann = newAgent({ user_id: 'ann', name: 'Ann', extension: '1001' });

    const { agent } = after(
      ann,
      signedIn,
      paused,
      { type: 'signed_in', queue_ids: ['sales'] },
      out(['help']),
    );
    expect(agent.signed_in).toEqual({ sales: NOW });
    expect(agent.paused).toEqual({ reason: 'lunch', since: NOW + S, by: 'agent' });
    expect(after(agent, out(null)).agent).toEqual(ann);
    expect(after(agent, out(['help'])).agent).toBe(agent);
  });

  it('pauses everywhere or in some queues, and comes back in the same way', () => {
    const here: AgentEvent = { type: 'paused', reason: 'training', queue_ids: ['sales'] };
    const { agent } = after(agentOf('ann'), here);
    expect(agent).toMatchObject({ paused: null, paused_in: { sales: { reason: 'training' } } });
    expect(after(agent, { type: 'unpaused', queue_ids: ['sales'] }).agent.paused_in).toEqual({});
    expect(after(agent, { type: 'unpaused', queue_ids: null }).agent).toMatchObject({
      paused: null,
      paused_in: {},
    });
  });

  it('wraps up after a call of a queue, until the time is over or the agent says so', () => {
    const { agent, facts } = after(agentOf('ann'), ...served('call'));
    const wrap_up = { queue_id: 'sales', call_id: 'call', since: NOW + 2 * S, until: NOW + 32 * S };
    expect(agent).toMatchObject({ wrap_up, calls: [], ringing_for: [], last_call_ended_at: NOW + 2 * S });
    expect(agent.calls_taken).toEqual({ sales: 1 });
    expect(facts).toEqual([{ type: 'wrap_up_started', wrap_up }]);

    expect(applyAgentEvent(agent, { type: 'time' }, NOW + 31 * S).agent).toBe(agent);
    expect(applyAgentEvent(agent, { type: 'time' }, NOW + 32 * S)).toEqual({
      agent: { ...agent, wrap_up: null },
      facts: [{ type: 'wrap_up_ended', wrap_up, by: 'time' }],
    });
    expect(applyAgentEvent(agent, { type: 'wrap_up_ended' }, NOW + 5 * S).facts).toEqual([
      { type: 'wrap_up_ended', wrap_up, by: 'agent' },
    ]);
    expect(after(agentOf('ann'), { type: 'wrap_up_ended' }).facts).toEqual([]);
  });

  it('begins after-call work of the agent’s own length where the queue has one for them', () => {
    const own = queueOf(['ann'], { wrap_up_s: 30, members: [{ user_id: 'ann', penalty: 0, wrap_up_s: 5 }] });
    const talks = agentOf('ann', { calls: ['call'] });
    const ended = (queue: QueueRules) =>
      applyAgentEvent(talks, { type: 'call_ended', call_id: 'call', queue }, NOW).agent.wrap_up?.until;
    expect([ended(own), ended(sales)]).toEqual([NOW + 5 * S, NOW + 30 * S]);
  });

  it('goes on wrapping up for the longer of two calls', () => {
    const began = (call_id: string): AgentEvent => ({ type: 'call_began', call_id, queue_id: 'sales' });
    const ended = (call_id: string, queue = sales): AgentEvent => ({ type: 'call_ended', call_id, queue });
    const both = after(agentOf('ann'), began('one'), began('two'), ended('one'), ended('two'));
    expect(both.agent.wrap_up).toMatchObject({ call_id: 'two', until: NOW + 33 * S });
    expect(both.facts).toMatchObject([
      { type: 'wrap_up_started', wrap_up: { call_id: 'one' } },
      { type: 'wrap_up_ended', wrap_up: { call_id: 'one' } },
      { type: 'wrap_up_started', wrap_up: { call_id: 'two' } },
    ]);
    const shorter = after(agentOf('ann'), began('one'), began('two'), ended('one'), ended('two', help));
    expect(shorter.agent.wrap_up).toMatchObject({ call_id: 'one' });
  });

  it('a call of no queue counts as a call, and for nothing else', () => {
    const { agent, facts } = after(
      agentOf('ann'),
      { type: 'call_began', call_id: 'own', queue_id: null },
      { type: 'call_ended', call_id: 'own', queue: null },
    );
    expect(agent).toEqual(agentOf('ann'));
    expect(facts).toEqual([]);
  });

  it('hears of everything twice without harm', () => {
    const once = after(agentOf('ann'), ...served('call'), ...missed('other'));
    const twice = [...served('call'), ...missed('other')].reduce((state, event, at) => {
      const first = applyAgentEvent(state, event, NOW + at * S);
      const second = applyAgentEvent(first.agent, event, NOW + at * S);
      expect(second).toEqual({ agent: first.agent, facts: [] });
      return second.agent;
    }, agentOf('ann'));
    expect(twice).toEqual(once.agent);
  });

  it('may be rung for a call beside the offer of a queue: one says nothing of the other', () => {
    const { agent } = after(
      agentOf('ann'),
      { type: 'rung', call_id: 'offer' },
      { type: 'rung', call_id: 'dialled' },
      { type: 'ring_ended', call_id: 'dialled', queue: null, cause: 'no_answer' },
    );
    expect(agent).toMatchObject({ ringing_for: ['offer'], refused_at: null, missed_in_a_row: 0 });
  });
});

describe('an agent who answers and hangs up before the two are connected', () => {
  it('has missed the offer: no wrap-up, and some rest', () => {
    const { agent, facts } = after(
      agentOf('ann'),
      { type: 'rung', call_id: 'a' },
      { type: 'call_began', call_id: 'a', queue_id: 'sales' },
      { type: 'ring_ended', call_id: 'a', queue: sales, cause: 'declined' },
      { type: 'call_ended', call_id: 'a', queue: sales },
    );
    expect(agent).toMatchObject({ calls: [], ringing_for: [], wrap_up: null, refused_at: NOW + 2 * S });
    expect(facts).toEqual([]);
  });
});

describe('autopause', () => {
  const queue = queueOf(['ann'], {
    autopause: { scope: 'this_queue', on: ['no_answer', 'busy'], delay_s: 60, after_missed: 2 },
  });
  const pause = { reason: 'did not answer', since: NOW + 3 * S, by: 'queue' };

  it('pauses who misses so many offers one after the other, in the queue or in all', () => {
    expect(after(agentOf('ann'), ...missed('a', queue)).agent).toMatchObject({
      missed_in_a_row: 1,
      paused_in: {},
    });
    const here = after(agentOf('ann'), ...missed('a', queue), ...missed('b', queue));
    expect(here.agent).toMatchObject({ paused: null, paused_in: { sales: pause }, missed_in_a_row: 0 });
    expect(here.facts).toEqual([{ type: 'autopaused', pause, queue_id: 'sales' }]);
    const everywhere = { ...queue, autopause: { ...queue.autopause, scope: 'all_queues' } } as const;
    expect(after(agentOf('ann'), ...missed('a', queue), ...missed('b', everywhere)).agent.paused).toEqual(
      pause,
    );
  });

  it('begins to count again with a call that is taken', () => {
    const { agent } = after(
      agentOf('ann'),
      ...missed('a', queue),
      ...served('b', queue),
      ...missed('c', queue),
    );
    expect(agent).toMatchObject({ missed_in_a_row: 1, paused_in: {} });
  });

  it('leaves alone who has just talked, and whose offer ended in another way', () => {
    const talked = agentOf('ann', { last_call_ended_at: NOW - 57 * S, missed_in_a_row: 5 });
    expect(after(talked, ...missed('a', queue)).facts).toEqual([]);
    const ended = (cause: 'declined' | 'taken_back'): AgentEvent[] => [
      { type: 'rung', call_id: 'a' },
      { type: 'ring_ended', call_id: 'a', queue, cause },
    ];
    const tired = agentOf('ann', { missed_in_a_row: 5 });
    expect(after(tired, ...ended('declined'))).toMatchObject({ facts: [], agent: { missed_in_a_row: 6 } });
    expect(after(tired, ...ended('taken_back')).agent).toEqual(tired);
  });
});

describe('the status of an agent', () => {
  const pause = { reason: '', since: NOW, by: 'agent' } as const;
  const wrap_up = { queue_id: 'sales', call_id: 'x', since: NOW, until: NOW + S };

  it.each<[string, Partial<AgentState>]>([
    ['in_call', { calls: ['a'], paused: pause, signed_in: {} }],
    ['ringing', { ringing_for: ['a'], paused: pause }],
    ['signed_out', { signed_in: {}, paused: pause }],
    ['unreachable', { device: 'offline' }],
    ['unreachable', { extension: null }],
    ['in_call', { device: 'busy' }],
    ['paused', { paused: pause, wrap_up }],
    ['wrap_up', { wrap_up }],
    ['available', { wrap_up: { ...wrap_up, until: NOW } }],
    ['ringing', { device: 'ringing' }],
    ['available', {}],
  ])('is %s: %j', (status, more) => {
    expect(agentStatus(agentOf('ann', more), NOW)).toBe(status);
  });
});
