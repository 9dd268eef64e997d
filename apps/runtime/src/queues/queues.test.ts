import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import {
  agentAnswer,
  agentCallAnswer,
  callbackAnswer,
  queueStatusAnswer,
  waitingAnswer,
} from './queue-answers.js';

const NUMBER = '+442079460111';
const NOBODY = '019a0000-0000-7000-8000-000000000000';

let api: ApiUnderTest;
let queueId: string;
let grace: string;
let alan: string;

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '10' });
  const user = async (name: string, extension: string) =>
    (await api.post('/users', { name, extension })).body.id as string;
  grace = await user('Grace Hopper', '2001');
  alan = await user('Alan Turing', '2002');
  const queue = await api.post('/queues', {
    name: 'Support',
    strategy: 'linear',
    members: [{ user_id: grace }],
    wrap_up_s: 30,
    callback: { key: '2' },
  });
  queueId = queue.body.id as string;
  const flow = await api.post('/flows', {
    name: 'Main',
    document: {
      schema: 1,
      entry: 'n1',
      on_hangup: null,
      default_exit: 'n2',
      nodes: {
        n1: { type: 'queue', label: 'Support', config: { queue_id: queueId } },
        n2: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {},
      layout: { nodes: {} },
    },
  });
  await api.post('/numbers', { number: NUMBER, name: 'Main', flow_id: flow.body.id });
  const applied = await api.post('/configuration/apply', {});
  expect(applied.body.problems ?? []).toEqual([]);
});
afterAll(() => api.stop());

const call = async () =>
  (await api.post('/simulator/calls', { from: { number: '+442079460555' }, to: NUMBER })).body.id as string;
const agent = async (id: string) => (await api.get(`/agents/${id}`)).body;
const callsOf = async (id: string) => (await api.get(`/agents/${id}/calls`)).body.result;
const statusOf = async () => (await api.get(`/queues/${queueId}/status`)).body;
const becomes = (id: string, status: string) =>
  eventually(
    () => agent(id),
    (found) => found.status === status,
  );

describe('a queue by the API', () => {
  it('lists who waits, and tells who is rung, who talks, and who wraps up', async () => {
    expect((await api.get('/agents')).body.result.map(({ name }: { name: string }) => name)).toEqual([
      'Grace Hopper',
    ]);
    const id = await call();
    await becomes(grace, 'in_call');
    const second = await call();
    const waiting = (await api.get(`/queues/${queueId}/calls`)).body;
    expect(waiting.result).toMatchObject([
      {
        call_id: second,
        position: 1,
        status: 'wait',
        caller: { number: '+442079460555' },
        why: [{ user_id: grace, name: 'Grace Hopper', reason: 'in_a_call', words: 'is in a call' }],
      },
    ]);
    waitingAnswer.schema.parse(waiting.result[0]);
    const status = await statusOf();
    expect(status).toMatchObject({ waiting: 1, agents: { in_call: 1 }, figures: { joined: 2, answered: 1 } });
    queueStatusAnswer.schema.parse(status);
    agentAnswer.schema.parse(await agent(grace));
    expect((await api.get('/queue_statuses')).body.result).toMatchObject([
      { queue_id: queueId, waiting: 1, longest_waiting_since: waiting.result[0].tm_create },
    ]);
    const [talk] = await callsOf(grace);
    agentCallAnswer.schema.parse(talk);
    expect(talk).toMatchObject({
      state: 'talking',
      party: { number: '+442079460555' },
      queue_call: { status: 'service', queue: { name: 'Support' } },
      call: { id },
    });

    expect((await api.post(`/calls/${second}/withdraw`)).status).toBe(200);
    await eventually(statusOf, ({ waiting: left }) => left === 0);
    expect((await api.post(`/calls/${id}/withdraw`)).status).toBe(409);
    await api.post(`/calls/${id}/hangup`);
    expect(await becomes(grace, 'wrap_up')).toMatchObject({ wrap_up: { queue_id: queueId, call_id: id } });
    expect(await callsOf(grace)).toMatchObject([
      { state: 'wrap_up', party: { number: '+442079460555' }, call: { id } },
    ]);
    expect((await api.post(`/agents/${grace}/wrap_up_end`)).body.status).toBe('available');
    expect(await callsOf(grace)).toEqual([]);
    expect((await api.post(`/agents/${grace}/wrap_up_end`)).status).toBe(409);
  });

  it('rings nobody who is paused or signed out, also after a restart', async () => {
    expect((await api.post(`/agents/${grace}/pause`, { reason: 'Lunch' })).body).toMatchObject({
      status: 'paused',
      paused: { reason: 'Lunch', by: 'agent' },
    });
    const id = await call();
    api = await api.restart({ HOOKSWITCH_SIMULATOR_SPEED: '10' });
    expect(await agent(grace)).toMatchObject({ status: 'paused', paused: { reason: 'Lunch' } });
    expect((await api.get(`/queues/${queueId}/calls`)).body.result).toMatchObject([
      { call_id: id, rung: [] },
    ]);
    expect((await api.post(`/agents/${grace}/unpause`)).status).toBe(200);
    await becomes(grace, 'in_call');
    expect((await api.post(`/agents/${grace}/sign_out`)).body).toMatchObject({ queues: [] });
    await api.post(`/calls/${id}/hangup`);
    expect(await becomes(grace, 'signed_out')).toMatchObject({ queues: [] });
    expect((await api.post(`/agents/${grace}/sign_in`)).body.queues).toMatchObject([{ queue_id: queueId }]);
    await api.post(`/agents/${grace}/sign_out`);
  });

  it('lets others take calls while they are signed in', async () => {
    expect(await agent(alan)).toMatchObject({ status: 'signed_out', queues: [] });
    const id = await call();
    await api.post(`/agents/${alan}/sign_in`, { queue_ids: [queueId] });
    await becomes(alan, 'in_call');
    await api.post(`/calls/${id}/hangup`);
    await becomes(alan, 'wrap_up');
    await api.post(`/agents/${alan}/sign_out`, {});
  });

  it('says in words that it was the agent who hung up', async () => {
    await api.put('/simulator/phones/2002', { behaviour: 'answer', after_ms: 500, hangup_after_ms: 2_000 });
    await api.post(`/agents/${alan}/sign_in`, { queue_ids: [queueId] });
    await api.post(`/agents/${alan}/wrap_up_end`);
    const id = await call();
    const { activeflow_id } = await eventually(
      async () => (await api.get(`/calls/${id}`)).body,
      (found) => found.state === 'hangup',
    );
    const [step] = (await api.get(`/activeflows/${activeflow_id}/steps`)).body.result;
    expect(step.reason).toBe('The agent hung up.');
    await api.post(`/agents/${alan}/sign_out`, {});
    await api.put('/simulator/phones/2002', { behaviour: 'answer' });
  });

  it('keeps the place of who will be called back', async () => {
    await api.post('/simulator/calls', {
      from: { number: '+442079460777' },
      to: NUMBER,
      script: [
        { after_ms: 300, do: 'digits', digits: '2' },
        { after_ms: 600, do: 'digits', digits: '1' },
      ],
    });
    const { result } = await eventually(
      async () => (await api.get(`/queues/${queueId}/callbacks`)).body,
      (page) => page.result.length > 0,
    );
    expect(result).toMatchObject([{ number: '+442079460777', position: 1, tries: 0, call_id: null }]);
    callbackAnswer.schema.parse(result[0]);
    await api.post(`/agents/${alan}/sign_in`, { queue_ids: [queueId] });
    await api.post(`/agents/${alan}/wrap_up_end`);
    const call = await eventually(
      async () => (await api.get('/calls?state=live')).body.result[0],
      (found) => found?.legs[1]?.state === 'connected',
    );
    expect(call).toMatchObject({ direction: 'outbound', to: { number: '+442079460777' } });
    expect((await api.get(`/queues/${queueId}/callbacks`)).body.result).toEqual([]);
    await api.post(`/calls/${call.id}/hangup`);
  });

  it.each([
    ['GET', `/agents/${NOBODY}`, undefined, 404],
    ['POST', `/agents/${NOBODY}/pause`, {}, 404],
    ['GET', `/agents/${NOBODY}/calls`, undefined, 404],
    ['GET', `/queues/${NOBODY}/calls`, undefined, 404],
    ['GET', `/queues/${NOBODY}/status`, undefined, 404],
    ['GET', `/queues/${NOBODY}/callbacks`, undefined, 404],
    ['POST', `/calls/${NOBODY}/withdraw`, undefined, 404],
  ])('%s %s is refused', async (method, path, body, status) => {
    expect((await api.send(method, path, body)).status).toBe(status);
  });

  it('points at a queue that there is not', async () => {
    const refused = await api.post(`/agents/${alan}/sign_in`, { queue_ids: [queueId, NOBODY] });
    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer: '/queue_ids/1' }]]);
  });
});
