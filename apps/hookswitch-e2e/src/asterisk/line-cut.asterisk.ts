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
    expect(system.countOf(hook)).toBe(CALLS);
    const { body } = await system.runtime.api('GET', '/calls?page_size=100');
    const calls = body.result.filter((call: { to: { number: string } }) => call.to.number === to);
    expect(calls.map(({ end_reason }: { end_reason: string }) => end_reason)).toEqual(
      Array.from({ length: CALLS }, () => 'completed'),
    );
  });
});
