import { flow, NUMBER, Rig } from '../testing/rig.js';
import type { Phone } from '../testing/small-pbx.js';

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

const DEVICES = {
  '1001': [
    { name: 'Mobile', sip_name: 'grace-mobile' },
    { name: 'Laptop', sip_name: 'grace-laptop' },
  ],
};

type Phones = Readonly<Record<string, Phone | readonly [Phone, number]>>;

async function house(phones: Phones): Promise<Rig> {
  const rig = new Rig(dialling);
  rig.devices = DEVICES;
  for (const [name, told] of Object.entries(phones)) {
    const [phone, takes] = typeof told === 'string' ? [told] : told;
    rig.pbx.phones.set(name, phone);
    if (takes !== undefined) rig.pbx.takes.set(name, takes);
  }
  return rig.start();
}

async function called(phones: Phones, ms: number): Promise<Rig> {
  const rig = await house(phones);
  rig.pbx.call(NUMBER);
  await rig.clock.advance(ms);
  return rig;
}

const rung = (rig: Rig) =>
  rig.pbx.obeyed.flatMap((command) => (command.kind === 'originate' ? [command.to] : []));
const hangups = (rig: Rig) =>
  rig.pbx.obeyed.flatMap((command) => (command.kind === 'hangup' ? [command.cause] : []));
const signals = (rig: Rig) => rig.store.changes.flatMap((change) => change.signals.map(({ text }) => text));
const alive = (rig: Rig) => [...rig.pbx.channels].filter(([, { ended }]) => !ended).map(([id]) => id);
/** The channel on which a phone was rung. */
const channelOf = (rig: Rig, phone: string) =>
  rig.pbx.obeyed.flatMap((one) =>
    one.kind === 'originate' && one.to.target === phone ? [one.channel_id] : [],
  )[0]!;

describe('a user with several phones', () => {
  it.each(['1001', 'grace-mobile', 'grace-laptop'])(
    'is one party of the call: all ring, %s answers first, and the others stop',
    async (first) => {
      const silent: Phones = {
        '1001': 'no_answer',
        'grace-mobile': 'no_answer',
        'grace-laptop': 'no_answer',
      };
      const rig = await called({ ...silent, [first]: 'answer' }, 4000);
      expect(rung(rig)).toEqual([
        { type: 'extension', target: '1001' },
        { type: 'device', target: 'grace-mobile' },
        { type: 'device', target: 'grace-laptop' },
      ]);
      expect(rig.callEvents).toEqual([
        'call_created',
        'call_answered',
        'call_created 1001',
        'call_ringing 1001',
        'call_answered 1001',
      ]);
      expect(hangups(rig)).toEqual(['answered_elsewhere', 'answered_elsewhere']);
      expect(alive(rig)).toEqual(['in-1', channelOf(rig, first)]);
      const bridge = rig.pbx.obeyed.find(({ kind }) => kind === 'bridge');
      expect(bridge).toMatchObject({ channel_ids: ['in-1', channelOf(rig, first)] });
      expect(rig.call.legs).toHaveLength(2);
      expect(rig.call.legs[1]).toMatchObject({ number: '1001', state: 'connected', user_id: 'user-1' });
    },
  );

  it('goes on as usual once one is answered, and the timeline says which', async () => {
    const rig = await called({ '1001': 'no_answer', 'grace-laptop': 'declined' }, 4000);
    const texts = signals(rig);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Ring grace-mobile.',
        'Grace rings.',
        'Grace (Laptop) ended: declined (SIP 603).',
        'Grace (Mobile) is answered.',
        'Hang up: Grace.',
        'Grace (Mobile) is connected.',
      ]),
    );
    rig.pbx.end(channelOf(rig, 'grace-mobile'), 'normal', 'remote', 200);
    await rig.clock.advance(2000);
    expect(rig.path).toEqual(['n1:next', 'n2:answered_ended', 'x_answered_ended:next', 'n9:hangup']);
    expect(alive(rig)).toEqual([]);
    expect(rig.pbx.forgotten).toEqual(new Set(rig.pbx.channels.keys()));
    expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
  });

  it.each<[string, Phones, string, string, number]>([
    ['busy says more than declined', { '1001': 'declined', 'grace-mobile': 'busy', 'grace-laptop': 'no_answer' }, 'busy', 'busy', 486],
    ['declined says more than no answer', { '1001': 'no_answer', 'grace-mobile': 'declined', 'grace-laptop': 'unreachable' }, 'declined', 'declined', 603],
    ['no answer says more than unreachable', { '1001': 'unreachable', 'grace-mobile': 'unreachable', 'grace-laptop': 'no_answer' }, 'no_answer', 'no_answer', 480],
    ['unreachable is said when all are', { '1001': 'unreachable', 'grace-mobile': 'refused', 'grace-laptop': 'unreachable' }, 'unreachable', 'unreachable', 480],
  ])('ends when the last of them has: %s', async (_why, phones, outcome, cause, sip_status) => {
    const rig = await called(phones, 9000);
    expect(rig.path).toContain(`n2:${outcome}`);
    expect(rig.call.legs[1]).toMatchObject({ cause, sip_status });
    expect(rig.callEvents.filter((type) => type === 'call_missed 1001')).toHaveLength(1);
    expect(rig.callEvents.filter((type) => type === 'call_ringing 1001').length).toBeLessThan(2);
    expect(rig.reported).toEqual([]);
  }); // prettier-ignore

  it('rings on while one declines, and one cannot be reached or rung', async () => {
    const rig = await called(
      { '1001': 'unreachable', 'grace-mobile': ['declined', 300], 'grace-laptop': 'no_answer' },
      3000,
    );
    expect(rig.call.legs[1]).toMatchObject({ state: 'ringing', ended_at: null });
    expect(rig.callEvents).not.toContain('call_missed 1001');
    const refused = await called({ '1001': 'refused', 'grace-laptop': 'refused' }, 4000);
    expect(refused.call.legs[1]).toMatchObject({ state: 'connected' });
    expect(refused.path).toEqual(['n1:next']);
  });

  it('stops at all of them when the caller hangs up, and has missed one call', async () => {
    const rig = await house({
      '1001': 'no_answer',
      'grace-mobile': 'no_answer',
      'grace-laptop': 'no_answer',
    });
    const caller = rig.pbx.call(NUMBER);
    await rig.clock.advance(1500);
    rig.pbx.end(caller, 'normal', 'remote', 200);
    await rig.clock.advance(1000);
    expect(hangups(rig)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(alive(rig)).toEqual([]);
    expect(rig.callEvents.slice(-3)).toEqual(['call_missed 1001', 'call_hungup 1001', 'call_hungup']);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'hungup_by_caller' });
  });

  it('that are picked up at the same moment: the first has the call, the other is hung up', async () => {
    const rig = await house({
      '1001': 'no_answer',
      'grace-mobile': ['answer', 1000],
      'grace-laptop': ['answer', 1000],
    });
    rig.pbx.call(NUMBER);
    await rig.clock.advance(3000);
    expect(alive(rig)).toEqual(['in-1', channelOf(rig, 'grace-mobile')]);
    expect(rig.callEvents.filter((type) => type === 'call_answered 1001')).toHaveLength(1);
    expect(rig.call.legs[1]?.channel_id).toBe(channelOf(rig, 'grace-mobile'));
  });

  it('without further ones is rung as ever', async () => {
    const rig = new Rig(dialling);
    await rig.start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(4000);
    expect(rung(rig)).toEqual([{ type: 'extension', target: '1001' }]);
    expect(rig.call.legs[1]).not.toHaveProperty('devices');
  });
});

describe('a call from a further phone of a user', () => {
  it('is the call of their extension', async () => {
    const rig = await house({});
    rig.pbx.call(NUMBER, { from: { number: 'grace-mobile', name: null }, extension: 'grace-mobile' });
    await rig.clock.advance(100);
    expect(rig.call.from).toEqual({ number: '1001', name: 'Grace' });
    expect(rig.call.legs[0]).toMatchObject({ number: '1001', user_id: 'user-1', name: 'Grace' });
  });
});

describe('a click to call', () => {
  const click = { gateway: 'pbx', from: { extension: '1001' }, to: '+15550001111', flow_id: null };

  it.each(['1001', 'grace-mobile'])('rings all phones of who clicked; %s picks up', async (first) => {
    const rig = await house({
      '1001': 'no_answer',
      'grace-mobile': 'no_answer',
      'grace-laptop': 'no_answer',
      [first]: 'answer',
    });
    rig.outboundFlow = flow({ nodes: { n1: ['dial', { to: '1002' }] } }, 'f9');
    rig.flows.push(rig.outboundFlow);
    await rig.engine.placeCall({ ...click, crm_id: null, caller_number: null });
    await rig.clock.advance(2500);
    expect(rig.callEvents).toEqual([
      'call_created',
      'call_updated',
      'call_updated',
      'call_created 1002',
      'call_ringing 1002',
    ]);
    expect(rung(rig).slice(0, 3)).toEqual([
      { type: 'extension', target: '1001' },
      { type: 'device', target: 'grace-mobile' },
      { type: 'device', target: 'grace-laptop' },
    ]);
    expect(rung(rig)).toHaveLength(4);
    expect(hangups(rig)).toEqual(['answered_elsewhere', 'answered_elsewhere']);
    expect(rig.call.channel_id).toBe(channelOf(rig, first));
    expect(rig.call.state).not.toBe('initial');
  });

  it('ends as not picked up when nobody does', async () => {
    const rig = await house({ '1001': 'busy', 'grace-mobile': 'declined', 'grace-laptop': 'unreachable' });
    rig.outboundFlow = flow({ nodes: { n1: ['dial', { to: '1002' }] } }, 'f9');
    rig.flows.push(rig.outboundFlow);
    await rig.engine.placeCall({ ...click, crm_id: null, caller_number: null });
    await rig.clock.advance(2500);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'busy' });
    expect(rig.call.end_detail).toBe('Grace did not pick up: busy.');
    expect(alive(rig)).toEqual([]);
  });
});
