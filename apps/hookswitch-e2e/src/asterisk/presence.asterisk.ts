import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterAll(() => system.dispose());

/** The extension, once its phone is doing this. */
async function shows(extension: string, state: string, gateway: string) {
  return until(`${extension} is ${state} by ${gateway}`, async () => {
    const { body } = await system.runtime.api('GET', '/presence?page_size=100');
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer is whatever the server said
    const one = body.result.find((row: any) => row.extension === extension);
    return one?.state === state && one.gateway === gateway && one;
  });
}

describe('presence with a real Asterisk beside the simulator', () => {
  it('follows the real phone through registration and a call, and is offline while Asterisk is away', async () => {
    const dial = { to: { type: 'extension', target: '1002' }, ring_time_s: 20 };
    const to = await system.flow([{ type: 'dial', config: dial }, { type: 'hangup' }]);
    expect(await shows('1002', 'offline', 'asterisk')).toMatchObject({ user_name: 'Grace' });
    const phone = await system.phone('1002', { behaviour: 'answer', after_ms: 1500 });
    const before = await shows('1002', 'available', 'asterisk');
    const caller = system.dials(to, { script: [{ after_ms: 6000, do: 'hangup' }] });
    await shows('1002', 'ringing', 'asterisk');
    const busy = await shows('1002', 'busy', 'asterisk');
    expect(busy.at > before.at).toBe(true);
    await caller.ended;
    await shows('1002', 'available', 'asterisk');

    system.line.cut();
    await shows('1002', 'offline', 'asterisk');
    await system.runtime.api('PUT', '/simulator/phones/1002', { behaviour: 'answer' });
    await shows('1002', 'available', 'simulator');
    await system.runtime.api('PUT', '/simulator/phones/1002', { behaviour: 'unregistered' });
    system.line.mend();
    await shows('1002', 'available', 'asterisk');
    await phone.stop();
  });
});
