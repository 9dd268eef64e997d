import { AsteriskProcess, ConsultingPhone } from '@hookswitch/gateway-asterisk/testing';
import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
/** Phones of a test that are more than a script. */
const phones: ConsultingPhone[] = [];

beforeAll(async () => {
  system = await PhoneSystem.start();
  const { body } = await system.runtime.api('GET', '/users');
  const { id } = body.result.find(({ extension }: { extension: string }) => extension === '1001');
  const { body: user, etag } = await system.runtime.api('GET', `/users/${id}`);
  const { name, extension, email } = user;
  const devices = [{ name: 'Mobile', sip_name: '1001-mobile' }];
  const changed = { name, extension, email, devices };
  await system.runtime.api('PUT', `/users/${id}`, changed, { 'if-match': etag });
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  await system.hangUpPhones();
});
afterAll(() => system.dispose());

const rings1001 = (name: string) =>
  system.flow([
    { type: 'dial', config: { to: { type: 'extension', target: '1001' }, ring_time_s: 60 } },
    system.hook(name),
    { type: 'hangup' },
  ]);

describe('a user with two phones behind a real Asterisk', () => {
  it('is called at both; the one that is not answered is told that the call was answered elsewhere', async () => {
    const desk = await ConsultingPhone.register('1001', 'secret', await AsteriskProcess.sipAddress(), 'ring');
    phones.push(desk);
    await system.phone('1001-mobile', { behaviour: 'answer', after_ms: 800, hangup_after_ms: 1000 });
    const to = await rings1001('both');
    const caller = system.dials(to);
    expect(await desk.cancelled()).toBe('SIP;cause=200;text="Call completed elsewhere"');
    await system.told('both');
    expect(await caller.ended).toBe(0);
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call.legs).toMatchObject([{ kind: 'caller' }, { number: '1001', cause: 'normal' }]);
    expect(call.legs).toHaveLength(2);
    expect(call.legs[1].answered_at).not.toBeNull();
  });

  it('is reached while one of them is not registered, and busy while the other talks', async () => {
    await system.phone('1001-mobile', { behaviour: 'answer', after_ms: 1000, hangup_after_ms: 8000 });
    const to = await rings1001('mobile');
    const caller = system.dials(to);
    const call = await system.talking(to);
    expect(call.legs).toMatchObject([{ kind: 'caller' }, { number: '1001', state: 'connected' }]);
    await until('a user who is busy', async () => {
      const { body } = await system.runtime.api('GET', '/presence?page_size=100');
      return body.result.some(
        (row: { extension: string; state: string }) => row.extension === '1001' && row.state === 'busy',
      );
    });
    await system.told('mobile', 30_000);
    expect(await caller.ended).toBe(0);
  });

  it('calls as their extension from either', async () => {
    await system.phone('1002', { behaviour: 'answer', after_ms: 200, hangup_after_ms: 800 });
    const caller = system.dials('1002', { from: { extension: '1001-mobile' } });
    const call = await system.call('1002', ({ state }) => state === 'hangup');
    expect(call).toMatchObject({
      from: { number: '1001' },
      legs: [{ number: '1001', user: { extension: '1001' } }, { number: '1002' }],
    });
    expect(await caller.ended).toBe(0);
  });
});
