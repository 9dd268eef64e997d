import { flow, NUMBER, Rig } from './testing/rig.js';
import type { Phone } from './testing/small-pbx.js';

const OUTCOMES = ['answered_ended', 'busy', 'declined', 'no_answer', 'unreachable'];

const dialling = flow({
  nodes: {
    n1: ['answer'],
    n2: ['dial', { to: '1001' }],
    ...Object.fromEntries(OUTCOMES.map((outcome) => [`x_${outcome}`, ['webhook'] as const])),
    n9: ['hangup'],
  },
  edges: {
    'n1:next': 'n2',
    ...Object.fromEntries(OUTCOMES.map((outcome) => [`n2:${outcome}`, `x_${outcome}`])),
    ...Object.fromEntries(OUTCOMES.map((outcome) => [`x_${outcome}:next`, 'n9'])),
  },
});

async function dialled(phone: Phone, ms = 9000): Promise<Rig> {
  const rig = await new Rig(dialling).start();
  rig.pbx.phones.set('1001', phone);
  rig.pbx.call(NUMBER);
  await rig.clock.advance(ms);
  return rig;
}

const legOf = (rig: Rig) => rig.call.legs[1]!;

describe('dialling a user', () => {
  it.each<[Phone, string, number | null]>([
    ['busy', 'busy', 486],
    ['declined', 'declined', 603],
    ['no_answer', 'no_answer', 480],
    ['unreachable', 'unreachable', 480],
  ])('%s leaves by that outcome; the offer is missed', async (phone, outcome, sip_status) => {
    const rig = await dialled(phone);
    expect(rig.path).toEqual(['n1:next', `n2:${outcome}`, `x_${outcome}:next`, 'n9:hangup']);
    const rang = phone === 'unreachable' ? [] : ['call_ringing 1001'];
    expect(rig.callEvents).toEqual([
      'call_created',
      'call_answered',
      'call_created 1001',
      ...rang,
      'call_missed 1001',
      'call_hungup 1001',
      `webhook Node x_${outcome}`,
      'call_hungup',
    ]);
    expect(legOf(rig)).toMatchObject({
      kind: 'user',
      user_id: 'user-1',
      name: 'Grace',
      via: 'dial',
      sip_status,
    });
    expect(rig.store.allSteps[1]?.step.reason).toBe(`SIP ${sip_status}`);
    expect(rig.reported).toEqual([]);
  });

  it('cannot be reached when the gateway refuses to ring', async () => {
    const rig = await dialled('refused');
    expect(rig.path).toEqual(['n1:next', 'n2:error']);
    expect(legOf(rig)).toMatchObject({ cause: 'unreachable', state: 'hangup' });
    expect(rig.callEvents).toContain('call_missed 1001');
    expect(rig.store.allSteps[1]?.step.reason).toBe('no_such_endpoint');
  });

  it('connects, and goes on when the called party hangs up', async () => {
    const rig = await dialled('answer', 4000);
    expect(rig.call.state).toBe('connected');
    expect(rig.engine.call(rig.call.id)?.legs.map(({ state }) => state)).toEqual(['connected', 'connected']);
    rig.pbx.end(legOf(rig).channel_id, 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.store.allSteps[1]?.step).toMatchObject({
      outcome: 'answered_ended',
      reason: 'The person called hung up.',
    });
    expect(rig.obeyed).toEqual(['answer', 'originate', 'bridge', 'hangup']);
    expect(rig.callEvents).toEqual([
      'call_created',
      'call_answered',
      'call_created 1001',
      'call_ringing 1001',
      'call_answered 1001',
      'call_hungup 1001',
      'webhook Node x_answered_ended',
      'call_hungup',
    ]);
    expect(rig.call.end_reason).toBe('completed');
  });

  it('ends as hungup_by_callee when nothing follows the called party hanging up', async () => {
    const rig = await new Rig(flow({ nodes: { n1: ['dial', { to: '1001' }] } })).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(3000);
    expect(rig.call).toMatchObject({ answered_at: expect.any(String) as string, state: 'connected' });
    rig.pbx.end(legOf(rig).channel_id, 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.call).toMatchObject({ end_reason: 'hungup_by_callee', hangup_by: 'callee', state: 'hangup' });
  });

  it.each<[Phone, string]>([
    ['busy', 'busy'],
    ['declined', 'declined'],
    ['no_answer', 'no_answer'],
    ['unreachable', 'unreachable'],
  ])('lets a caller whom nobody answered hear why when the flow hangs up: %s', async (phone, cause) => {
    const rig = new Rig(flow({ nodes: { n1: ['dial', { to: '1001' }] } }));
    rig.pbx.phones.set('1001', phone);
    await rig.start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(9000);
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({ kind: 'hangup', channel_id: 'in-1', cause });
  });

  it('says nothing of it to a caller who was answered', async () => {
    const rig = await dialled('busy');
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({ kind: 'hangup', channel_id: 'in-1', cause: 'normal' });
  });

  it('stops ringing when the caller hangs up meanwhile', async () => {
    const rig = await dialled('answer', 1000);
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.path).toEqual(['n1:next', 'n2:hangup']);
    expect(rig.store.allSteps[1]?.step.reason).toBe('The caller hung up.');
    expect(rig.callEvents.slice(3)).toEqual([
      'call_ringing 1001',
      'call_missed 1001',
      'call_hungup 1001',
      'call_hungup',
    ]);
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({ kind: 'hangup', cause: 'cancelled' });
    expect(rig.call).toMatchObject({ end_reason: 'hungup_by_caller', hangup_by: 'caller' });
    expect(rig.store.timerRows.size).toBe(0);
  });

  it('drops the connected party when the caller hangs up', async () => {
    const rig = await dialled('answer', 4000);
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({ kind: 'hangup', cause: 'normal' });
    expect(legOf(rig)).toMatchObject({ state: 'hangup', cause: 'normal' });
    expect(rig.callEvents.slice(-2)).toEqual(['call_hungup 1001', 'call_hungup']);
    expect(rig.engine.counts().calls).toBe(0);
  });

  it('drops a leg and its bridge when the node is left while they are up', async () => {
    const rig = await new Rig(
      flow({
        nodes: { n1: ['dial', { to: '1001' }], n2: ['talk', { text: 'Bye' }], n3: ['hangup'] },
        edges: { 'n1:broke_off': 'n2', 'n2:next': 'n3' },
      }),
    ).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(3000);
    rig.pbx.tell('in-1', { type: 'digit_received', digit: '*' });
    await rig.clock.advance(3000);
    expect(rig.path).toEqual(['n1:broke_off', 'n2:next', 'n3:hangup']);
    expect(rig.obeyed).toEqual(['originate', 'answer', 'bridge', 'unbridge', 'play', 'hangup', 'hangup']);
    expect(rig.callEvents).toContain('call_hungup 1001');
  });

  it('gives up by its own timer when the gateway forgets to', async () => {
    const rig = await dialled('no_answer', 1000);
    rig.pbx.end = () => undefined;
    await rig.clock.advance(8000);
    expect(rig.path[1]).toBe('n2:no_answer');
  });

  it('rings a number outside as a leg of its own kind, never missed', async () => {
    const rig = await new Rig(flow({ nodes: { n1: ['dial', { to: '+442071838750' }] } })).start();
    rig.pbx.phones.set('+442071838750', 'busy');
    rig.pbx.call(NUMBER);
    await rig.clock.advance(1000);
    expect(legOf(rig)).toMatchObject({ kind: 'number', number: '+442071838750', user_id: null });
    expect(rig.callEvents).not.toContain('call_missed +442071838750');
    expect(rig.pbx.obeyed[0]).toMatchObject({ from: { number: '+15557654321', name: 'Ada' } });
  });
});
