import { createLog } from '../logging/logger.js';
import { createApp } from '../create-app.js';
import { readSettings } from '../settings/settings.js';
import { callAnswer } from '../calls/call-answers.js';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import { limitsAnswer } from './limits.controller.js';

const PLAIN = '+442079460111';
const WITH_OVERFLOW = '+442079460222';

const waiting = (label: string, before: object = {}, edges: object = {}, entry = 'answer') => ({
  schema: 1,
  entry,
  nodes: {
    answer: { type: 'answer', label: 'Answer', config: {} },
    wait: { type: 'wait', label, config: { duration_ms: 600_000 } },
    bye: { type: 'hangup', label: 'Bye', config: {} },
    ...before,
  },
  edges: { 'answer:next': 'wait', 'wait:next': 'bye', ...edges },
});

async function configure(api: ApiUnderTest, main: object): Promise<{ overflowId: string }> {
  const flow = await api.post('/flows', { name: 'Main', document: main });
  const overflow = await api.post('/flows', { name: 'Too busy', document: waiting('Sorry') });
  await api.post('/numbers', { number: PLAIN, flow_id: flow.body.id });
  await api.post('/numbers', {
    number: WITH_OVERFLOW,
    flow_id: flow.body.id,
    overflow_flow_id: overflow.body.id,
  });
  expect((await api.post('/configuration/apply')).status).toBe(201);
  return { overflowId: overflow.body.id };
}

async function place(api: ApiUnderTest, to = PLAIN) {
  const placed = await api.post('/simulator/calls', { from: { number: '+442079460555' }, to });
  expect(placed.status).toBe(201);
  callAnswer.schema.parse(placed.body);
  return placed.body;
}

async function limits(api: ApiUnderTest) {
  const { status, body } = await api.get('/limits');
  expect(status).toBe(200);
  return limitsAnswer.schema.parse(body);
}

async function ready(api: ApiUnderTest): Promise<[number, Record<string, string>]> {
  const answer = await fetch(`${api.running.url}/health/ready`);
  return [answer.status, ((await answer.json()) as { checks: Record<string, string> }).checks];
}

describe('the limit of calls', () => {
  let api: ApiUnderTest;
  let overflowId: string;
  beforeAll(async () => {
    api = await ApiUnderTest.start({ HOOKSWITCH_MAX_CALLS: '2' });
    ({ overflowId } = await configure(api, waiting('Queue')));
  });
  afterAll(() => api.stop());

  it('gives callers the busy tone, tells why, and takes calls again when there is room', async () => {
    const running = [await place(api), await place(api)];
    expect(running.map(({ end_reason }) => end_reason)).toEqual([null, null]);

    const refused = await place(api);
    expect(refused).toMatchObject({
      state: 'hangup',
      end_reason: 'overload',
      hangup_by: 'gateway',
      end_detail: '2 calls are in progress; HOOKSWITCH_MAX_CALLS allows 2. New calls are taken again at 1.',
      activeflow_id: null,
    });
    const heard = (await api.get(`/simulator/calls/${refused.id}`)).body;
    expect(heard).toMatchObject({ state: 'ended', ended: { cause: 'busy', sip_status: 486 } });
    expect((await api.get(`/calls/${refused.id}/timeline`)).text).toContain('HOOKSWITCH_MAX_CALLS allows 2');
    expect(await ready(api)).toEqual([
      503,
      expect.objectContaining({ calls: refused.end_detail, outbox: 'ok', memory: 'ok' }),
    ]);
    expect(await limits(api)).toMatchObject({
      refusing: true,
      limits: [{ name: 'calls', value: 2, limit: 2, refusing: true, calls_refused: 1 }, {}, {}],
    });
    // Those that run go on.
    for (const { id } of running) expect((await api.get(`/calls/${id}`)).body.ended_at).toBeNull();

    for (const { id } of running) expect((await api.post(`/calls/${id}/hangup`)).status).toBe(200);
    await eventually(
      () => limits(api),
      (answer) => !answer.refusing,
    );
    expect((await ready(api))[0]).toBe(200);
    const taken = await place(api);
    expect(taken.end_reason).toBeNull();
    await api.post(`/calls/${taken.id}/hangup`);
    await eventually(
      () => limits(api),
      (answer) => answer.limits[0]?.value === 0,
    );
  });

  it('runs a number’s overflow flow, and refuses even that when there are far too many', async () => {
    const running = [await place(api), await place(api)];
    const diverted = await place(api, WITH_OVERFLOW);
    expect(diverted).toMatchObject({ end_reason: null, flow_id: overflowId });
    const { body } = await eventually(
      () => api.get(`/calls/${diverted.id}/timeline`),
      ({ text }) => text.includes('overflow'),
    );
    expect(JSON.stringify(body)).toContain('The overflow flow takes the call. 2 calls are in progress;');
    const tooMuch = await place(api, WITH_OVERFLOW);
    expect(tooMuch).toMatchObject({ end_reason: 'overload', activeflow_id: null });
    expect(await limits(api)).toMatchObject({ limits: [{ calls_overflowed: 1, calls_refused: 2 }, {}, {}] });
    for (const { id } of [...running, diverted]) await api.post(`/calls/${id}/hangup`);
    await eventually(
      () => limits(api),
      (answer) => !answer.refusing,
    );
  });

  it('says on the stream when it begins and when it ends', async () => {
    const abort = new AbortController();
    const stream = await fetch(`${api.running.url}/api/v1/stream`, {
      headers: { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' },
      signal: abort.signal,
    });
    const told: boolean[] = [];
    const reading = (async () => {
      let text = '';
      for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString();
        const seen = [...text.matchAll(/event: limits_updated\ndata: (.*)\n\n/g)];
        told.splice(0, told.length, ...seen.map(([, data]) => JSON.parse(data ?? '').refusing as boolean));
        if (told.length === 2) return;
      }
    })();
    const running = [await place(api), await place(api)];
    await place(api);
    for (const { id } of running) await api.post(`/calls/${id}/hangup`);
    await eventually(
      () => limits(api),
      (answer) => !answer.refusing,
    );
    await reading;
    abort.abort();
    expect(told).toEqual([true, false]);
  });

  it('takes an overflow flow into account at Apply, as any other that a number leads to', async () => {
    const broken = await api.post('/flows', { name: 'Broken', document: { ...waiting('x'), entry: 'gone' } });
    const number = await api.post('/numbers', {
      number: '+442079460333',
      overflow_flow_id: broken.body.id,
    });
    const refused = await api.post('/configuration/apply');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('"name":"Broken"');
    const gone = await api.post('/flows', { name: 'Short-lived' });
    await api.delete(`/flows/${gone.body.id}`, gone.headers['etag'] as string);
    const changed = await api.put(
      `/numbers/${number.body.id}`,
      { ...number.body, overflow_flow_id: gone.body.id },
      number.headers['etag'] as string,
    );
    const dangling = await api.post('/configuration/apply');
    expect(dangling.status).toBe(422);
    expect(dangling.body.problems).toContainEqual(
      expect.objectContaining({ code: 'missing_reference', pointer: '/overflow_flow_id' }),
    );
    await api.delete(`/numbers/${number.body.id}`, changed.headers['etag'] as string);
  });
});

describe('the limit of owed deliveries', () => {
  it('refuses new calls while a dead endpoint is owed too much, and takes them again once it is back', async () => {
    const receiver = await Receiver.start();
    receiver.status = 503;
    const api = await ApiUnderTest.start({
      HOOKSWITCH_MAX_OWED_DELIVERIES: '1',
      HOOKSWITCH_ALLOW_HTTP: '1',
      HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    });
    try {
      const tell = {
        tell: {
          type: 'webhook',
          label: 'Tell',
          config: { name: 'Tell', url: receiver.url('/'), headers: [], wait_for_reply: false },
        },
      };
      await configure(api, waiting('Queue', tell, { 'tell:next': 'answer' }, 'tell'));
      const running = await place(api);
      await eventually(
        () => limits(api),
        (answer) => answer.refusing,
      );
      const refused = await place(api);
      expect(refused).toMatchObject({ end_reason: 'overload' });
      expect(refused.end_detail).toMatch(
        /1 webhook delivery is owed; HOOKSWITCH_MAX_OWED_DELIVERIES allows 1\./,
      );
      expect((await api.get(`/calls/${running.id}`)).body.ended_at).toBeNull();
      expect((await ready(api))[1]).toMatchObject({ outbox: refused.end_detail, calls: 'ok' });
      // What was owed before a restart counts after it.
      const again = await api.restart({
        HOOKSWITCH_MAX_OWED_DELIVERIES: '1',
        HOOKSWITCH_ALLOW_HTTP: '1',
        HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
      });
      try {
        expect(await place(again)).toMatchObject({ end_reason: 'overload' });
        receiver.status = 200;
        await eventually(
          () => limits(again),
          (answer) => !answer.refusing,
        );
        expect(await place(again)).toMatchObject({ end_reason: null });
      } finally {
        await again.stop();
      }
    } finally {
      await receiver.stop();
    }
  });
});

describe('the limit of memory', () => {
  it('gives every caller the busy tone when it is far exceeded, and says so once in the log', async () => {
    const lines: { level: string; msg: string; limit?: string }[] = [];
    const probe = await ApiUnderTest.start();
    const { dataDir } = probe.running.parts.settings;
    await configure(probe, waiting('Queue'));
    await probe.running.close();
    const running = await createApp(
      readSettings({
        HOOKSWITCH_DATA_DIR: dataDir,
        HOOKSWITCH_PORT: '0',
        HOOKSWITCH_API_TOKEN: 'a-token-for-tests-of-32-characters-or-more',
        HOOKSWITCH_MAX_MEMORY_MB: '64',
      }),
      { log: createLog('info', { write: (line: string) => void lines.push(JSON.parse(line) as never) }) },
    );
    const api = ApiUnderTest.around(running, dataDir);
    try {
      expect(await place(api)).toMatchObject({ end_reason: 'overload' });
      const refused = await place(api, WITH_OVERFLOW);
      expect(refused).toMatchObject({ end_reason: 'overload' });
      expect(refused.end_detail).toMatch(
        /^The process uses [\d,]+ MB of memory; HOOKSWITCH_MAX_MEMORY_MB allows 64\./,
      );
      const warnings = lines.filter(({ level, limit }) => level === 'warn' && limit === 'memory');
      expect(warnings).toHaveLength(1);
      expect(warnings[0]?.msg).toMatch(/^New calls are refused\. The process uses/);
    } finally {
      await api.stop();
    }
  });
});
