import { PhoneSystem } from './phone-system.js';
import { until } from '../rig/runtime-process.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterEach(() => system.hangUpPhones());
afterAll(() => system.dispose());

/** What happens while the runtime is away: it may take so long to come back on a machine that has other things to do. */
const AWAY_MS = 25_000;
/** A caller who stays for as long as that may make it take. */
const PATIENT = { script: [{ after_ms: 90_000, do: 'hangup' }] } as const;

const dial = (target: string) => ({
  type: 'dial',
  config: { to: { type: 'extension', target }, ring_time_s: 20 },
});

describe('the runtime is killed and started again while', () => {
  it.each([
    { who: 'a caller who is not answered', first: [] },
    { who: 'a caller who was answered', first: [{ type: 'answer' }] },
  ])('$who hears the phone ring: they are connected when it answers', async ({ first }) => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 5000, hangup_after_ms: AWAY_MS });
    const hook = `rung-${first.length}`;
    const to = await system.flow([...first, dial('1001'), system.hook(hook), { type: 'hangup' }]);
    const caller = system.dials(to, PATIENT);
    await system.call(to, ({ legs }) => legs[1]?.state === 'ringing');
    await system.crash();
    await system.talking(to);
    await system.told(hook);
    expect(await caller.ended).toBe(0);
    expect(await system.call(to, ({ state }) => state === 'hangup')).toMatchObject({
      end_reason: 'completed',
      legs: [{ kind: 'caller' }, { number: '1001', cause: 'normal' }],
    });
  });

  it('two parties talk: they go on talking, and the flow goes on when one hangs up', async () => {
    await system.phone('1002', { behaviour: 'answer', after_ms: 200, hangup_after_ms: AWAY_MS });
    const to = await system.flow([dial('1002'), system.hook('talked'), { type: 'hangup' }]);
    const caller = system.dials(to, PATIENT);
    await system.talking(to);
    await system.crash();
    expect(await system.call(to, () => true)).toMatchObject({ state: 'connected', end_reason: null });
    await system.told('talked');
    expect(await caller.ended).toBe(0);
  });

  it('a caller is on hold: they are taken off hold from the API', async () => {
    const to = await system.flow([{ type: 'answer' }, { type: 'wait', config: { duration_ms: 60_000 } }]);
    system.dials(to);
    const { id } = await system.call(to, ({ state }) => state === 'connected');
    await system.runtime.api('POST', `/calls/${id}/hold`, {});
    await system.call(to, ({ state }) => state === 'on_hold');
    await system.crash();
    expect(await system.call(to, () => true)).toMatchObject({ state: 'on_hold' });
    await system.runtime.api('POST', `/calls/${id}/unhold`, {});
    await system.call(to, ({ state }) => state === 'connected');
    await system.runtime.api('POST', `/calls/${id}/hangup`, {});
    await system.call(to, ({ state }) => state === 'hangup');
  });

  it('a phone holds its call: it takes it off hold', async () => {
    const script = [
      { after_ms: 600, do: 'hold' },
      { after_ms: AWAY_MS, do: 'unhold' },
    ] as const;
    await system.phone('1001', {
      behaviour: 'answer',
      after_ms: 200,
      hangup_after_ms: AWAY_MS + 8_000,
      script,
    });
    const to = await system.flow([dial('1001'), { type: 'hangup' }]);
    system.dials(to);
    await system.call(to, ({ legs }) => legs[1]?.state === 'on_hold');
    await system.crash();
    expect(await system.call(to, () => true)).toMatchObject({ legs: [{}, { state: 'on_hold' }] });
    await system.call(to, ({ legs }) => legs[1]?.state === 'connected');
    await system.call(to, ({ state }) => state === 'hangup');
  });

  it('a phone consults the target of a transfer: the target answers, and gets the call', async () => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 200 });
    await system.phone('1002', { behaviour: 'answer', after_ms: 4000, hangup_after_ms: AWAY_MS });
    const to = await system.flow([dial('1001'), { type: 'hangup' }]);
    const caller = system.dials(to);
    const { id } = await system.talking(to);
    const target = { to: { type: 'extension', target: '1002' }, mode: 'attended' };
    await system.runtime.api('POST', `/calls/${id}/transfer`, target);
    await system.call(to, ({ legs }) => legs[2]?.state === 'ringing');
    await system.crash();
    await until('the end of the consultation', async () => {
      const { status } = await system.runtime.request('POST', `/calls/${id}/transfer/complete`, {});
      return status === 200;
    });
    await system.call(to, ({ legs }) => legs[1]?.state === 'hangup' && legs[2]?.state === 'connected');
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call.legs[2]).toMatchObject({ number: '1002', via: 'transfer', cause: 'normal' });
    expect(await caller.ended).toBe(0);
  });
});
