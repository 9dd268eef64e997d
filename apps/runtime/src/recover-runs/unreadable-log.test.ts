import { jest } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { newId } from '@hookswitch/flow-model';
import type { RecoverRun } from '@hookswitch/store';
import { RecoverRunner } from './recover-runner.js';
import type { RecoverRunnerParts } from './recover-runner.js';
import { lostDelivery } from './testing/lost-delivery.js';

const CANNOT = 'A recover run cannot go on.';
const AT = '2026-11-21T09:30:00.000Z';

/** A run that the last process has left in the middle. */
function runOver(endpoints: number): RecoverRun {
  const parts = Array.from({ length: endpoints }, (_, index) => ({
    ...{ lane: `webhook:w${index}`, total: 1000, resent: 0, skipped: 0 },
    ...{ cursor: null, ended: false, note: null },
  }));
  const filter = { webhook_id: null, statuses: ['failed'], since: null, until: AT } as const;
  return {
    ...{ id: newId(), status: 'running', filter, parts, created_by: 'ada', created_at: AT, updated_at: AT },
    ...{ ended_at: null, reason: null },
  };
}

/** The runner that carries it on, with a log that can be unreadable for some endpoints and a journal that cannot be written. */
async function carriedOn(run: RecoverRun) {
  const disk = { readable: (_lane: string): boolean => false, writable: true };
  const logged: string[] = [];
  let written: RecoverRun | null = null;
  const parts = {
    store: {
      lostDeliveries: {
        page: async (lane: string, _span: unknown, _last: unknown, limit: number) => {
          if (!disk.readable(lane)) throw new Error('disk I/O error');
          return Array.from({ length: limit }, () => lostDelivery(lane));
        },
      },
      recoverRuns: {
        running: async () => [run],
        insert: async (changed: RecoverRun) => {
          if (!disk.writable) throw new Error('disk I/O error');
          written = changed;
        },
        progress: () => undefined,
        get: async () => written,
      },
    },
    deliverer: { resend: () => ({ ok: true }), whyNotResend: () => null, lane: () => undefined, depth: 0 },
    rateLimit: () => null,
    mostOwed: 100_000,
    tell: () => undefined,
    log: { error: (_: unknown, message: string) => void logged.push(message) },
    now: Date.now,
  };
  const runner = new RecoverRunner(parts as unknown as RecoverRunnerParts);
  /** Seconds go by: the lanes are looked at in each. */
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      jest.advanceTimersByTime(1000);
      for (let count = 0; count < 5; count += 1) await turn();
    }
  };
  await runner.start();
  return { runner, disk, logged, pass, now: () => runner.get(run.id) };
}

describe('a recover run whose log cannot be read', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'Date'] }));
  afterEach(() => void jest.useRealTimers());

  it('is not ended by one bad moment, however many endpoints it has', async () => {
    const { runner, disk, logged, pass, now } = await carriedOn(runOver(70));
    await pass(20);
    expect(await now()).toMatchObject({ status: 'running' });
    expect(logged).toEqual([CANNOT]);
    disk.readable = () => true;
    await pass(1);
    const { status, parts } = await now();
    expect([status, Math.min(...parts.map(({ resent }) => resent))]).toEqual(['running', 32]);
    runner.stop();
  });

  it('is given up after a minute, also where one of its endpoints has no room for more', async () => {
    const { runner, disk, pass, now } = await carriedOn(runOver(3));
    disk.readable = (lane) => lane === 'webhook:w0';
    await pass(50);
    expect(await now()).toMatchObject({ status: 'running', parts: [{ resent: 32 }, {}, {}] });
    await pass(15);
    expect(await now()).toMatchObject({ status: 'failed', reason: 'The delivery log could not be read.' });
    runner.stop();
  });

  it('goes on where not even its end can be written, and ends once that can', async () => {
    const run = runOver(2);
    const { runner, disk, logged, pass, now } = await carriedOn(run);
    disk.writable = false;
    await pass(65);
    expect(logged).toEqual([CANNOT, 'The end of a recover run could not be written.']);
    await expect(runner.cancel(run.id)).rejects.toThrow('disk I/O error');
    expect(await now()).toMatchObject({ status: 'running', ended_at: null });
    disk.writable = true;
    await pass(60);
    expect(await now()).toMatchObject({ status: 'failed', ended_at: expect.any(String) });
    runner.stop();
  });
});
