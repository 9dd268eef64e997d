import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { activeflowAnswer, stepAnswer } from '../activeflows/activeflow-answers.js';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';
import { simulatedCallAnswer } from '../simulator/simulator-answers.js';
import { callAnswer, timelineAnswer } from './call-answers.js';

const NUMBER = '+442079460111';
const CALLER = { number: '+442079460555', name: 'Ada' };
const NOBODY = '019a0000-0000-7000-8000-000000000000';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The customer's server. */
class Receiver {
  readonly received: Received[] = [];
  private readonly server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      this.received.push({ headers: request.headers, body });
      response.end('ok');
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const receiver = new Receiver();
let api: ApiUnderTest;
let flowId: string;

/** Asks again until it is so: for what other processes and timers bring about. */
async function until<T>(read: () => Promise<T>, is: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const value = await read();
    if (is(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come to this.');
}

beforeAll(async () => {
  const url = await receiver.start();
  api = await ApiUnderTest.start({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });
  const flow = await api.post('/flows', {
    name: 'Waiting room',
    document: {
      schema: 1,
      entry: 'answer',
      nodes: {
        answer: { type: 'answer', label: 'Answer', config: {} },
        tell: {
          type: 'webhook',
          label: 'Tell',
          config: { name: 'Tell the CRM', url, secret_token: 'a-secret-token', headers: [] },
        },
        note: { type: 'set', label: 'Note', config: { variables: [{ name: 'city', value: 'London' }] } },
        wait: { type: 'wait', label: 'Wait', config: { duration_ms: 600_000 } },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'answer:next': 'tell', 'tell:next': 'note', 'note:next': 'wait', 'wait:next': 'bye' },
    },
  });
  flowId = flow.body.id;
  await api.post('/numbers', { number: NUMBER, name: 'Main', flow_id: flowId });
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(async () => {
  await api.stop();
  receiver.stop();
});

async function place(to = NUMBER) {
  const placed = await api.post('/simulator/calls', { from: CALLER, to, crm_id: 'crm-7' });
  expect(placed.status).toBe(201);
  callAnswer.schema.parse(placed.body);
  return placed.body;
}
const waiting = (id: string) =>
  until(
    () => api.get(`/activeflows?reference_id=${id}`),
    ({ body }) => body.result[0]?.current_action?.id === 'wait',
  );
const ended = (id: string) =>
  until(
    () => api.get(`/calls/${id}`),
    ({ body }) => body.state === 'hangup',
  );

describe('a call on the simulator', () => {
  it('is answered 201 with the release that it is bound to, and tells the receiver', async () => {
    const call = await place();
    expect(call).toMatchObject({
      direction: 'inbound',
      from: CALLER,
      to: { number: NUMBER },
      crm_id: 'crm-7',
      flow_id: flowId,
      release: 1,
      ended_at: null,
      end_reason: null,
    });
    const [got] = await until(
      () => Promise.resolve(receiver.received.filter(({ body }) => body.includes(call.id))),
      (found) => found.length > 0,
    );
    expect(got?.headers['x-pbx-token']).toBe('a-secret-token');
    expect(Object.keys(JSON.parse(got?.body ?? '{}'))).toEqual([
      'type',
      'unique_call_id',
      'user_name',
      'user_number',
      'dest_number',
      'call_start_at',
      'component_name',
    ]);
  });

  it('is seen while it runs and after', async () => {
    const call = await place();
    const running = (await waiting(call.id)).body.result[0];
    activeflowAnswer.schema.parse(running);
    expect(running).toMatchObject({ status: 'running', reference_id: call.id, end_reason: null });
    expect(running.current_action).toMatchObject({ id: 'wait', label: 'Wait', type: 'wait' });
    expect(running.executed_actions.map(({ id }: { id: string }) => id)).toEqual([
      'answer',
      'tell',
      'note',
      'wait',
    ]);
    expect(JSON.stringify(running)).not.toContain('a-secret-token');
    const variables = (await api.get(`/activeflows/${running.id}/variables`)).body.variables;
    expect(Object.values(variables)).toContain('London');

    expect((await api.post(`/calls/${call.id}/hangup`)).status).toBe(200);
    await ended(call.id);
    const after = await until(
      () => api.get(`/activeflows/${running.id}`),
      ({ body }) => body.status === 'ended',
    );
    activeflowAnswer.schema.parse(after.body);
    expect(after.body).toMatchObject({
      end_reason: 'stopped',
      current_action: { id: 'wait', label: 'Wait' },
    });
    expect(after.body.actions).toEqual(running.actions);
    const steps = (await api.get(`/activeflows/${running.id}/steps?page_size=2`)).body;
    for (const step of steps.result) stepAnswer.schema.parse(step);
    const rest = (await api.get(`/activeflows/${running.id}/steps?page_token=${steps.next_page_token}`)).body;
    expect([...steps.result, ...rest.result].map(({ action_id }) => action_id)).toEqual([
      'answer',
      'tell',
      'note',
      'wait',
    ]);
  });

  it('has a timeline of signals, steps and webhook attempts in order of time', async () => {
    const call = await place();
    await waiting(call.id);
    const { body } = await until(
      () => api.get(`/calls/${call.id}/timeline`),
      (answer) => answer.body.result.some(({ kind }: { kind: string }) => kind === 'attempt'),
    );
    timelineAnswer.schema.parse(body);
    const times = body.result.map(({ at }: { at: string }) => at);
    expect(times).toEqual([...times].sort());
    expect(new Set(body.result.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['signal', 'step', 'attempt']),
    );
    expect(JSON.stringify(body)).not.toContain('a-secret-token');
    await api.post(`/calls/${call.id}/hangup`);
  });

  it('is heard, and its caller can act', async () => {
    const call = await place();
    await waiting(call.id);
    const hear = async () => (await api.get(`/simulator/calls/${call.id}`)).body;
    simulatedCallAnswer.schema.parse(await hear());
    expect(await hear()).toMatchObject({ call_id: call.id, state: 'up', hears: 'silence', holds: false });
    expect((await api.post(`/simulator/calls/${call.id}/hold`)).body.holds).toBe(true);
    await until(
      () => api.get(`/calls/${call.id}`),
      ({ body }) => body.state === 'on_hold',
    );
    await api.post(`/simulator/calls/${call.id}/unhold`, {});
    await until(
      () => api.get(`/calls/${call.id}`),
      ({ body }) => body.state === 'connected',
    );
    expect((await api.post(`/simulator/calls/${call.id}/digits`, { digits: '12#' })).status).toBe(200);
    expect((await api.post(`/simulator/calls/${call.id}/say`, { text: 'Hello' })).status).toBe(200);
    await until(
      () => api.get(`/calls/${call.id}/timeline`),
      ({ text }) => text.includes('digit_received') && text.includes('speech_received'),
    );
    await api.post(`/simulator/calls/${call.id}/hangup`);
    expect((await ended(call.id)).body).toMatchObject({
      end_reason: 'hungup_by_caller',
      hangup_by: 'caller',
    });
    expect(await hear()).toMatchObject({ state: 'ended', hears: 'nothing' });
    const late = await api.post(`/simulator/calls/${call.id}/digits`, { digits: '1' });
    expect([late.status, late.body.title]).toEqual([409, 'Conflict']);
  });

  it('can be held, sent digits, and hung up by request', async () => {
    const call = await place();
    await waiting(call.id);
    expect((await api.post(`/calls/${call.id}/digits`, { digits: '5' })).status).toBe(200);
    await until(
      () => api.get(`/simulator/calls/${call.id}`),
      ({ body }) => body.digits_heard === '5',
    );
    expect((await api.post(`/calls/${call.id}/hold`)).status).toBe(200);
    await until(
      () => api.get(`/simulator/calls/${call.id}`),
      ({ body }) => body.on_hold === true,
    );
    expect((await api.post(`/calls/${call.id}/unhold`)).status).toBe(200);
    await until(
      () => api.get(`/simulator/calls/${call.id}`),
      ({ body }) => body.on_hold === false,
    );
    expect((await api.post(`/calls/${call.id}/hangup`)).status).toBe(200);
    expect((await ended(call.id)).body).toMatchObject({ end_reason: 'stopped', hangup_by: 'api' });
    for (const command of ['hold', 'unhold', 'hangup'])
      expect((await api.post(`/calls/${call.id}/${command}`)).status).toBe(409);
  });

  it('ends at once where its number leads nowhere', async () => {
    expect(await place('+442079460999')).toMatchObject({
      state: 'hangup',
      end_reason: 'unallocated_number',
      activeflow_id: null,
    });
  });

  it('is stopped with its activeflow', async () => {
    const call = await place();
    const { id } = (await waiting(call.id)).body.result[0];
    expect((await api.post(`/activeflows/${id}/stop`)).status).toBe(200);
    expect((await ended(call.id)).body.end_reason).toBe('stopped');
    await until(
      () => api.get(`/activeflows/${id}`),
      ({ body }) => body.status === 'ended',
    );
    expect((await api.post(`/activeflows/${id}/stop`)).status).toBe(409);
  });
});

describe('lists', () => {
  it('of calls are filtered and go by pages, newest first', async () => {
    const [first, second] = [await place('+442079460999'), await place()];
    const live = await api.get('/calls?state=live&page_size=100');
    expect(live.body.result.map(({ id }: { id: string }) => id)).toContain(second.id);
    expect(live.body.result.map(({ id }: { id: string }) => id)).not.toContain(first.id);
    const page = (await api.get('/calls?page_size=1')).body;
    expect(page.result[0].id).toBe(second.id);
    const next = (await api.get(`/calls?page_size=1&page_token=${page.next_page_token}`)).body;
    expect(next.result[0].id).toBe(first.id);
    const early = await api.get(`/calls?to=2020-01-01T00:00:00Z`);
    expect(early.body).toEqual({ result: [], next_page_token: null });
    await api.post(`/calls/${second.id}/hangup`);
  });

  it('of activeflows are filtered', async () => {
    const call = await place();
    await waiting(call.id);
    const count = async (query: string) => (await api.get(`/activeflows?${query}`)).body.result.length;
    expect(await count(`reference_id=${call.id}&status=running&flow_id=${flowId}&release=1`)).toBe(1);
    expect(await count(`reference_id=${call.id}&status=ended`)).toBe(0);
    expect(await count(`reference_id=${call.id}&release=2`)).toBe(0);
    expect(await count(`flow_id=${NOBODY}`)).toBe(0);
    await api.post(`/calls/${call.id}/hangup`);
  });
});

describe('a running call', () => {
  it('outlasts the process', async () => {
    const call = await place();
    const before = (await waiting(call.id)).body.result[0];
    api = await api.restart({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });
    const after = (await api.get(`/activeflows/${before.id}`)).body;
    expect(after).toEqual(before);
    await api.post(`/calls/${call.id}/hangup`);
    await ended(call.id);
  });
});
