import type { AgentResource, QueueStatus } from '@hookswitch/engine';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

const NUMBER = '+442079460112';
const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

let api: ApiUnderTest;
let queueId: string;
let grace: string;

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '10' });
  grace = (await api.post('/users', { name: 'Grace Hopper', extension: '2001' })).body.id;
  queueId = (await api.post('/queues', { name: 'Support', members: [] })).body.id;
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
  await api.post('/numbers', { number: NUMBER, flow_id: flow.body.id });
  expect((await api.post('/configuration/apply', {})).status).toBe(201);
});
afterAll(() => api.stop());

/** What the stream tells of queues and agents, with the time at which it came. */
class Listener {
  readonly heard: {
    readonly event: string;
    readonly data: QueueStatus & AgentResource;
    readonly at: number;
  }[] = [];
  readonly #abort = new AbortController();

  async open(): Promise<this> {
    const { body } = await fetch(`${api.running.url}/api/v1/stream`, {
      headers: { authorization: `Bearer ${TOKEN}` },
      signal: this.#abort.signal,
    });
    void this.#read(body!).catch(() => undefined);
    return this;
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/m.exec(block) ?? [];
        if (/^(queue|agent)_changed$/.test(event))
          this.heard.push({ event, data: JSON.parse(data), at: Date.now() });
      }
    }
  }

  async until(wanted: (data: QueueStatus & AgentResource) => boolean): Promise<number> {
    for (;;) {
      const found = this.heard.find(({ data }) => wanted(data));
      if (found !== undefined) return found.at;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  close(): void {
    this.#abort.abort();
  }
}

const call = async () =>
  (await api.post('/simulator/calls', { from: { number: '+442079460555' }, to: NUMBER })).body.id as string;
const hangUp = (id: string) => api.post(`/calls/${id}/hangup`);

describe('The stream tells of a queue', () => {
  it('that somebody waits in, within a second, and not more than four times a second', async () => {
    const listener = await new Listener().open();
    const began = Date.now();
    const first = await call();
    expect((await listener.until(({ waiting }) => waiting === 1)) - began).toBeLessThan(1000);
    const from = listener.heard.length;
    const ids = await Promise.all(Array.from({ length: 12 }, call));
    await listener.until(({ waiting }) => waiting === 13);
    const all = listener.heard.slice(from).filter(({ event }) => event === 'queue_changed');
    const between = all.slice(1).map(({ at }, index) => at - all[index]!.at);
    expect(Math.min(Infinity, ...between)).toBeGreaterThan(200);
    expect(all.at(-1)?.data).toMatchObject({ queue_id: queueId, waiting: 13, figures: { joined: 13 } });
    for (const id of [first, ...ids]) await hangUp(id);
    await listener.until(({ figures }) => figures?.abandoned + figures?.left === 13);
    listener.close();
  });

  it('as soon as another release brings somebody who answers', async () => {
    const listener = await new Listener().open();
    const id = await call();
    await listener.until(({ waiting }) => waiting === 1);
    const { body, headers } = await api.get(`/queues/${queueId}`);
    const { id: _id, num_id: _num, created_at: _at, updated_at: _later, ...draft } = body;
    await api.put(
      `/queues/${queueId}`,
      { ...draft, members: [{ user_id: grace }], time_zone: 'Pacific/Auckland' },
      String(headers['etag']),
    );
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    // Whoever waited before rings now.
    await listener.until((data) => data.id === grace && data.status === 'in_call');
    await listener.until(({ waiting, agents }) => waiting === 0 && agents?.['in_call'] === 1);
    const status = (await api.get(`/queues/${queueId}/status`)).body as QueueStatus;
    expect(status.time_zone).toBe('Pacific/Auckland');
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Auckland' }).format(new Date());
    expect(status.day).toBe(day);
    await hangUp(id);
    listener.close();
  });

  it('whose agent pauses in this queue only, without another status', async () => {
    const listener = await new Listener().open();
    await api.post(`/agents/${grace}/pause`, { reason: 'Lunch', queue_ids: [queueId] });
    await listener.until(({ agents }) => agents?.['paused'] === 1);
    const agents = listener.heard.filter(({ event }) => event === 'agent_changed');
    expect(agents.at(-1)?.data).toMatchObject({ id: grace, queues: [{ paused: { reason: 'Lunch' } }] });
    listener.close();
  });

  it('that is there again as it was before it was removed', async () => {
    const listener = await new Listener().open();
    const told = (id: string) => listener.heard.filter(({ data }) => data.queue_id === id).length;
    const evening = await api.post('/queues', { name: 'Evening', members: [] });
    const { id } = evening.body;
    const { number } = (await api.post('/configuration/apply', {})).body;
    await listener.until(({ queue_id }) => queue_id === id);
    expect((await api.delete(`/queues/${id}`, String(evening.headers['etag']))).status).toBeLessThan(300);
    const night = (await api.post('/queues', { name: 'Night', members: [] })).body.id as string;
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    await listener.until(({ queue_id }) => queue_id === night);
    expect(told(id)).toBe(1);
    expect((await api.post(`/releases/${number}/restore`)).status).toBe(201);
    await eventually(
      () => Promise.resolve(told(id)),
      (times) => times === 2,
    );
    listener.close();
  });
});
