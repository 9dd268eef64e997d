import { PhoneSystem } from './phone-system.js';

/** Long enough to be cut off in the middle. */
const SPEECH =
  'This announcement is long enough that somebody can pull the plug in the middle of it, and it goes on all the same.';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterAll(() => system.dispose());

describe('the runtime is killed and started again while', () => {
  it('a caller listens to an announcement: it ends by itself, once, and the flow goes on', async () => {
    const to = await system.flow([
      { type: 'answer' },
      { type: 'talk', config: { text: SPEECH } },
      system.hook('spoken'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to);
    await system.call(to, ({ state }) => state === 'connected');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await system.crash();
    await system.told('spoken');
    expect(await caller.ended).toBe(0);
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call).toMatchObject({ end_reason: 'completed', hangup_by: 'flow' });
    expect(system.countOf('spoken')).toBe(1);
  });

  it('the phone that is called rings: it is connected when it answers', async () => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 3000, hangup_after_ms: 1500 });
    const to = await system.flow([
      { type: 'dial', config: { to: { type: 'extension', target: '1001' }, ring_time_s: 20 } },
      system.hook('rung'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to);
    await system.call(to, ({ legs }) => legs[1]?.state === 'ringing');
    await system.crash();
    await system.told('rung');
    expect(await caller.ended).toBe(0);
    expect(await system.call(to, ({ state }) => state === 'hangup')).toMatchObject({
      end_reason: 'completed',
    });
  });

  it('two parties talk: they go on talking, and the flow goes on when one hangs up', async () => {
    await system.phone('1002', { behaviour: 'answer', after_ms: 200, hangup_after_ms: 5000 });
    const to = await system.flow([
      { type: 'dial', config: { to: { type: 'extension', target: '1002' }, ring_time_s: 20 } },
      system.hook('talked'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to);
    await system.call(to, ({ legs }) => legs[1]?.state === 'connected');
    await system.crash();
    expect(await system.call(to, () => true)).toMatchObject({ state: 'connected', end_reason: null });
    await system.told('talked');
    expect(await caller.ended).toBe(0);
  });

  it('a caller enters digits: what comes after the start counts', async () => {
    const to = await system.flow([
      { type: 'answer' },
      { type: 'wait', config: { duration_ms: 10_000 } },
      system.hook('digits-${digits}'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to, { script: [{ after_ms: 7000, do: 'digits', digits: '42' }] });
    await system.call(to, ({ state }) => state === 'connected');
    await system.crash(300);
    await system.call(to, ({ state }) => state === 'hangup');
    expect(await caller.ended).toBe(0);
    expect(system.countOf('digits-42')).toBe(1);
  });

  it('a caller hangs up: the call is closed', async () => {
    const to = await system.flow([{ type: 'answer' }, { type: 'wait', config: { duration_ms: 60_000 } }]);
    const caller = system.dials(to, { script: [{ after_ms: 1500, do: 'hangup' }] });
    await system.call(to, ({ state }) => state === 'connected');
    await system.crash(2500);
    expect(await caller.ended).toBe(0);
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call.legs[0].state).toBe('hangup');
  });

  it('a call comes in: nobody answers it, and the caller does not wait for ever', async () => {
    const to = await system.flow([{ type: 'answer' }, { type: 'hangup' }]);
    await system.runtime.end('SIGKILL');
    const caller = system.dials(to, { script: [{ after_ms: 8000, do: 'hangup' }] });
    expect(await caller.ended).not.toBeNull();
    await system.runtime.start();
  });
});
