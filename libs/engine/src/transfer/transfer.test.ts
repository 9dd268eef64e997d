import type { CompiledFlow } from '@hookswitch/flow-model';
import { flow, NUMBER, Rig } from '../testing/rig.js';
import type { Phone } from '../testing/small-pbx.js';

const OUTCOMES = ['busy', 'declined', 'no_answer', 'unreachable', 'answered_ended'];

const dialling = flow({
  nodes: {
    n1: ['dial', { to: '1001' }],
    ...Object.fromEntries(OUTCOMES.map((outcome) => [`x_${outcome}`, ['webhook'] as const])),
    n9: ['hangup'],
  },
  edges: {
    ...Object.fromEntries(OUTCOMES.map((outcome) => [`n1:${outcome}`, `x_${outcome}`])),
    ...Object.fromEntries(OUTCOMES.map((outcome) => [`x_${outcome}:next`, 'n9'])),
  },
});

const menu = flow({
  nodes: { n1: ['answer'], n2: ['wait', { ms: 60_000 }], n3: ['talk', { text: 'Sorry' }], n4: ['hangup'] },
  edges: { 'n1:next': 'n2', 'n3:next': 'n4' },
  default_exit: 'n3',
});

const to = (target: string) => ({ to: { type: 'extension', target } as const, mode: 'blind' as const });
const consult = (target: string) => ({ ...to(target), mode: 'attended' as const });

async function calling(flows: CompiledFlow | CompiledFlow[] = dialling, ms = 3000): Promise<Rig> {
  const rig = await new Rig(flows).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(ms);
  return rig;
}

const legs = (rig: Rig) => rig.call.legs.map(({ number, state, via }) => `${number} ${state} ${via ?? '-'}`);
const channel = (rig: Rig, number: string) =>
  rig.call.legs.findLast((leg) => leg.number === number)!.channel_id;
const since = (rig: Rig, count: number) => rig.pbx.obeyed.slice(count).map(({ kind }) => kind);
const timeline = (rig: Rig) =>
  rig.store.changes.flatMap(({ signals }) => signals.filter(({ kind }) => kind.startsWith('transfer')));

describe('a blind transfer by request', () => {
  it('lets the callee go, rings the target for the caller, and connects the two', async () => {
    const rig = await calling();
    const before = rig.pbx.obeyed.length;
    await rig.engine.transfer(rig.call.id, to('1002'));
    await rig.clock.advance(10);
    expect(since(rig, before)).toEqual(['unbridge', 'background', 'originate', 'hangup']);
    expect(rig.pbx.obeyed[before + 2]).toMatchObject({ from: { number: '+15557654321', name: 'Ada' } });
    await rig.clock.advance(3000);
    expect(since(rig, before).at(-1)).toBe('bridge');
    expect(legs(rig)).toEqual(['+15557654321 connected -', '1001 hangup dial', '1002 connected transfer']);
    expect(rig.call.legs[2]).toMatchObject({ user_id: 'user-2', via_name: 'Grace' });
    expect(rig.path).toEqual(['n1:transferred']);
    rig.pbx.end(channel(rig, '1002'), 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.path).toEqual(['n1:transferred', 'n1:answered_ended', 'x_answered_ended:next', 'n9:hangup']);
    expect(rig.call).toMatchObject({ end_reason: 'completed', state: 'hangup' });
    expect(rig.reported).toEqual([]);
    expect(rig.store.timerRows.size).toBe(0);
  });

  it('hands over whom the caller talks to, when it is the caller’s own', async () => {
    const rig = await calling();
    const [caller] = rig.call.legs;
    await rig.engine.transfer(rig.call.id, { ...to('1002'), by: caller!.id });
    await rig.clock.advance(3000);
    expect(legs(rig)).toEqual(['1001 connected dial', '+15557654321 hangup -', '1002 connected transfer']);
    expect(rig.reported).toEqual([]);
  });

  it('hands the caller over who talks to nobody yet, even when it is the caller’s own', async () => {
    const rig = await calling(menu);
    const [caller] = rig.call.legs;
    await rig.engine.transfer(rig.call.id, { ...to('1002'), by: caller!.id });
    await rig.clock.advance(3000);
    expect(legs(rig)).toEqual(['+15557654321 connected -', '1002 connected transfer']);
  });

  it('is told to those who listen: who, whom, where to', async () => {
    const rig = await calling();
    await rig.engine.transfer(rig.call.id, to('1002'));
    const [event] = rig.store.events.filter(({ type }) => type === 'call_transferred');
    expect(event?.data).toMatchObject({
      subject: 'leg',
      leg: { number: '1001', name: 'Grace' },
      transfer: {
        mode: 'blind',
        requested_by: 'api',
        to: { type: 'extension', target: '1002', name: 'Bob', flow_id: null },
        transferred: { number: '+15557654321' },
      },
    });
    expect(timeline(rig).map(({ text }) => text)).toEqual([
      'Ada (+15557654321) is transferred from Grace (1001) to Bob (1002) by request.',
    ]);
  });

  it.each<[Phone, string]>([
    ['busy', 'busy'],
    ['declined', 'declined'],
    ['no_answer', 'no_answer'],
    ['unreachable', 'unreachable'],
    ['refused', 'unreachable'],
  ])('to somebody who is %s goes on by that outcome of the object', async (phone, outcome) => {
    const rig = await calling();
    rig.pbx.phones.set('1002', phone);
    await rig.engine.transfer(rig.call.id, to('1002'));
    await rig.clock.advance(40_000);
    expect(rig.path).toEqual(['n1:transferred', `n1:${outcome}`, `x_${outcome}:next`, 'n9:hangup']);
    const quiet = rig.pbx.obeyed.filter(({ kind }) => kind === 'background').at(-1);
    expect(quiet).toMatchObject({ sound: 'none', channel_id: 'in-1' });
  });

  it('gives up by itself when the gateway never ends the ringing leg', async () => {
    const rig = await calling();
    rig.pbx.phones.set('1002', 'no_answer');
    await rig.engine.transfer(rig.call.id, to('1002'));
    await rig.clock.advance(10);
    rig.pbx.end = () => undefined;
    await rig.clock.advance(30_000);
    expect(rig.path[1]).toBe('n1:no_answer');
  });

  it('of a caller whom nobody is connected to leaves the node that runs; its default exit is for a busy target', async () => {
    const rig = await calling(menu, 500);
    rig.pbx.phones.set('1002', 'busy');
    await rig.engine.transfer(rig.call.id, to('1002'));
    await rig.clock.advance(3000);
    expect(rig.path).toEqual(['n1:next', 'n2:transferred', 'n2:busy', 'n3:next', 'n4:hangup']);
    expect(rig.store.events.find(({ type }) => type === 'call_transferred')?.data).toMatchObject({
      subject: 'call',
      leg: null,
    });
  });

  it('of a caller who is not answered yet answers when the target does', async () => {
    const rig = await calling(dialling, 500);
    await rig.engine.transfer(rig.call.id, to('1002'));
    await rig.clock.advance(3000);
    expect(legs(rig)).toEqual(['+15557654321 connected -', '1001 hangup dial', '1002 connected transfer']);
    expect(rig.pbx.obeyed.filter(({ kind }) => kind === 'answer')).toHaveLength(1);
  });

  it('to a number of ours sends the caller into its flow', async () => {
    const rig = await calling([dialling, flow({ nodes: { m1: ['talk', { text: 'Hi' }], m2: ['hangup'] }, edges: { 'm1:next': 'm2' } }, 'f2')]); // prettier-ignore
    rig.flows.reverse();
    await rig.engine.transfer(rig.call.id, { to: { type: 'number', target: NUMBER }, mode: 'blind' });
    await rig.clock.advance(3000);
    expect(rig.path).toEqual(['n1:transferred', 'm1:next', 'm2:hangup']);
    expect(rig.call.legs.map(({ state }) => state)).toEqual(['hangup', 'hangup']);
    expect(rig.obeyed.filter((kind) => kind === 'originate')).toHaveLength(1);
  });

  it('may follow on another one', async () => {
    const rig = await calling();
    for (const target of ['1002', '1003']) {
      await rig.engine.transfer(rig.call.id, to(target));
      await rig.clock.advance(3000);
    }
    expect(legs(rig).slice(1)).toEqual([
      '1001 hangup dial',
      '1002 hangup transfer',
      '1003 connected transfer',
    ]);
    expect(rig.path).toEqual(['n1:transferred', 'n1:transferred']);
    expect(rig.call.legs[3]?.via_name).toBe('Bob');
  });

  it('takes a caller off hold whom a request has put there', async () => {
    const rig = await calling();
    await rig.engine.hold(rig.call.id);
    await rig.clock.advance(100);
    await rig.engine.transfer(rig.call.id, to('1002'));
    await rig.clock.advance(3000);
    expect(rig.call.state).toBe('connected');
  });

  it.each([
    [{ type: 'extension', target: '1099' }, /Nobody has the extension 1099/],
    [{ type: 'extension', target: 'Bob' }, /2 to 10 digits/],
    [{ type: 'number', target: '0207 183' }, /country code/],
    [{ type: 'number', target: '+44X.' }, /not a pattern/],
  ] as const)('to %j is refused, and the call stays as it is', async (target, why) => {
    const rig = await calling();
    const written = rig.store.changes.length;
    const refused = rig.engine.transfer(rig.call.id, { to: target, mode: 'blind' });
    await expect(refused).rejects.toMatchObject({ name: 'TransferTargetError', pointer: '/to/target', message: expect.stringMatching(why) as string }); // prettier-ignore
    expect(rig.store.changes.length).toBe(written);
  });

  it('of a call that is ending is refused, and of one that is over comes to nothing', async () => {
    const rig = await calling();
    const { id } = rig.call;
    void rig.engine.hangupCall(id);
    await expect(rig.engine.transfer(id, to('1002'))).rejects.toThrow('The call is ending.');
    await rig.clock.advance(1000);
    expect(await rig.engine.transfer(id, to('1002'))).toBeUndefined();
  });
});

describe('an attended transfer by request', () => {
  async function consulting(ms = 3000): Promise<Rig> {
    const rig = await calling();
    await rig.engine.transfer(rig.call.id, consult('1002'));
    await rig.clock.advance(ms);
    return rig;
  }

  it('lets the callee talk to the target while the caller hears music', async () => {
    const rig = await calling();
    const before = rig.pbx.obeyed.length;
    await rig.engine.transfer(rig.call.id, consult('1002'));
    await rig.clock.advance(3000);
    expect(since(rig, before)).toEqual(['unbridge', 'background', 'background', 'originate', 'bridge']);
    expect(rig.pbx.obeyed.slice(before)).toMatchObject([
      {},
      { channel_id: 'in-1', sound: 'music' },
      { channel_id: channel(rig, '1001'), sound: 'ringback' },
      { from: { number: '1001', name: 'Grace' } },
      { channel_ids: [channel(rig, '1001'), channel(rig, '1002')] },
    ]);
    expect(rig.path).toEqual([]);
    expect(rig.told).not.toContain('call_transferred 1001');
  });

  it('is completed: caller and target are connected, the callee is let go', async () => {
    const rig = await consulting();
    const before = rig.pbx.obeyed.length;
    await rig.engine.completeTransfer(rig.call.id);
    await rig.clock.advance(100);
    expect(since(rig, before)).toEqual(['bridge', 'hangup']);
    expect(rig.pbx.obeyed[before]).toMatchObject({ channel_ids: ['in-1', channel(rig, '1002')] });
    expect(legs(rig)).toEqual(['+15557654321 connected -', '1001 hangup dial', '1002 connected transfer']);
    expect(rig.told).toContain('call_transferred 1001');
    rig.pbx.end(channel(rig, '1002'), 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.path).toEqual(['n1:transferred', 'n1:answered_ended', 'x_answered_ended:next', 'n9:hangup']);
  });

  it('is completed by the callee hanging up, too', async () => {
    const rig = await consulting();
    rig.pbx.end(channel(rig, '1001'), 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(legs(rig)).toEqual(['+15557654321 connected -', '1001 hangup dial', '1002 connected transfer']);
    expect(rig.path).toEqual(['n1:transferred']);
  });

  it('becomes a blind one when the callee hangs up while the target rings', async () => {
    const rig = await consulting(500);
    rig.pbx.end(channel(rig, '1001'), 'normal', 'remote', 200);
    await rig.clock.advance(10);
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({
      kind: 'background',
      sound: 'ringback',
      channel_id: 'in-1',
    });
    await rig.clock.advance(3000);
    expect(legs(rig)[2]).toBe('1002 connected transfer');
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({
      kind: 'bridge',
      channel_ids: ['in-1', channel(rig, '1002')],
    });
  });

  it('is cancelled: caller and callee talk again, and the flow goes on as if nothing had been', async () => {
    const rig = await consulting();
    const before = rig.pbx.obeyed.length;
    await rig.engine.cancelTransfer(rig.call.id);
    await rig.clock.advance(100);
    expect(since(rig, before)).toEqual(['bridge', 'hangup']);
    expect(legs(rig)).toEqual(['+15557654321 connected -', '1001 connected dial', '1002 hangup transfer']);
    expect(rig.path).toEqual(['n1:cancelled']);
    expect(timeline(rig).at(-1)?.text).toBe('The consultation of Bob (1002) has ended (cancelled): Grace (1001) is back with the caller.'); // prettier-ignore
    rig.pbx.end(channel(rig, '1001'), 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.path.slice(1)).toEqual(['n1:answered_ended', 'x_answered_ended:next', 'n9:hangup']);
    expect(rig.told).not.toContain('call_transferred 1001');
  });

  it.each<[Phone, string]>([
    ['busy', 'busy'],
    ['declined', 'declined'],
    ['no_answer', 'no_answer'],
    ['unreachable', 'unreachable'],
    ['refused', 'unreachable'],
  ])('with a target who is %s goes back to the callee', async (phone, why) => {
    const rig = await calling();
    rig.pbx.phones.set('1002', phone);
    await rig.engine.transfer(rig.call.id, consult('1002'));
    await rig.clock.advance(40_000);
    expect(rig.path).toEqual([`n1:${why}`]);
    expect(legs(rig).slice(0, 2)).toEqual(['+15557654321 connected -', '1001 connected dial']);
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({
      kind: 'bridge',
      channel_ids: ['in-1', channel(rig, '1001')],
    });
    // And can be tried again.
    rig.pbx.phones.set('1002', 'answer');
    await rig.engine.transfer(rig.call.id, consult('1002'));
    await rig.clock.advance(3000);
    await rig.engine.completeTransfer(rig.call.id);
    await rig.clock.advance(100);
    expect(legs(rig).at(-1)).toBe('1002 connected transfer');
  });

  it('goes back to the callee when the target hangs up', async () => {
    const rig = await consulting();
    rig.pbx.end(channel(rig, '1002'), 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.path).toEqual(['n1:ended']);
    expect(legs(rig)[1]).toBe('1001 connected dial');
  });

  it('ends with the caller', async () => {
    const rig = await consulting();
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'hungup_by_caller' });
    expect(rig.path).toEqual(['n1:hangup', 'n1:hangup']);
    expect(rig.engine.counts().calls).toBe(0);
  });

  it('leaves by error when the two cannot be connected again', async () => {
    const rig = await consulting();
    rig.pbx.failing.set('bridge', 'no_media');
    await rig.engine.cancelTransfer(rig.call.id);
    await rig.clock.advance(1000);
    expect(rig.path).toEqual(['n1:error', 'n1:error']);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'no_exit' });
  });

  it('allows nothing that its state does not', async () => {
    const rig = await consulting(500);
    const { id } = rig.call;
    await expect(rig.engine.completeTransfer(id)).rejects.toThrow('has not answered yet');
    await expect(rig.engine.transfer(id, to('1003'))).rejects.toThrow('A consultation is under way');
    await rig.engine.cancelTransfer(id);
    await rig.clock.advance(100);
    await expect(rig.engine.completeTransfer(id)).rejects.toThrow('No consultation is under way.');
    await expect(rig.engine.cancelTransfer(id)).rejects.toThrow('No consultation is under way.');
    const idle = await calling(menu, 500);
    await expect(idle.engine.transfer(idle.call.id, consult('1002'))).rejects.toThrow('only blind');
    const number = { type: 'number', target: NUMBER } as const;
    await expect(rig.engine.transfer(id, { to: number, mode: 'attended' })).rejects.toThrow(
      'transfer blindly',
    );
  });
});
