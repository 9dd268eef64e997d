import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { callbackAnswer } from './queue-answers.js';

const NUMBER = '+442079460131';
const ADA = '+442079460132';

let api: ApiUnderTest;
let queueId: string;
const agents: Record<string, string> = {};

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '10' });
  for (const [extension, name] of [
    ['2101', 'Grace Hopper'],
    ['2102', 'Alan Turing'],
  ] as const)
    agents[extension] = (await api.post('/users', { name, extension })).body.id;
  const queue = await api.post('/queues', {
    name: 'Support',
    strategy: 'ring_all',
    members: Object.values(agents).map((user_id) => ({ user_id })),
    wrap_up_s: 60,
    callback: { key: '2' },
  });
  queueId = queue.body.id as string;
  const flow = await api.post('/flows', {
    name: 'Main',
    document: {
      schema: 1,
      entry: 'n1',
      default_exit: 'n2',
      nodes: {
        n1: { type: 'queue', label: 'Support', config: { queue_id: queueId } },
        n2: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {},
    },
  });
  await api.post('/numbers', { number: NUMBER, name: 'Main', flow_id: flow.body.id });
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(() => api.stop());

const all = (what: string, body: object = {}) =>
  Promise.all(Object.values(agents).map((id) => api.post(`/agents/${id}/${what}`, body)));
const outbound = async () =>
  (await api.get('/calls')).body.result.filter(({ to }: { to: { number: string } }) => to.number === ADA);
const statusOf = async (extension: string) => (await api.get(`/agents/${agents[extension]}`)).body.status;

describe('a callback of a queue that rings all', () => {
  it('rings both agents; who answers calls back, and the other one’s call says that somebody else has answered', async () => {
    await api.send('PUT', '/simulator/phones/2101', { behaviour: 'answer', after_ms: 800 });
    await api.send('PUT', '/simulator/phones/2102', { behaviour: 'no_answer', after_ms: 9000 });
    await all('pause', { reason: 'Lunch' });
    await api.post('/simulator/calls', {
      from: { number: ADA },
      to: NUMBER,
      script: [
        { after_ms: 300, do: 'digits', digits: '2' },
        { after_ms: 600, do: 'digits', digits: '1' },
      ],
    });
    const kept = async () => (await api.get(`/queues/${queueId}/callbacks`)).body.result;
    await eventually(kept, (list) => list.length === 1);
    await all('unpause');
    const [callback] = await eventually(kept, ([one]) => one?.call_ids.length === 2);
    callbackAnswer.schema.parse(callback);
    expect(callback.call_id).toBe(callback.call_ids[0]);
    expect([await statusOf('2101'), await statusOf('2102')]).toEqual(['ringing', 'ringing']);

    const calls = await eventually(outbound, (found) =>
      found.every((one: { legs: { state: string }[]; state: string }) =>
        one.state === 'hangup' ? true : one.legs[1]?.state === 'connected',
      ),
    );
    const brief = calls.map(({ state, end_reason, end_detail, legs }: never) => [
      (legs as { number: string }[]).map(({ number }) => number),
      state,
      end_reason,
      end_detail,
    ]);
    expect(brief).toHaveLength(2);
    expect(brief).toEqual(
      expect.arrayContaining([
        [['2101', ADA], 'connected', null, null],
        [['2102'], 'hangup', 'answered_elsewhere', 'Grace Hopper calls them back.'],
      ]),
    );
    expect(await kept()).toEqual([]);
    expect([await statusOf('2101'), await statusOf('2102')]).toEqual(['in_call', 'available']);
    const lost = calls.find(({ end_reason }: { end_reason: string }) => end_reason === 'answered_elsewhere');
    const { entries = [], result = entries } = (await api.get(`/calls/${lost.id}/timeline`)).body;
    expect(JSON.stringify(result)).toContain('Alan Turing (is free, and all who are ring)');
    const { body: records } = await api.get(`/cdrs?call_id=${lost.id}`);
    expect(records.result).toMatchObject([{ disposition: 'answered_elsewhere' }]);

    const won = calls.find(({ end_reason }: { end_reason: string | null }) => end_reason === null);
    await api.post(`/calls/${won.id}/hangup`);
    await eventually(
      () => statusOf('2101'),
      (status) => status === 'wrap_up',
    );
  });
});
