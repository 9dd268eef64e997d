import { RuntimeProcess, until } from './rig/runtime-process.js';
import { Receiver } from './rig/receiver.js';

const CALL = { from: { number: '+442079460555' }, to: '+442079460000' };
/** Calls whose events fail first. */
const CALLS = 40;
/** Deliveries that may be on their way, and unsettled, when the process dies: what is sent twice. */
const ON_THEIR_WAY = 32;

interface Run {
  readonly id: string;
  readonly status: string;
  readonly total: number;
  readonly resent: number;
  readonly skipped: number;
}

describe('kill -9 during a recover run', () => {
  let runtime: RuntimeProcess;
  let crm: Receiver;

  beforeAll(async () => {
    crm = await Receiver.start();
    runtime = await RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '100' });
  });
  afterAll(async () => {
    await runtime.dispose();
    await crm.stop();
  });

  const run = async (id: string): Promise<Run> =>
    (await runtime.api('GET', `/recover_runs/${id}`)).body as Run;

  it('goes on where it was: everything arrives, and next to nothing twice', async () => {
    crm.status = 500;
    const webhook = await runtime.api('POST', '/webhooks', {
      name: 'CRM',
      url: crm.url('/crm'),
      event_types: ['call_created', 'call_answered', 'call_hungup'],
      retry_profile: 'brief',
      rate_limit_per_s: 100,
    });
    const webhook_id = webhook.body.id as string;
    await runtime.api('POST', '/configuration/apply', {});
    for (let count = 0; count < CALLS; count += 1) await runtime.api('POST', '/simulator/calls', CALL);
    const preview = await until('everything has failed', async () => {
      const { body } = await runtime.api('POST', '/deliveries/recover/preview', { webhook_id });
      return (body as { total: number }).total === CALLS * 3 && (body as { total: number });
    });
    crm.requests.length = 0;
    crm.status = 200;

    const begun = (await runtime.api('POST', '/deliveries/recover', { webhook_id })).body as Run;
    expect([begun.status, begun.total]).toEqual(['running', preview.total]);
    let kills = 0;
    for (const share of [0.2, 0.5]) {
      await until('some are sent', async () => crm.requests.length > preview.total * share);
      await runtime.end('SIGKILL');
      kills += 1;
      await runtime.start();
      expect((await run(begun.id)).resent).toBeGreaterThan(0);
    }
    const done = await until('the run ends', async () => {
      const now = await run(begun.id);
      return now.status !== 'running' && now;
    });
    expect(done).toMatchObject({ status: 'done', total: preview.total, resent: preview.total, skipped: 0 });

    const ids = () => crm.requests.map(({ headers }) => String(headers['webhook-id']));
    await until('all have arrived', async () => new Set(ids()).size === preview.total);
    expect(ids().length - preview.total).toBeLessThanOrEqual(kills * ON_THEIR_WAY);
    const bodies = new Map<string, string>();
    for (const { headers, body } of crm.requests) {
      const id = String(headers['webhook-id']);
      expect(bodies.get(id) ?? body).toBe(body);
      bodies.set(id, body);
    }
  }, 240_000);
});
