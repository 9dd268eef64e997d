import { rmSync } from 'node:fs';
import { formerDataFolder } from './rig/former-data.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

describe('A data folder of the first version', () => {
  let receiver: Receiver;
  let folder: string;
  let runtime: RuntimeProcess;

  beforeAll(async () => {
    receiver = await Receiver.start();
    folder = formerDataFolder('0.1', new URL(receiver.url()).origin);
    runtime = await RuntimeProcess.start({
      HOOKSWITCH_DATA_DIR: folder,
      HOOKSWITCH_ADMIN_PASSWORD: '',
      HOOKSWITCH_SIMULATOR_SPEED: '20',
    });
  });
  afterAll(async () => {
    await runtime.dispose();
    await receiver.stop();
    rmSync(folder, { recursive: true });
  });

  const list = async (path: string) => (await runtime.api('GET', path)).body.result;
  const callTo = async (number: string) =>
    (await list('/calls')).filter((call: { to: { number: string } }) => call.to.number === number);

  it('opens with all that was configured: drafts, releases, secrets, who may sign in', async () => {
    const names = async (path: string) => (await list(path)).map(({ name }: { name: string }) => name).sort();
    expect(await names('/flows')).toEqual(['Asking', 'Greeting, changed', 'Pausing', 'Ringing', 'Welcome']);
    expect(await names('/users')).toContain('Grace Hopper');
    expect(await names('/webhooks')).toEqual(['Archive', 'CRM']);
    expect(await names('/environments')).toEqual(expect.arrayContaining(['Head office', 'Never applied']));
    expect(await names('/api_tokens')).toEqual(['CRM integration']);
    expect((await list('/releases')).map(({ number, note, live }: never) => [number, note, live])).toEqual([
      [2, 'Second', true],
      [1, 'First', false],
    ]);
    const { body } = await runtime.api('GET', '/configuration/changes');
    expect(body.changes).toMatchObject([{ kind: 'added', object: { name: 'Never applied' } }]);
    const signIn = await runtime.request('POST', '/session', {
      username: 'admin',
      password: 'password-of-the-fixture',
    });
    expect(signIn.status).toBe(200);
  });

  it('shows calls that ended, with steps and attempts', async () => {
    const [second, first] = await callTo('+442079460101');
    expect([first.release, second.release, second.crm_id]).toEqual([1, 2, 'crm-77']);
    expect(second).toMatchObject({ state: 'hangup', end_reason: 'completed', from: { name: 'Ada' } });
    const timeline = await runtime.api('GET', `/calls/${first.id}/timeline`);
    const kinds = new Set(timeline.body.result.map(({ kind }: { kind: string }) => kind));
    expect([...kinds].sort()).toEqual(['attempt', 'signal', 'step']);
    const [delivery] = (await list(`/deliveries?call_id=${first.id}`)).filter(
      ({ event_type }: { event_type: string }) => event_type === 'call_created',
    );
    expect(delivery).toMatchObject({ status: 'delivered', sequence: 1 });
    const whole = (await runtime.api('GET', `/deliveries/${delivery.id}`)).body;
    expect(whole.attempts[0].request.body).toContain('"type":"call_created"');
  });

  it('closes the simulated calls that were live, since the simulator of then kept them elsewhere', async () => {
    for (const number of ['+442079460102', '+442079460103', '+442079460104']) {
      const call = await until('the end of the call', async () => {
        const [found] = await callTo(number);
        return found.state === 'hangup' && found;
      });
      expect(call).toMatchObject({ end_reason: 'gateway_lost', hangup_by: 'gateway' });
    }
    expect(await list('/activeflows?status=running')).toEqual([]);
    const [paused] = await callTo('+442079460102');
    const [activeflow] = await list(`/activeflows?reference_id=${paused.id}`);
    expect((await runtime.api('GET', `/activeflows/${activeflow.id}/variables`)).body).toMatchObject({
      variables: { 'vars.colour': 'green' },
    });
  });

  it('sends what was owed, with the bytes and the secrets of then; what was held waits for its resume', async () => {
    const owed = (await list('/deliveries?status=retrying')).map(({ id }: { id: string }) => id);
    for (const id of owed) await runtime.request('POST', `/deliveries/${id}/resend`);
    const again = await receiver.waitFor(({ path }) => path === '/down');
    expect(again.headers['webhook-id']).toBeDefined();
    const asked = await receiver.waitFor(({ path }) => path === '/silent');
    expect(JSON.parse(asked.body)).toMatchObject({
      component_name: 'Ask the CRM',
      user_number: '+442079460555',
    });

    const [archive] = (await list('/webhooks')).filter(({ name }: { name: string }) => name === 'Archive');
    const [held] = await list('/deliveries?status=held');
    expect(held.webhook_id).toBe(archive.id);
    expect(receiver.requests.some(({ headers }) => headers['webhook-id'] === held.id)).toBe(false);
    await runtime.api('POST', `/webhooks/${archive.id}/resume`);
    await receiver.waitFor(({ headers }) => headers['webhook-id'] === held.id);

    const signed = await receiver.waitFor(({ headers }) => headers['x-key'] !== undefined);
    expect(signed.headers['x-key']).toBe('planted-header-secret');
    expect(signed.headers['webhook-signature']).toMatch(/^v1,/);
  });

  it('takes new calls on the release of then, and starts a second time', async () => {
    const place = () =>
      runtime.api('POST', '/simulator/calls', { from: { number: '+442079460556' }, to: '+442079460101' });
    const placed = await place();
    expect(placed.body).toMatchObject({ release: 2 });
    expect(placed.body.live_id).toBeGreaterThan(10);
    await receiver.waitFor(({ body }) => body.includes(placed.body.id) && body.includes('Tell the CRM'));
    expect(await runtime.end('SIGTERM')).toBe(0);
    await runtime.start();
    expect((await place()).body.live_id).toBeGreaterThan(placed.body.live_id);
  });
});
