import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

/** How often the real process is killed. */
const KILLS = 12;
/** Calls that begin between two kills. */
const CALLS_PER_LIFE = 6;

describe('kill -9 under simulated calls', () => {
  let runtime: RuntimeProcess;
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await Receiver.start();
    runtime = await RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '4' });
    const flow = await runtime.api('POST', '/flows', {
      name: 'Crash',
      document: {
        schema: 1,
        entry: 'a',
        nodes: {
          a: { type: 'answer', label: '', config: {} },
          w1: { type: 'webhook', label: 'first', config: { name: 'first', url: receiver.url('/first') } },
          t: { type: 'talk', label: '', config: { text: 'Hello and welcome to the crash test.' } },
          p: { type: 'wait', label: '', config: { duration_ms: 300 } },
          w2: { type: 'webhook', label: 'second', config: { name: 'second', url: receiver.url('/second') } },
          h: { type: 'hangup', label: '', config: {} },
          w3: { type: 'webhook', label: 'third', config: { name: 'third', url: receiver.url('/third') } },
        },
        on_hangup: 'w3',
        edges: { 'a:next': 'w1', 'w1:next': 't', 't:next': 'p', 'p:next': 'w2', 'w2:next': 'h' },
        layout: { nodes: {} },
      },
    });
    await runtime.api('POST', '/numbers', { number: '+442079460200', name: 'Crash', flow_id: flow.body.id });
    await runtime.api('POST', '/configuration/apply', {});
  });

  afterAll(async () => {
    await runtime.dispose();
    await receiver.stop();
  });

  it('loses no event, sends no second version of one, keeps the order, and leaves nothing stuck', async () => {
    const calls: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const killAt = Date.now() + 60 + Math.floor(Math.random() * 700);
      for (let index = 0; index < CALLS_PER_LIFE; index += 1) {
        const placed = await runtime.api('POST', '/simulator/calls', {
          from: { number: `+4420794603${String(calls.length).padStart(2, '0')}`, name: 'Ada' },
          to: '+442079460200',
        });
        calls.push(placed.body.id as string);
      }
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, killAt - Date.now())));
      await runtime.end('SIGKILL');
      await runtime.start();
    }

    await until(
      'all activeflows ended',
      async () => {
        const running = await runtime.api('GET', '/activeflows?status=running');
        return running.body.result.length === 0;
      },
      30_000,
    );
    for (const path of ['/first', '/second', '/third']) {
      await until(
        `${path} for every call`,
        async () =>
          calls.every((id) => receiver.requests.some((got) => got.path === path && got.body.includes(id))),
        30_000,
      );
    }

    const bodies = new Map<string, string>();
    for (const { headers, body } of receiver.requests) {
      const id = String(headers['webhook-id']);
      expect(bodies.get(id) ?? body).toBe(body);
      bodies.set(id, body);
    }
    expect(bodies.size).toBe(calls.length * 3);

    for (const id of calls) {
      const answer = await runtime.api('GET', `/calls/${id}`);
      expect([answer.body.state, answer.body.end_reason]).toEqual(['hangup', 'completed']);
      const sequences = receiver.requests
        .filter(({ body }) => body.includes(id))
        .map(({ path, headers }) => [path, Number(headers['webhook-sequence'])] as const);
      const first = (path: string) => sequences.find(([got]) => got === path)?.[1] ?? 0;
      expect(first('/first')).toBeLessThan(first('/second'));
      expect(first('/second')).toBeLessThan(first('/third'));
    }
  }, 180_000);
});
