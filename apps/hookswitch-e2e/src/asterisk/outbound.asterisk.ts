import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

const LONDON = '+442079467777';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
  const route = {
    name: 'United Kingdom',
    patterns: ['00.', '+44.'],
    trunk: 'trunk',
    caller_number: '+442079461234',
  };
  await system.runtime.api('POST', '/outbound_routes', { ...route, patterns: ['+44.'] });
  await system.runtime.api('POST', '/outbound_routes', {
    ...route,
    patterns: ['00.'],
    strip: 2,
    prepend: '+',
  });
  await system.runtime.api('POST', '/configuration/apply', {});
});
afterEach(() => system.hangUpPhones());
afterAll(() => system.dispose());

const read = async (id: string) => (await system.runtime.api('GET', `/calls/${id}`)).body;

describe('calls that go out through a real Asterisk', () => {
  it('by a click ring the user, then the number over the trunk of its route', async () => {
    await system.phone('1002', { behaviour: 'answer', after_ms: 200 });
    await system.phone(LONDON, { behaviour: 'answer', after_ms: 300, hangup_after_ms: 700 });
    const placed = await system.runtime.api('POST', '/calls', { from: { extension: '1002' }, to: LONDON });
    expect(placed.status).toBe(201);
    expect(placed.body).toMatchObject({ direction: 'outbound', state: 'initial' });
    await until('both have talked', async () => (await read(placed.body.id)).state === 'hangup');
    expect(await read(placed.body.id)).toMatchObject({
      end_reason: 'hungup_by_callee',
      legs: [
        { kind: 'caller', number: '1002', cause: 'normal' },
        { kind: 'number', number: LONDON, cause: 'normal' },
      ],
    });
    const [outside] = (await system.runtime.api('GET', `/cdrs?call_id=${placed.body.id}`)).body.result;
    expect(outside).toMatchObject({ subject: 'leg', disposition: 'answered', direction: 'outbound' });
  });

  it('by a click end when the user declines', async () => {
    await system.phone('1002', { behaviour: 'decline', after_ms: 200 });
    const { body } = await system.runtime.api('POST', '/calls', { from: { extension: '1002' }, to: LONDON });
    await until('the call is over', async () => (await read(body.id)).state === 'hangup');
    expect(await read(body.id)).toMatchObject({ legs: [{ cause: 'declined', sip_status: 603 }] });
  });

  it('are dialled on a phone as people dial them', async () => {
    await system.phone(LONDON, { behaviour: 'answer', after_ms: 200, hangup_after_ms: 700 });
    const caller = system.dials('00442079467777', { from: { extension: '1001' } });
    expect(await caller.ended).toBe(0);
    const call = await system.call('00442079467777', ({ state }) => state === 'hangup');
    expect(call).toMatchObject({ direction: 'outbound', legs: [{ number: '1001' }, { number: LONDON }] });
  });
});
