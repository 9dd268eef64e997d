import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import { Collector } from './testing/collector.js';

const NUMBER = '+442079460111';
const ALLOW = { HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' };

async function configure(api: ApiUnderTest, url: string): Promise<void> {
  const flow = await api.post('/flows', {
    name: 'Main',
    document: {
      schema: 1,
      entry: 'answer',
      nodes: {
        answer: { type: 'answer', label: 'Answer', config: {} },
        tell: {
          type: 'webhook',
          label: 'Tell the CRM',
          config: { name: 'Tell', url, secret_token: 'canary-token-1', headers: [] },
        },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'answer:next': 'tell', 'tell:next': 'bye' },
    },
  });
  await api.post('/numbers', { number: NUMBER, flow_id: flow.body.id });
  expect((await api.post('/configuration/apply')).status).toBe(201);
}

async function call(api: ApiUnderTest): Promise<string> {
  const placed = await api.post('/simulator/calls', {
    from: { number: '+442079460555', name: 'Ada Canary' },
    to: NUMBER,
  });
  const { id } = placed.body as { id: string };
  await eventually(
    () => api.get(`/calls/${id}`),
    ({ body }) => body.state === 'hangup',
  );
  return id;
}

async function metric(api: ApiUnderTest, line: string): Promise<number> {
  const answer = await request(`${api.running.url}/metrics`, {
    headers: { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' },
  });
  const found = (await answer.body.text()).split('\n').find((text) => text.startsWith(`${line} `));
  return Number(found?.split(' ').at(-1));
}

describe('traces', () => {
  it('show a call, its steps and their attempts to a collector', async () => {
    const [collector, receiver] = [await Collector.start(), await Receiver.start()];
    const api = await ApiUnderTest.start({
      ...ALLOW,
      HOOKSWITCH_OTLP_URL: collector.url,
      HOOKSWITCH_OTLP_HEADERS: 'api-key=collector-secret',
    });
    try {
      await configure(api, receiver.url('/crm?key=canary-query'));
      receiver.status = 503;
      const id = await call(api);
      receiver.status = 200;
      const traceId = id.replaceAll('-', '');
      const spans = await eventually(
        async () => collector.spans.filter((span) => span.traceId === traceId),
        (seen) => seen.filter(({ name }) => name === 'webhook POST').length >= 2 && seen.length >= 6,
      );
      const named = (name: string) => spans.filter((span) => span.name === name);
      const [root] = named('call inbound');
      expect(root).toMatchObject({
        kind: 2,
        values: { 'hookswitch.call.id': id, 'hookswitch.call.end_reason': 'completed' },
        status: {},
      });
      expect(root?.parentSpanId).toBeUndefined();
      const steps = spans.filter(({ name }) => name.startsWith('step '));
      expect(steps.map(({ name }) => name)).toEqual(['step answer', 'step webhook', 'step hangup']);
      for (const step of steps) expect(step.parentSpanId).toBe(root?.spanId);
      const attempts = named('webhook POST');
      for (const attempt of attempts) expect(attempt.parentSpanId).toBe(named('step webhook')[0]?.spanId);
      expect(attempts[0]).toMatchObject({
        kind: 3,
        values: { 'http.response.status_code': '503', 'hookswitch.attempt': '1', 'url.path': '/crm' },
        status: { code: 2 },
      });
      expect(attempts[1]).toMatchObject({
        values: { 'hookswitch.delivery.status': 'delivered' },
        status: {},
      });
      expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length);

      expect(collector.faults).toEqual([]);
      expect(new Set(collector.paths)).toEqual(new Set(['/v1/traces']));
      expect(collector.headers[0]).toMatchObject({
        'content-type': 'application/json',
        'api-key': 'collector-secret',
      });
      expect(JSON.stringify(collector.spans)).not.toMatch(/canary|\+442079460555/i);
      expect(await metric(api, 'hookswitch_trace_spans_total{result="sent"}')).toBeGreaterThanOrEqual(6);
    } finally {
      await api.stop();
      await Promise.all([collector.stop(), receiver.stop()]);
    }
  });

  it('send what waits when the process stops', async () => {
    const [collector, receiver] = [await Collector.start(), await Receiver.start()];
    const api = await ApiUnderTest.start({ ...ALLOW, HOOKSWITCH_OTLP_URL: `${collector.url}/v1/traces` });
    await configure(api, receiver.url());
    const id = await call(api);
    await api.stop();
    expect(collector.spans.map(({ traceId }) => traceId)).toContain(id.replaceAll('-', ''));
    expect(new Set(collector.paths)).toEqual(new Set(['/v1/traces']));
    await Promise.all([collector.stop(), receiver.stop()]);
  });

  it.each([
    ['is silent', (collector: Collector) => void (collector.status = 0)],
    ['is down', (collector: Collector) => collector.stop()],
  ])('do not disturb calls while the collector %s', async (_how, spoil) => {
    const [collector, receiver] = [await Collector.start(), await Receiver.start()];
    const { url } = collector;
    await spoil(collector);
    const api = await ApiUnderTest.start({ ...ALLOW, HOOKSWITCH_OTLP_URL: url });
    try {
      await configure(api, receiver.url());
      for (let count = 0; count < 3; count += 1) await call(api);
      expect(await metric(api, 'hookswitch_trace_spans_total{result="sent"}')).toBe(0);
      expect(await metric(api, 'hookswitch_trace_spans_waiting')).toBeGreaterThan(0);
    } finally {
      const began = performance.now();
      await api.stop();
      expect(performance.now() - began).toBeLessThan(8_000);
      await receiver.stop();
      await collector.stop().catch(() => undefined);
    }
  });
});
