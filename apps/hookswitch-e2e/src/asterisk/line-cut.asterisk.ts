import { setTimeout as after } from 'node:timers/promises';
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
      { type: 'wait', config: { duration_ms: 5000 } },
      { type: 'talk', config: { text: 'Hello again.' } },
      system.hook(hook),
      { type: 'hangup' },
    ]);
    const callers = Array.from({ length: CALLS }, () => system.dials(to));
    await system.call(to, ({ state }) => state === 'connected');
    for (let up = 0; up < CALLS; await after(100)) {
      const { body } = await system.runtime.api('GET', '/calls?state=connected&page_size=100');
      up = body.result.filter((call: { to: { number: string } }) => call.to.number === to).length;
    }
    system.line[how]();
    await after(10_000);
    system.line.mend();
    const ends = await Promise.all(callers.map((caller) => caller.ended));
    expect(ends).toEqual(Array.from({ length: CALLS }, () => 0));
    expect(system.countOf(hook)).toBe(CALLS);
    const { body } = await system.runtime.api('GET', '/calls?page_size=100');
    const calls = body.result.filter((call: { to: { number: string } }) => call.to.number === to);
    expect(calls.map(({ end_reason }: { end_reason: string }) => end_reason)).toEqual(
      Array.from({ length: CALLS }, () => 'completed'),
    );
  });
});
