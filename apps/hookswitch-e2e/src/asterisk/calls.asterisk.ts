import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterEach(() => system.hangUpPhones());
afterAll(() => system.dispose());

const dial = (target: string, type = 'extension') => ({
  type: 'dial',
  config: { to: { type, target }, ring_time_s: 5 },
});

/** Kinds of events of a call, from its timeline. */
async function timelineOf(id: string): Promise<string> {
  const { body } = await system.runtime.api('GET', `/calls/${id}/timeline`);
  return body.result
    .map(({ signal }: { signal?: { text: string } }) => signal?.text ?? '')
    .filter((text: string) => text !== '')
    .join('\n');
}

describe('a call through a real Asterisk', () => {
  it('shows who calls, whom, and from where it was diverted', async () => {
    const to = await system.flow([
      { type: 'answer' },
      system.hook('shown-${caller.diverted_from}'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to, { from: { number: '+15557654321', name: 'Ada' } }, [
      '--diverted-from',
      '+15550009999',
    ]);
    expect(await caller.ended).toBe(0);
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call).toMatchObject({
      from: { number: '+15557654321', name: 'Ada' },
      to: { number: to },
      diverted_from: { number: '+15550009999' },
      end_reason: 'completed',
    });
    expect(system.countOf('shown-%2B15550009999')).toBe(1);
  });

  it.each([
    { behaviour: 'busy', outcome: 'busy', sip: 486 },
    { behaviour: 'decline', outcome: 'declined', sip: 603 },
    { behaviour: 'unregistered', outcome: 'unreachable', sip: 480 },
    { behaviour: 'no_answer', outcome: 'no_answer', sip: 480 },
  ] as const)(
    'to a phone that does "$behaviour" leaves Dial by $outcome',
    async ({ behaviour, outcome, sip }) => {
      if (behaviour !== 'unregistered') await system.phone('1001', { behaviour, after_ms: 200 });
      const to = await system.flow([dial('1001'), system.hook(outcome), { type: 'hangup' }], {
        dialExit: outcome,
      });
      system.dials(to);
      await system.told(outcome);
      const call = await system.call(to, ({ state }) => state === 'hangup');
      expect(call.legs[1]).toMatchObject({ sip_status: sip, answered_at: null });
    },
  );

  it('goes out through the trunk, and shows the caller', async () => {
    await system.phone('+442079460000', { behaviour: 'answer', after_ms: 200, hangup_after_ms: 700 });
    const to = await system.flow([
      dial('+442079460000', 'number'),
      system.hook('outside'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to);
    await system.told('outside');
    expect(await caller.ended).toBe(0);
  });

  it('of one extension to another rings it, without a flow that anybody has drawn', async () => {
    await system.phone('1002', { behaviour: 'answer', after_ms: 200, hangup_after_ms: 1000 });
    const caller = system.dials('1002', { from: { extension: '1001' } });
    expect(await caller.ended).toBe(0);
    const call = await system.call('1002', ({ state }) => state === 'hangup');
    expect(call.legs).toMatchObject([
      { kind: 'caller', number: '1001' },
      { kind: 'user', number: '1002' },
    ]);
  });

  it.each(['rfc4733', 'info'])('brings the keys that the caller presses, by %s', async (via) => {
    const to = await system.flow([
      { type: 'answer' },
      { type: 'wait', config: { duration_ms: 4000 } },
      system.hook(`keys-${via}-\${digits}`),
      { type: 'hangup' },
    ]);
    const script = [{ after_ms: 500, do: 'digits', digits: '1129' }] as const;
    const caller = system.dials(to, { script }, ['--dtmf-via', via]);
    expect(await caller.ended).toBe(0);
    expect(system.countOf(`keys-${via}-1129`)).toBe(1);
  });

  it('hears a prompt that was uploaded, for as long as it lasts', async () => {
    const prompt_id = await system.prompt('Closed', 2000);
    const to = await system.flow([
      { type: 'play', config: { prompt_id } },
      system.hook('played'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to);
    const { id } = await system.call(to, ({ state }) => state === 'connected');
    await system.told('played');
    expect(await caller.ended).toBe(0);
    const { body } = await system.runtime.api('GET', `/calls/${id}`);
    const heardMs = Date.parse(body.ended_at) - Date.parse(body.answered_at);
    expect(heardMs).toBeGreaterThan(1900);
    expect(await timelineOf(id)).toMatch(/Playing ended \(done\)/);
  });

  it('is put on hold from the API, and taken off', async () => {
    const to = await system.flow([{ type: 'answer' }, { type: 'wait', config: { duration_ms: 60_000 } }]);
    system.dials(to);
    const { id } = await system.call(to, ({ state }) => state === 'connected');
    await system.runtime.api('POST', `/calls/${id}/hold`, {});
    await system.call(to, ({ state }) => state === 'on_hold');
    await system.runtime.api('POST', `/calls/${id}/unhold`, {});
    await system.call(to, ({ state }) => state === 'connected');
    await system.runtime.api('POST', `/calls/${id}/hangup`, {});
    expect(await system.call(to, ({ state }) => state === 'hangup')).toMatchObject({ end_reason: 'stopped' });
  });

  it('is held by the phone that is connected', async () => {
    const script = [
      { after_ms: 600, do: 'hold' },
      { after_ms: 600, do: 'unhold' },
    ] as const;
    await system.phone('1001', { behaviour: 'answer', after_ms: 200, hangup_after_ms: 3000, script });
    const to = await system.flow([dial('1001'), { type: 'hangup' }]);
    system.dials(to);
    const { id } = await system.call(to, ({ state }) => state === 'hangup');
    const timeline = await timelineOf(id);
    expect(timeline).toMatch(/is on hold\.[^]*is off hold\./);
  });
});

describe('a transfer on a real Asterisk', () => {
  it('that a phone asks for (REFER) connects the caller with the other extension', async () => {
    await system.phone('1001', {
      behaviour: 'answer',
      after_ms: 200,
      script: [{ after_ms: 1200, do: 'transfer', to: '1002' }],
    });
    await system.phone('1002', { behaviour: 'answer', after_ms: 300, hangup_after_ms: 1500 });
    const to = await system.flow([dial('1001'), { type: 'hangup' }]);
    const caller = system.dials(to);
    const { id } = await system.call(to, ({ state }) => state === 'hangup');
    expect(await caller.ended).toBe(0);
    const { body } = await system.runtime.api('GET', `/calls/${id}`);
    expect(body.legs).toMatchObject([
      { kind: 'caller' },
      { number: '1001', via: 'dial' },
      { number: '1002', via: 'transfer', state: 'hangup' },
    ]);
    expect(body.legs[2].answered_at).not.toBeNull();
  });

  it('from the API, blind, connects the caller with the target', async () => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 200 });
    await system.phone('1002', { behaviour: 'answer', after_ms: 300, hangup_after_ms: 1500 });
    const to = await system.flow([dial('1001'), { type: 'hangup' }]);
    const caller = system.dials(to);
    const { id } = await system.talking(to);
    await system.runtime.api('POST', `/calls/${id}/transfer`, { to: { type: 'extension', target: '1002' } });
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(await caller.ended).toBe(0);
    expect(call.legs[2]).toMatchObject({ number: '1002', via: 'transfer', cause: 'normal' });
  });

  it('from the API, attended, lets the two talk first', async () => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 200 });
    await system.phone('1002', { behaviour: 'answer', after_ms: 300, hangup_after_ms: 4000 });
    const to = await system.flow([dial('1001'), { type: 'hangup' }]);
    const caller = system.dials(to);
    const { id } = await system.talking(to);
    const target = { to: { type: 'extension', target: '1002' }, mode: 'attended' };
    await system.runtime.api('POST', `/calls/${id}/transfer`, target);
    await system.call(to, ({ legs }) => legs[2]?.state === 'connected');
    await until('the consultation', async () => {
      const { status } = await system.runtime.request('POST', `/calls/${id}/transfer/complete`, {});
      return status === 200;
    });
    await system.call(to, ({ legs }) => legs[1]?.state === 'hangup' && legs[2]?.state === 'connected');
    await system.call(to, ({ state }) => state === 'hangup');
    expect(await caller.ended).toBe(0);
  });
});
