import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuntimeProcess, until } from './rig/runtime-process.js';

/** A customer's server that takes requests and never answers them, until it is told to. */
class SilentReceiver {
  readonly ids: string[] = [];
  answers = false;
  readonly #server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      this.ids.push(String(request.headers['webhook-id']));
      if (this.answers) response.end('{}');
    });
  });

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const NUMBER = '+442079460777';

describe('Stopping', () => {
  const receiver = new SilentReceiver();
  let runtime: RuntimeProcess;
  let callId: string;

  beforeAll(async () => {
    const url = await receiver.start();
    runtime = await RuntimeProcess.start();
    const flow = await runtime.api('POST', '/flows', {
      name: 'Waiting',
      document: {
        schema: 1,
        entry: 'a',
        nodes: {
          a: { type: 'answer', label: '', config: {} },
          w: { type: 'webhook', label: 'tell', config: { name: 'tell', url } },
          p: { type: 'wait', label: '', config: { duration_ms: 3_000_000 } },
          h: { type: 'hangup', label: '', config: {} },
        },
        edges: { 'a:next': 'w', 'w:next': 'p', 'p:next': 'h' },
      },
    });
    await runtime.api('POST', '/numbers', { number: NUMBER, name: 'Main', flow_id: flow.body.id });
    await runtime.api('POST', '/configuration/apply', {});
  });
  afterAll(async () => {
    await runtime.dispose();
    receiver.stop();
  });

  it('takes less than 10 s with a call, an open stream and a request that nobody answers', async () => {
    const call = await runtime.api('POST', '/simulator/calls', {
      from: { number: '+442079460555' },
      to: NUMBER,
    });
    callId = call.body.id as string;
    await until('the webhook', () => Promise.resolve(receiver.ids.length > 0));
    const stream = await fetch(`${runtime.origin}/api/v1/stream`, {
      headers: { authorization: `Bearer ${RuntimeProcess.token}` },
    });
    const streamEnded = stream.text().catch(() => 'cut');
    const started = Date.now();
    expect(await runtime.end('SIGTERM')).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
    await streamEnded;
    expect(runtime.output).not.toMatch(/"level":"(error|fatal)"/);
  });

  it('keeps the call and owes the delivery still: same id after the next start', async () => {
    receiver.answers = true;
    await runtime.start();
    const call = await runtime.api('GET', `/calls/${callId}`);
    expect(call.body).toMatchObject({ state: 'connected', ended_at: null });
    await until('the repeated webhook', () => Promise.resolve(receiver.ids.length > 1));
    expect(new Set(receiver.ids).size).toBe(1);
    const delivered = await until('the delivery', async () => {
      const { body } = await runtime.api('GET', `/deliveries?call_id=${callId}&status=delivered`);
      return (body.result as unknown[]).length > 0 && body.result;
    });
    expect(delivered).toHaveLength(1);
  });

  it('ends at once at the second signal', async () => {
    receiver.answers = false;
    const before = receiver.ids.length;
    await runtime.api('POST', '/simulator/calls', { from: { number: '+442079460555' }, to: NUMBER });
    await until('the webhook', () => Promise.resolve(receiver.ids.length > before));
    process.kill(runtime.pid, 'SIGTERM');
    const started = Date.now();
    await until('the stop', () => Promise.resolve(runtime.output.split('"signal":"SIGTERM"').length > 2));
    await runtime.end('SIGTERM');
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('refuses a second instance on the same folder, and a port that is taken, in one line', async () => {
    await runtime.start();
    const line = async (env: NodeJS.ProcessEnv): Promise<string> => {
      const second = RuntimeProcess.start(env);
      const failure = await second.then(
        () => 'started',
        (error: unknown) => (error as Error).message,
      );
      return failure;
    };
    const folder = await line({ HOOKSWITCH_DATA_DIR: runtime.dataDir });
    expect(folder).toMatch(/^The runtime ended with 1:\n.*in use.*\n$/);
    const port = await line({ HOOKSWITCH_PORT: String(runtime.port) });
    expect(port).toContain(`HOOKSWITCH_PORT ${runtime.port} is in use`);
    const host = await line({ HOOKSWITCH_HOST: 'nowhere.invalid' });
    expect(host).toContain('HOOKSWITCH_HOST nowhere.invalid is no address of this machine');
    const setting = await line({ HOOKSWITCH_ALLOW_NETS: 'everything' });
    expect(setting).toMatch(/^The runtime ended with 1:\nHOOKSWITCH_ALLOW_NETS .*\n$/);
    const proc = await line({ HOOKSWITCH_DATA_DIR: '/proc/hookswitch' });
    expect(proc).toMatch(
      /^The runtime ended with 1:\nThe data folder \/proc\/hookswitch cannot be made.*\n$/,
    );
  });

  it('refuses a simulator of a newer version before it makes anything in the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hookswitch-e2e-'));
    writeFileSync(join(folder, 'simulator.journal'), 'hookswitch simulator 2\n');
    await expect(RuntimeProcess.start({ HOOKSWITCH_DATA_DIR: folder })).rejects.toThrow(
      /^The runtime ended with 1:\nCannot use .*simulator\.journal.*another version.*move it away.*\n$/,
    );
    expect(readdirSync(folder)).toEqual(['simulator.journal']);
    expect(readFileSync(join(folder, 'simulator.journal'), 'utf8')).toBe('hookswitch simulator 2\n');
    rmSync(folder, { recursive: true });
  });
});
