import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';

interface Told {
  readonly type: string;
  readonly data: { readonly subject?: string; readonly leg?: { readonly kind: string } | null };
}

const NUMBER = '+442079460111';
let api: ApiUnderTest;
let receiver: Receiver;
const queues: string[] = [];

beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '20',
  });
  const { id: user_id } = (await api.post('/users', { name: 'Grace Hopper', extension: '2001' })).body;
  for (const name of ['Support', 'Sales']) {
    queues.push((await api.post('/queues', { name, members: [{ user_id }] })).body.id);
  }
  const flow = await api.post('/flows', {
    name: 'Main',
    document: {
      schema: 1,
      entry: 'n1',
      on_hangup: null,
      default_exit: 'n2',
      nodes: {
        n1: { type: 'queue', label: 'Support', config: { queue_id: queues[0] } },
        n2: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {},
      layout: { nodes: {} },
    },
  });
  await api.post('/numbers', { number: NUMBER, name: 'Main', flow_id: flow.body.id });
  for (const [index, path] of ['/support', '/sales'].entries()) {
    await api.post('/webhooks', {
      name: path,
      url: receiver.url(path),
      event_types: ['*'],
      filters: { queue_ids: [queues[index]] },
    });
  }
  expect((await api.post('/configuration/apply', {})).body.problems ?? []).toEqual([]);
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

it('a webhook of one queue is told of its calls, of the agent’s leg that it rang and of the call from then on', async () => {
  await api.put('/simulator/phones/2001', { behaviour: 'answer', after_ms: 500, hangup_after_ms: 1_000 });
  await api.post('/simulator/calls', { from: { number: '+442079460555' }, to: NUMBER });
  const told = (): Told[] =>
    receiver.received.filter(({ path }) => path === '/support').map(({ body }) => JSON.parse(body) as Told);
  const about = ({ type, data }: Told) =>
    `${type} ${data.subject === 'leg' ? data.leg?.kind : (data.subject ?? '')}`.trim();
  await eventually(
    () => Promise.resolve(told().map(about)),
    (list) => list.includes('call_reported call') || list.includes('call_hungup call'),
  );
  const list = told().map(about);
  for (const event of [
    'queuecall_created',
    'call_ringing agent',
    'call_answered agent',
    'call_hungup agent',
    'call_hungup call',
  ]) {
    expect(list).toContain(event);
  }
  // Before the queue had rung anybody, the call was none of its own.
  expect(list).not.toContain('call_created call');
  // Apply has made the other queue: nothing else is about it.
  const others = receiver.received.filter(({ path }) => path === '/sales');
  expect(others.map(({ body }) => (JSON.parse(body) as Told).type)).toEqual(['queue_created']);
});
