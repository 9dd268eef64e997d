import { driveNode } from '../testing/drive-node.js';
import { pinnedQueue, QUEUE_ID } from '../testing/queue-office.js';
import { queueNode } from './queue.node.js';

const config = { queue_id: QUEUE_ID, priority: 3, exit_keys: [{ key: '*' }] };

function queue(fields: object = {}, more: object = {}) {
  const objects = { [QUEUE_ID]: pinnedQueue({ fields }) };
  return driveNode(queueNode, { ...config, ...more }, { answered: true, objects });
}

const offer = (...extensions: string[]) =>
  ({
    type: 'queue.offer',
    legs: extensions.map((extension, index) => ({ leg: `agent_${index + 1}`, extension })),
    ring_time_ms: 15_000,
  }) as const;

const joined = (fields: object = {}, more: object = {}) => queue(fields, more).send({ type: 'queue.joined' });

const served = (fields: object = {}, more: object = {}) =>
  joined(fields, more)
    .send(offer('1001'))
    .send({ type: 'leg.answered', leg: 'agent_1' })
    .send({ type: 'leg.bridged', leg: 'agent_1' });

describe('Queue', () => {
  it('asks for a place, and waits with music for as long as the queue lets it', () => {
    expect(queue().effects).toEqual([{ kind: 'join_queue', queue_id: QUEUE_ID, priority: 3 }]);
    const waiting = joined({ max_wait_s: 90, music: 'ringback' });
    expect(waiting.effects).toEqual([{ kind: 'answer' }, { kind: 'background', sound: 'ringback' }]);
    expect(waiting.timers).toEqual([90_000]);
    expect(waiting.elapse().outcome).toBe('timeout');
  });

  it.each(['full', 'join_empty'] as const)('leaves by %s when it does not get in', (why) => {
    expect(queue().send({ type: 'queue.refused', why }).outcome).toBe(why);
  });

  it('rings all who are offered, connects the first who answers, and tells the others that it is taken', () => {
    const ringing = joined().send(offer('1001', '1002'));
    expect(ringing.effects).toMatchObject([
      { kind: 'dial', leg: 'agent_1', to: { target: '1001' }, via: { type: 'queue', name: 'Support' } },
      { kind: 'dial', leg: 'agent_2', to: { target: '1002' }, ring_time_ms: 15_000 },
    ]);
    const answered = ringing.send({ type: 'leg.answered', leg: 'agent_2' });
    expect(answered.effects).toEqual([
      { kind: 'drop_leg', leg: 'agent_1', elsewhere: true },
      { kind: 'bridge', leg: 'agent_2' },
    ]);
    expect(answered.send({ type: 'leg.bridged', leg: 'agent_2' }).effects).toEqual([
      { kind: 'serve_caller', leg: 'agent_2' },
    ]);
  });

  it('waits on when nobody answers, and when the agent hangs up before the two are connected', () => {
    const ringing = joined().send(offer('1001', '1002'));
    const one = ringing.send({ type: 'leg.ended', leg: 'agent_1', cause: 'no_answer' });
    expect([one.effects, one.outcome]).toEqual([[], null]);
    const none = one.send({
      type: 'command.failed',
      effect: 'dial',
      leg: 'agent_2',
      reason: 'no such phone',
    });
    expect(none.effects).toEqual([{ kind: 'background', sound: 'music' }]);
    const again = none
      .send(offer('1001'))
      .send({ type: 'leg.answered', leg: 'agent_1' })
      .send({ type: 'leg.ended', leg: 'agent_1', cause: 'normal' });
    expect([again.effects, again.outcome]).toEqual([[{ kind: 'background', sound: 'music' }], null]);
  });

  it('rings whoever becomes free beside those who ring already', () => {
    const more = joined()
      .send(offer('1001'))
      .send({ ...offer('1002'), legs: [{ leg: 'agent_2', extension: '1002' }] });
    expect(more.effects).toMatchObject([{ kind: 'dial', leg: 'agent_2' }]);
    expect(more.send({ type: 'queue.withdrawn' }).effects).toEqual([
      { kind: 'drop_leg', leg: 'agent_1' },
      { kind: 'drop_leg', leg: 'agent_2' },
    ]);
  });

  it('leaves when the agent hangs up, to go on where that is set', () => {
    const ended = { type: 'leg.ended', leg: 'agent_1', cause: 'normal' } as const;
    expect(served().send(ended).outcome).toBe('answered_ended');
    expect(served({}, { continue_after_agent: true }).send(ended).outcome).toBe('agent_ended_continue');
  });

  it('records the talk where the queue says so', () => {
    expect(served({ record: true }).effects).toMatchObject([{ kind: 'serve_caller' }, { kind: 'record' }]);
  });

  it('leaves by a key that is set, while phones ring and while it speaks, but not once served', () => {
    const key = { type: 'digit', digit: '*' } as const;
    expect(joined().send({ type: 'digit', digit: '1' }).outcome).toBeNull();
    const ringing = joined().send(offer('1001')).send(key);
    expect([ringing.effects, ringing.outcome]).toEqual([
      [{ kind: 'drop_leg', leg: 'agent_1' }],
      'exit_key_star',
    ]);
    expect(served().send(key).outcome).toBeNull();
  });

  it('lets the caller ask to be called back by a key, confirmed by 1, until somebody has answered', () => {
    const waiting = joined({ callback: { key: '2' } });
    const one = { type: 'digit', digit: '1' } as const;
    expect(waiting.send(one).effects).toEqual([]);
    const asked = waiting.send({ type: 'digit', digit: '2' });
    expect(asked.effects).toEqual([{ kind: 'ask_callback' }]);
    const taken = asked.send(offer('1001')).send(one);
    expect(taken.effects).toEqual([{ kind: 'take_callback' }]);
    const gone = taken.send({ type: 'queue.callback_taken' });
    expect([gone.effects, gone.outcome]).toEqual([[{ kind: 'drop_leg', leg: 'agent_1' }], 'callback_taken']);
    const answered = asked.send(offer('1001')).send({ type: 'leg.answered', leg: 'agent_1' });
    expect(answered.send(one).effects).toEqual([]);
  });

  it('tells the agent who answers what is to be told, and then connects the two', () => {
    const text = (words: string) => ({ prompt_id: null, text: words, language: 'en-GB', voice: null });
    const brief = [text('A call from support.'), text('They waited.')];
    const answered = joined()
      .send({ ...offer('1001'), brief })
      .send({ type: 'leg.answered', leg: 'agent_1' });
    expect(answered.effects).toMatchObject([{ kind: 'speak', leg: 'agent_1', text: 'A call from support.' }]);
    const next = answered.send({ type: 'leg.played', leg: 'agent_1', ok: true });
    expect(next.effects).toMatchObject([{ kind: 'speak', leg: 'agent_1', text: 'They waited.' }]);
    const bridging = next.send({ type: 'leg.played', leg: 'agent_1', ok: true });
    expect(bridging.effects).toEqual([{ kind: 'bridge', leg: 'agent_1' }]);
    const gone = next.send({ type: 'leg.ended', leg: 'agent_1', cause: 'normal' });
    expect([gone.effects, gone.outcome]).toEqual([[{ kind: 'background', sound: 'music' }], null]);
  });

  it('says one thing after the other, and stops in the middle of it for an agent', () => {
    const text = (words: string) => ({ prompt_id: null, text: words, language: 'en-GB', voice: null });
    const speaking = joined().send({ type: 'queue.announce', say: [text('One.'), text('Two.')] });
    expect(speaking.effects).toMatchObject([{ kind: 'speak', text: 'One.' }]);
    const next = speaking.send({ type: 'playback.finished', ok: true });
    expect(next.effects).toMatchObject([{ kind: 'speak', text: 'Two.' }]);
    const ringing = next.send(offer('1001'));
    expect(ringing.effects).toMatchObject([{ kind: 'dial' }]);
    expect(ringing.send({ type: 'leg.answered', leg: 'agent_1' }).effects).toEqual([
      { kind: 'stop_playback' },
      { kind: 'bridge', leg: 'agent_1' },
    ]);
  });

  it('leaves in time also when the agent who had just answered is gone again', () => {
    const late = joined().send(offer('1001')).send({ type: 'leg.answered', leg: 'agent_1' }).elapse();
    expect(late.outcome).toBeNull();
    expect(late.send({ type: 'leg.ended', leg: 'agent_1', cause: 'normal' }).outcome).toBe('timeout');
  });

  it('names its ways out by its keys', () => {
    const names = queueNode
      .outcomes(queueNode.config.parse({ ...config, continue_after_agent: true }))
      .map(({ name }) => name);
    expect(names).toContain('exit_key_star');
    expect(names).toContain('agent_ended_continue');
    expect(queueNode.references(queueNode.config.parse(config))).toEqual([
      { pointer: '/queue_id', kind: 'queue', key: QUEUE_ID },
    ]);
  });
});
