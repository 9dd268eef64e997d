import { AsteriskProcess } from '@hookswitch/gateway-asterisk/testing';
import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterAll(() => system.dispose());

async function readiness(): Promise<{ status: string; checks: Record<string, string> }> {
  const answer = await fetch(`${system.runtime.origin}/health/ready`);
  return (await answer.json()) as { status: string; checks: Record<string, string> };
}

describe('Asterisk is killed', () => {
  it('readiness says so, its calls end with a cause, and new calls work when it is back', async () => {
    const to = await system.flow([
      { type: 'answer' },
      { type: 'wait', config: { duration_ms: 60_000 } },
      { type: 'hangup' },
    ]);
    const quick = await system.flow([{ type: 'answer' }, system.hook('again'), { type: 'hangup' }]);
    const caller = system.dials(to);
    await system.call(to, ({ state }) => state === 'connected');

    await AsteriskProcess.kill();
    const lost = await until('readiness that is lost', async () => {
      const { status, checks } = await readiness();
      return status === 'not_ready' && checks['gateway_asterisk'];
    });
    expect(lost).toMatch(/^Asterisk cannot be reached: ./);
    await caller.stop();

    await AsteriskProcess.start();
    const ended = await system.call(to, ({ state }) => state === 'hangup');
    expect(ended).toMatchObject({ end_reason: 'gateway_lost', hangup_by: 'gateway' });
    await until('readiness', async () => (await readiness()).status === 'ready');
    expect(await system.dials(quick).ended).toBe(0);
    await system.told('again');
  });
});
