import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterEach(() => system.hangUpPhones());
afterAll(() => system.dispose());

describe('a queue on a real Asterisk', () => {
  it('lets a caller wait with music until a phone is there, and the agent wraps up afterwards', async () => {
    const { runtime } = system;
    const users = (await runtime.api('GET', '/users')).body.result as {
      id: string;
      extension: string;
    }[];
    const agent = users.find(({ extension }) => extension === '1002')?.id ?? '';
    const queue = await runtime.api('POST', '/queues', {
      name: 'Support',
      members: [{ user_id: agent }],
      wrap_up_s: 2,
      retry_s: 0,
    });
    const to = await system.flow([{ type: 'queue', config: { queue_id: queue.body.id } }], {
      otherwise: [system.hook('served'), { type: 'hangup' }],
    });
    const status = () => runtime.api('GET', `/agents/${agent}`).then(({ body }) => body.status);
    const caller = system.dials(to);
    const waiting = await system.call(to, ({ state }) => state === 'connected');
    expect(waiting.legs).toHaveLength(1);
    expect(await status()).toBe('unreachable');

    await system.phone('1002', { behaviour: 'answer', after_ms: 300, hangup_after_ms: 1000 });
    await system.told('served');
    expect(await status()).toBe('wrap_up');
    expect(await caller.ended).toBe(0);
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call.legs[1]).toMatchObject({ kind: 'agent', via: 'queue', via_name: 'Support', number: '1002' });
    const { body } = await runtime.api('GET', `/calls/${call.id}/timeline`);
    const texts = (body.result as { signal?: { text: string } }[]).map(({ signal }) => signal?.text);
    expect(texts).toContain('Music while waiting: The caller.');
    expect(texts).toContainEqual(expect.stringMatching(/^Support rings Grace \(.+\)\.$/));
    await until('the end of the wrap-up', async () => (await status()) === 'available');
  });
});
