import { newId } from '@hookswitch/flow-model';
import type { Attempt, Delivery } from '@hookswitch/webhooks';
import { ApiUnderTest } from '../../configuration/testing/api-under-test.js';
import { ladderAnswer } from './ladder.schema.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';
const DELIVERIES = 2_000;

let api: ApiUnderTest;
let call: string;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  const from = { number: '+442079460555' };
  call = (await api.post('/simulator/calls', { from, to: '+442079460999' })).body.id;
  const { deliveryLog, flush } = api.running.parts.store;
  const deliveries = Array.from({ length: DELIVERIES }, (_, index) => deliveryOf(index));
  await deliveryLog.insert(deliveries);
  for (const { id, created_at } of deliveries) {
    const attempt = attemptAt(created_at);
    deliveryLog.settle({ delivery_id: id, status: 'delivered', attempt, next_attempt_at: null });
  }
  await flush.call(api.running.parts.store);
});
afterAll(() => api.stop());

function deliveryOf(index: number): Delivery {
  const webhook = '019a0000-0000-7000-8000-000000000001';
  return {
    id: newId(),
    lane: `webhook:${webhook}`,
    webhook_id: webhook,
    flow_id: null,
    node_id: null,
    event_type: 'call_updated',
    call_id: call,
    sequence: index,
    profile: 'record',
    test: false,
    created_at: new Date(Date.now() + index).toISOString(),
    body: '{}',
    request: null,
    wait: null,
    status: 'pending',
    attempt_count: 0,
    next_attempt_at: null,
  };
}

function attemptAt(started_at: string): Attempt {
  const request = { method: 'POST', url: 'https://crm.example/hook', headers: {}, body: '{}' };
  const answered = { http_status: 200, error: null, response: { headers: {}, body: 'ok' } };
  return { number: 1, started_at, duration_ms: 12, request, ...answered };
}

describe('the ladder of a call with thousands of deliveries', () => {
  it('is sent once: while nothing is new, who looks again gets no body', async () => {
    const look = async (known: string) => {
      const headers = { authorization: `Bearer ${TOKEN}`, 'if-none-match': known };
      const answer = await fetch(`${api.running.url}/api/v1/calls/${call}/ladder`, { headers });
      return { status: answer.status, etag: answer.headers.get('etag')!, text: await answer.text() };
    };
    const first = await look('');
    expect([first.status, first.text.length > 1_000_000]).toEqual([200, true]);
    expect(await look(first.etag)).toEqual({ status: 304, etag: first.etag, text: '' });
  });

  it('is whole', async () => {
    const ladder = ladderAnswer.schema.parse((await api.get(`/calls/${call}/ladder`)).body);
    expect(ladder.complete).toBe(true);
    expect(ladder.result.filter(({ kind }) => kind === 'request')).toHaveLength(DELIVERIES);
    expect(ladder.result.filter(({ kind }) => kind === 'reply')).toHaveLength(DELIVERIES);
  });

  it.each(['ladder', 'ladder.svg', 'ladder.txt'])(
    'lets others be answered while it is read: %s',
    async (what) => {
      let isRead = false;
      const reading = api.get(`/calls/${call}/${what}`).finally(() => (isRead = true));
      let answered = 0;
      for (; !isRead; answered += 1) await api.get('/event_types/call_hangup');
      expect((await reading).status).toBe(200);
      expect(answered).toBeGreaterThan(15);
    },
  );
});
