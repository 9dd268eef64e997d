import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { RuntimeProcess, until } from './rig/runtime-process.js';

/** A customer's server that answers when the test says so. */
class PatientReceiver {
  readonly ids: string[] = [];
  readonly #open: ServerResponse[] = [];
  readonly #server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      this.ids.push(String(request.headers['webhook-id']));
      this.#open.push(response);
    });
  });

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  answer(): void {
    for (const response of this.#open.splice(0)) {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"tier":"gold"}');
    }
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const ASKING = '+442079460778';
const TELLING = '+442079460779';

describe('Draining at SIGTERM', () => {
  const receiver = new PatientReceiver();
  let runtime: RuntimeProcess;

  beforeAll(async () => {
    const url = await receiver.start();
    runtime = await RuntimeProcess.start();
    const pause = { type: 'wait', label: '', config: { duration_ms: 3_000_000 } };
    const drawn = async (name: string, number: string, config: object, edges: object) => {
      const flow = await runtime.api('POST', '/flows', {
        name,
        document: {
          schema: 1,
          entry: 'a',
          nodes: {
            a: { type: 'answer', label: '', config: {} },
            w: { type: 'webhook', label: name, config: { name, url, ...config } },
            p: pause,
            h: { type: 'hangup', label: '', config: {} },
          },
          edges: { 'a:next': 'w', 'p:next': 'h', ...edges },
        },
      });
      await runtime.api('POST', '/numbers', { number, name, flow_id: flow.body.id });
    };
    await drawn('Asking', ASKING, { wait_for_reply: true, timeout_ms: 10_000 }, { 'w:ok': 'p' });
    await drawn('Telling', TELLING, {}, { 'w:next': 'p' });
    await runtime.api('POST', '/configuration/apply', {});
  });
  afterAll(async () => {
    await runtime.dispose();
    receiver.stop();
  });

  const call = async (to: string) => {
    const before = receiver.ids.length;
    const placed = await runtime.api('POST', '/simulator/calls', { from: { number: '+442079460555' }, to });
    await until('the webhook', () => Promise.resolve(receiver.ids.length > before));
    return placed.body.id as string;
  };

  it('waits for answers on their way, and loses neither of them; changes are told to come again', async () => {
    const asking = await call(ASKING);
    const telling = await call(TELLING);
    const ended = runtime.end('SIGTERM');
    await until('not ready', async () => (await fetch(`${runtime.origin}/health/ready`)).status === 503);
    const refused = await until('the door', async () => {
      const answer = await runtime.request('POST', '/flows', { name: 'Too late' });
      return answer.status === 503 && answer;
    });
    expect(refused.body).toMatchObject({ title: 'Stopping' });
    expect((await runtime.request('GET', `/calls/${asking}`)).body).toMatchObject({ state: 'connected' });
    receiver.answer();
    expect(await ended).toBe(0);
    expect(existsSync(join(runtime.dataDir, 'hookswitch.db-wal'))).toBe(false);
    expect(runtime.output).not.toMatch(/"level":"(error|fatal)"/);

    await runtime.start();
    const { body } = await runtime.api('GET', `/activeflows?reference_id=${asking}`);
    expect(body.result[0]).toMatchObject({ status: 'running', current_action: { id: 'p' } });
    const steps = await runtime.api('GET', `/activeflows/${body.result[0].id}/steps`);
    expect(JSON.stringify(steps.body)).toContain('"webhook.w.body.tier":"gold"');
    for (const id of [asking, telling]) {
      const deliveries = await runtime.api('GET', `/deliveries?call_id=${id}`);
      expect(deliveries.body.result).toMatchObject([{ status: 'delivered' }]);
      expect(deliveries.body.result[0].attempts).toHaveLength(1);
    }
    expect(receiver.ids).toHaveLength(2);
  });

  it('waits no longer than HOOKSWITCH_DRAIN_SECONDS, and asks again after the next start', async () => {
    await runtime.end('SIGTERM');
    const short = await RuntimeProcess.start({
      HOOKSWITCH_DATA_DIR: runtime.dataDir,
      HOOKSWITCH_DRAIN_SECONDS: '0',
    });
    const before = receiver.ids.length;
    const placed = await short.api('POST', '/simulator/calls', {
      from: { number: '+442079460555' },
      to: ASKING,
    });
    await until('the webhook', () => Promise.resolve(receiver.ids.length > before));
    const started = Date.now();
    expect(await short.end('SIGTERM')).toBe(0);
    expect(Date.now() - started).toBeLessThan(4_000);
    await short.dispose();

    await runtime.start();
    await until('the same request again', () => Promise.resolve(receiver.ids.length > before + 1));
    expect(receiver.ids[before + 1]).toBe(receiver.ids[before]);
    receiver.answer();
    await until('the answer', async () => {
      const { body } = await runtime.api('GET', `/activeflows?reference_id=${placed.body.id}`);
      return body.result[0].current_action?.id === 'p';
    });
  });
});
