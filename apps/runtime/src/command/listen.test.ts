import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { runCommand } from './command.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** The command as a person runs it, and what it prints. */
class Listening {
  out = '';
  errors = '';
  url = '';
  private readonly stopping = new AbortController();
  private ended: Promise<number> = Promise.resolve(0);

  static async start(args: readonly string[], environment: Record<string, string> = {}): Promise<Listening> {
    const listening = new Listening();
    listening.ended = runCommand(
      ['listen', '--port', '0', ...args],
      environment,
      { write: (text) => (listening.out += text) },
      { write: (text) => (listening.errors += text) },
      listening.stopping.signal,
    );
    await eventually(
      () => Promise.resolve(listening.out),
      (out) => out.includes('Listening'),
    );
    listening.url = /http:\S+/.exec(listening.out)![0];
    return listening;
  }

  prints(text: string | RegExp): Promise<string> {
    return eventually(
      () => Promise.resolve(this.out),
      (out) => (typeof text === 'string' ? out.includes(text) : text.test(out)),
    );
  }

  stop(): Promise<number> {
    this.stopping.abort();
    return this.ended;
  }
}

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });
});
afterAll(() => api.stop());

/** Sends a test event to a webhook with this URL; gives the delivery. */
async function tell(url: string, more: object = {}): Promise<string> {
  const webhook = await api.post('/webhooks', { name: 'Mine', url, event_types: ['call_hungup'], ...more });
  return (await api.post(`/webhooks/${webhook.body.id}/test`, { event_type: 'call_hungup' })).body.id;
}
const becomes = (id: string, status: string) =>
  eventually(
    async () => (await api.get(`/deliveries/${id}`)).body,
    (delivery) => delivery.status === status,
  );

describe('hookswitch listen', () => {
  it('prints what comes and says that it is genuine', async () => {
    const listening = await Listening.start([], { HOOKSWITCH_LISTEN_SECRET: SECRET });
    const id = await tell(`${listening.url}mine`, { secret: SECRET });
    await becomes(id, 'delivered');
    await listening.prints('✓ verified');
    expect(listening.out).toContain('POST /mine');
    expect(listening.out).toContain(`webhook-id: ${id}`);
    expect(listening.out).toContain('"type": "call_hungup"');
    expect(await listening.stop()).toBe(0);
    expect(listening.out).toContain('1 received.');
  });

  it('checks what a key pair has signed by its public key', async () => {
    const pair =
      'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
    const open = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';
    const [right, wrong] = await Promise.all(
      [open, SECRET].map((secret) => Listening.start([], { HOOKSWITCH_LISTEN_SECRET: secret })),
    );
    await tell(right!.url, { secret: pair });
    await right!.prints('✓ verified');
    await tell(wrong!.url, { secret: pair });
    await wrong!.prints('✗ No signature of version v1 is in it.');
    await Promise.all([right!.stop(), wrong!.stop()]);
  });

  it('says why one is not, and that nothing was checked without a secret', async () => {
    const wrong = await Listening.start(['--secret', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD']);
    await tell(wrong.url, { secret: SECRET });
    await wrong.prints('✗ The signature does not fit');
    await wrong.stop();
    const open = await Listening.start([]);
    await tell(open.url, { secret: SECRET });
    await open.prints('? not verified');
    await open.stop();
  });

  it('answers as it is told, in turn', async () => {
    const listening = await Listening.start(['--answer', '500, slow=50, never']);
    await becomes(await tell(listening.url), 'failed');
    await becomes(await tell(listening.url), 'delivered');
    await listening.prints('→ 200 after 50 ms');
    const never = await becomes(await tell(listening.url, { timeout_ms: 1000 }), 'failed');
    expect(never.attempts[0].error.code).toBe('timeout');
    await listening.prints('→ no answer');
    expect(await listening.stop()).toBe(0);
  });

  it('keeps what a terminal would obey out of what it prints', async () => {
    const listening = await Listening.start([]);
    await fetch(listening.url, { method: 'POST', body: 'plain \u001b[2J text' });
    await listening.prints('plain \uFFFD[2J text');
    await listening.stop();
  });

  it.each([
    [['--port', 'x'], /--port: write a number/],
    [['--host', 'here'], /--host: write an IP address/],
    [['--answer', 'maybe'], /--answer: write a status/],
  ])('refuses %j', async (args, line) => {
    let errors = '';
    const nothing = { write: () => undefined };
    const code = await runCommand(['listen', ...args], {}, nothing, { write: (text) => (errors += text) });
    expect([code, errors]).toEqual([1, expect.stringMatching(line)]);
  });

  it('says when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    let errors = '';
    const nothing = { write: () => undefined };
    const args = ['listen', '--port', String(port)];
    expect(await runCommand(args, {}, nothing, { write: (text) => (errors += text) })).toBe(1);
    expect(errors).toMatch(/EADDRINUSE.*another --port/);
    other.close();
  });
});
