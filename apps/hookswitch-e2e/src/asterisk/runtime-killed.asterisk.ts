import { RuntimeProcess, until } from '../rig/runtime-process.js';
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

  it('a caller enters digits: what comes after the start counts', async () => {
    const to = await system.flow([
      { type: 'answer' },
      { type: 'wait', config: { duration_ms: 18_000 } },
      system.hook('digits-${digits}'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to, { script: [{ after_ms: 14_000, do: 'digits', digits: '42' }] });
    await system.call(to, ({ state }) => state === 'connected');
    await system.crash(300);
    await system.call(to, ({ state }) => state === 'hangup');
    expect(await caller.ended).toBe(0);
    expect(system.countOf('digits-42')).toBe(1);
  });

  it.each([
    { how: 'a caller hangs up', signal: 'SIGKILL', after_ms: 4500 },
    { how: 'it was stopped in order, and a caller hangs up at once', signal: 'SIGTERM', after_ms: 2000 },
  ] as const)('$how: the call is closed with the time and cause at which it ended', async (hangup) => {
    const to = await system.flow([{ type: 'answer' }, { type: 'wait', config: { duration_ms: 60_000 } }]);
    const caller = system.dials(to, { script: [{ after_ms: hangup.after_ms, do: 'hangup' }] });
    await system.call(to, ({ state }) => state === 'connected');
    await system.runtime.end(hangup.signal);
    expect(await caller.ended).toBe(0);
    const hungUpAt = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await system.runtime.start();
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call).toMatchObject({ end_reason: 'hungup_by_caller', hangup_by: 'caller' });
    expect(Math.abs(Date.parse(call.ended_at) - hungUpAt)).toBeLessThan(1000);
  });

  it('a call comes in: the caller hears ringing, and is handed over when it is back', async () => {
    const to = await system.flow([{ type: 'answer' }, system.hook('waited'), { type: 'hangup' }]);
    await system.runtime.end('SIGKILL');
    const caller = system.dials(to);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await system.runtime.start();
    await system.told('waited');
    expect(await caller.ended).toBe(0);
  });

  it('a call is recorded: the recording goes on, and is whole', async () => {
    const to = await system.flow([
      { type: 'answer' },
      { type: 'record', config: { action: 'start', max_duration_s: 60 } },
      { type: 'wait', config: { duration_ms: 6000 } },
      system.hook('recorded'),
      { type: 'hangup' },
    ]);
    const caller = system.dials(to);
    await system.call(to, ({ state }) => state === 'connected');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await system.crash();
    await system.told('recorded');
    expect(await caller.ended).toBe(0);
    const { id } = await system.call(to, ({ state }) => state === 'hangup');
    const recording = await until('the file of the recording', async () => {
      const { body } = await system.runtime.api('GET', `/recordings?call_id=${id}`);
      return body.result.find(({ status }: { status: string }) => status === 'done');
    });
    expect(recording.duration_ms).toBeGreaterThan(4000);
    const file = await fetch(`${system.runtime.origin}/api/v1/recordings/${recording.id}/file`, {
      headers: { authorization: `Bearer ${RuntimeProcess.token}` },
    });
    expect((await file.arrayBuffer()).byteLength).toBe(recording.bytes);
  });
});
