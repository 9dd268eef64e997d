import { setTimeout as after } from 'node:timers/promises';
import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterAll(() => system.dispose());

/** Calls that are in progress when the line goes. */
const CALLS = 20;

describe('the line between Hookswitch and Asterisk', () => {
  it.each([
    {
      how: 'cut',
      name: 'is cut for 10 s under load: every call goes on to its end, and its webhook comes once',
    },
    {
      how: 'freeze',
      name: 'goes silent for 10 s under load: every call goes on to its end, and its webhook comes once',
    },
  ] as const)('$name', async ({ how }) => {
    const hook = `after-${how}`;
    const to = await system.flow([
      { type: 'answer' },
      { type: 'wait', config: { duration_ms: 7000 } },
      { type: 'talk', config: { text: 'Hello again.' } },
      system.hook(hook),
      { type: 'hangup' },
    ]);
    const callers = system.dials(to, {}, ['--rate', '20', '--calls', String(CALLS)]);
    await until(`${CALLS} calls in progress`, async () => {
      const { body } = await system.runtime.api('GET', '/calls?state=connected&page_size=100');
      return body.result.length >= CALLS;
    });
    system.line[how]();
    await after(10_000);
    system.line.mend();
    expect(await callers.ended).toBe(0);
    await until('a webhook of each call', async () => system.countOf(hook) >= CALLS);
    expect(system.countOf(hook)).toBe(CALLS);
    const { body } = await system.runtime.api('GET', '/calls?page_size=100');
    const calls = body.result.filter((call: { to: { number: string } }) => call.to.number === to);
    expect(calls.map(({ end_reason }: { end_reason: string }) => end_reason)).toEqual(
      Array.from({ length: CALLS }, () => 'completed'),
    );
  });

  it('is cut while much happens: a phone is to be rung, a caller hangs up, another one calls', async () => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 300, hangup_after_ms: 1500 });
    const dialling = await system.flow([
      { type: 'answer' },
      { type: 'wait', config: { duration_ms: 3000 } },
      { type: 'dial', config: { to: { type: 'extension', target: '1001' }, ring_time_s: 20 } },
      system.hook('rung-after-cut'),
      { type: 'hangup' },
    ]);
    const waiting = await system.flow([
      { type: 'answer' },
      { type: 'wait', config: { duration_ms: 60_000 } },
    ]);
    const calling = await system.flow([{ type: 'answer' }, system.hook('came-in-cut'), { type: 'hangup' }]);
    const dials = system.dials(dialling);
    const hangsUp = system.dials(waiting, { script: [{ after_ms: 5000, do: 'hangup' }] });
    for (const to of [dialling, waiting]) await system.call(to, ({ state }) => state === 'connected');

    system.line.cut();
    const calls = system.dials(calling);
    expect(await hangsUp.ended).toBe(0);
    const hungUpAt = Date.now();
    await after(1500);
    system.line.mend();

    await system.told('rung-after-cut');
    expect(await dials.ended).toBe(0);
    const rung = await system.call(dialling, ({ state }) => state === 'hangup');
    expect(rung).toMatchObject({ end_reason: 'completed', legs: [{ kind: 'caller' }, { cause: 'normal' }] });
    expect(rung.legs[1].answered_at).not.toBeNull();

    const left = await system.call(waiting, ({ state }) => state === 'hangup');
    expect(left).toMatchObject({ end_reason: 'hungup_by_caller', hangup_by: 'caller' });
    expect(Math.abs(Date.parse(left.ended_at) - hungUpAt)).toBeLessThan(1000);

    await system.told('came-in-cut');
    expect(await calls.ended).toBe(0);
    expect(system.countOf('came-in-cut')).toBe(1);
  });
});
