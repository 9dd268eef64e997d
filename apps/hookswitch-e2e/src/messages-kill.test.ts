import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RuntimeProcess, until } from './rig/runtime-process.js';

const OFFICE = '+442079460888';

/** A provider of text messages that keeps requests waiting until it is told to answer. */
class SlowProvider {
  readonly asked: { readonly id: string; readonly text: string; readonly key: string }[] = [];
  readonly #open: ServerResponse[] = [];
  answers = false;
  readonly #server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { id, text } = JSON.parse(body) as { id: string; text: string };
      this.asked.push({ id, text, key: String(request.headers['idempotency-key']) });
      if (this.answers) response.end(JSON.stringify({ id: `sms-${id}` }));
      else this.#open.push(response);
    });
  });

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/messages`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Answers twice, with a pause between. */
const twice = {
  schema: 1,
  entry: 'first',
  nodes: {
    first: { type: 'message', label: 'First', config: { text: 'first for ${message.text}' } },
    pause: { type: 'wait', label: 'Pause', config: { duration_ms: 1500 } },
    second: { type: 'message', label: 'Second', config: { text: 'second for ${message.text}' } },
  },
  edges: { 'first:next': 'pause', 'pause:next': 'second' },
};

interface Message {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly provider_id: string | null;
}

describe('Text messages when the process is killed', () => {
  const provider = new SlowProvider();
  let runtime: RuntimeProcess;

  beforeAll(async () => {
    runtime = await RuntimeProcess.start({ HOOKSWITCH_MESSAGES: await provider.start() });
    const flow = await runtime.api('POST', '/flows', { name: 'Twice', document: twice });
    await runtime.api('POST', '/numbers', { number: OFFICE, message_flow_id: flow.body.id });
    await runtime.api('POST', '/configuration/apply', {});
  });
  afterAll(async () => {
    await runtime.dispose();
    provider.stop();
  });

  const sent = async () =>
    (await runtime.api('GET', '/messages?direction=outbound&page_size=100')).body.result as Message[];

  it('their flows go on, and each is sent once more with the same id, in order', async () => {
    const writers = ['1', '2', '3', '4', '5'];
    const taken = await Promise.all(
      writers.map((text) =>
        runtime.api('POST', '/messages/inbound', {
          from: `+44770090000${text}`,
          to: OFFICE,
          text,
          provider_id: `in-${text}`,
        }),
      ),
    );
    await until('the provider is asked', () => Promise.resolve(provider.asked.length === 1));
    await runtime.end('SIGKILL');
    provider.answers = true;
    await runtime.start();

    const all = await until('all are sent', async () => {
      const found = await sent();
      return found.length === 10 && found.every(({ status }) => status === 'sent') && found;
    });
    expect(provider.asked[0]?.id).toBe(provider.asked[1]?.id);
    expect(provider.asked.every(({ id, key }) => id === key)).toBe(true);
    expect(all.every(({ id, provider_id }) => provider_id === `sms-${id}`)).toBe(true);
    // Apart from the one that was under way, each was asked for once.
    expect(
      provider.asked
        .slice(1)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(writers.flatMap((writer) => [`first for ${writer}`, `second for ${writer}`]).sort());
    // As they were written down.
    expect(provider.asked.slice(1).map(({ id }) => id)).toEqual([...all].reverse().map(({ id }) => id));
    for (const { body } of taken) {
      const run = await runtime.api('GET', `/activeflows/${body.activeflow_id}`);
      expect([run.body.status, run.body.end_reason]).toEqual(['ended', 'completed']);
      const again = await runtime.request('POST', '/messages/inbound', {
        from: body.from,
        to: OFFICE,
        text: body.text,
        provider_id: body.provider_id,
      });
      expect([again.status, again.body.id]).toEqual([200, body.id]);
    }
  });
});
