import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@hookswitch/flow-model';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

const NUMBER = '+442079460321';
/** Calls that find out that the server does not answer. */
const IN_VAIN = 5;

/** A customer's server that says nothing, until it is mended. */
class MuteServer {
  requests = 0;
  mended = false;
  readonly #server: Server = createServer((request, response) => {
    this.requests += 1;
    request.resume();
    if (this.mended) response.writeHead(200).end();
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

describe('a server that does not answer', () => {
  const server = new MuteServer();
  let api: ApiUnderTest;
  let origin: string;
  let flowId: string;

  beforeAll(async () => {
    origin = await server.open();
    api = await ApiUnderTest.start({
      HOOKSWITCH_ALLOW_HTTP: '1',
      HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
      HOOKSWITCH_SIMULATOR_SPEED: '100',
    });
    const flow = await api.post('/flows', {
      name: 'Asks the CRM',
      document: {
        schema: 1,
        entry: 'up',
        on_hangup: null,
        default_exit: 'bye',
        nodes: {
          up: { type: 'answer', label: 'Answer', config: {} },
          ask: {
            type: 'webhook',
            label: 'Ask',
            config: { name: 'Ask', url: `${origin}/ask`, wait_for_reply: true, timeout_ms: 1_000 },
          },
          bye: { type: 'hangup', label: 'Bye', config: {} },
        },
        edges: { 'up:next': 'ask' },
        layout: { nodes: {} },
      },
    });
    flowId = flow.body.id;
    const webhook = await api.post('/webhooks', {
      name: 'CRM',
      url: `${origin}/events`,
      event_types: ['call_hungup'],
      timeout_ms: 1_000,
    });
    expect([flow.status, webhook.status]).toEqual([201, 201]);
    const number = await api.post('/numbers', { name: 'Main', number: NUMBER, flow_id: flowId });
    expect(number.status).toBe(201);
    expect((await api.post('/configuration/apply')).status).toBe(201);
  });
  afterAll(async () => {
    await api.stop();
    await server.close();
  });

  /** Places a call, and tells by which outcome it left the Webhook component. */
  async function outcome(): Promise<string> {
    const call = await api.post('/simulator/calls', { from: { number: '+442079460555' }, to: NUMBER });
    expect(call.status).toBe(201);
    const ended = await eventually(
      () => api.get(`/calls/${call.body.id}`),
      ({ body }) => body.state === 'hangup',
    );
    const steps = await eventually(
      () => api.get(`/activeflows/${ended.body.activeflow_id}/steps`),
      ({ body }) => body.result.some(({ action_id }: { action_id: string }) => action_id === 'ask'),
    );
    return steps.body.result.find(({ action_id }: { action_id: string }) => action_id === 'ask').outcome;
  }

  it('is left by `timeout` first, then by `unavailable` at once, without being asked, and everybody sees why', async () => {
    const first = await Promise.all(Array.from({ length: IN_VAIN }, outcome));
    expect(new Set(first)).toEqual(new Set(['timeout']));
    const lanes = await eventually(
      () => api.get('/lanes'),
      ({ body }) => body.result.some((lane: { breaker: { state: string } }) => lane.breaker.state === 'open'),
    );
    const component = lanes.body.result.find(({ kind }: { kind: string }) => kind === 'component');
    expect(component).toMatchObject({
      id: `component:${flowId}:ask`,
      flow_id: flowId,
      node_id: 'ask',
      webhook_id: null,
      origin,
      last_failure: { code: 'timeout' },
      last_delivered_at: null,
    });
    expect(component.summary).toContain(`${origin} `);
    expect((await api.get(`/lanes?flow_id=${flowId}`)).body.result).toHaveLength(1);
    expect((await api.get(`/lanes?flow_id=${newId()}`)).body.result).toEqual([]);

    const asked = server.requests;
    expect(await outcome()).toBe('unavailable');
    // The rest may have ended meanwhile, and the one request that tries then is no call's.
    expect(server.requests - asked).toBeLessThanOrEqual(1);
  });

  it('shows on the webhook what it is owed and why, and that all is well again once it answers', async () => {
    const { body } = await api.get('/webhooks');
    const [listed] = body.result.filter(({ name }: { name: string }) => name === 'CRM');
    expect(listed.state.lane).toMatchObject({
      kind: 'webhook',
      webhook_id: listed.id,
      origin,
      paused: false,
    });
    expect(listed.state.lane.owed).toBeGreaterThan(0);
    expect(Date.parse(listed.state.lane.oldest_owed_at)).toBeLessThan(Date.now());
    expect(listed.state.lane.summary).toMatch(/answer/);

    server.mended = true;
    const well = await eventually(
      () => api.get(`/webhooks/${listed.id}`),
      (answer) => answer.body.state.lane.owed === 0,
      30_000,
    );
    expect(well.body.state.lane).toMatchObject({
      breaker: { state: 'closed', failures: 0, next_probe_at: null },
      failures: 0,
      summary: 'All that was owed has been sent.',
    });
    expect(await outcome()).toBe('ok');
  });
});
