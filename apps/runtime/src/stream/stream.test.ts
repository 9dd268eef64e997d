import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

interface Message {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** A listener that reads until it was told enough. */
class Listener {
  readonly messages: Message[] = [];
  private readonly abort = new AbortController();
  private wake: () => void = () => undefined;
  readonly status: Promise<number>;

  constructor(headers: Record<string, string> = {}) {
    this.status = this.read(headers);
  }

  private async read(headers: Record<string, string>): Promise<number> {
    const answer = await fetch(`${api.running.url}/api/v1/stream`, {
      headers: { authorization: `Bearer ${TOKEN}`, ...headers },
      signal: this.abort.signal,
    });
    if (answer.ok && answer.body !== null) void this.take(answer.body).catch(() => undefined);
    return answer.status;
  }

  private async take(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.keep(block);
      this.wake();
    }
  }

  private keep(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    if (field('event') === '') return;
    this.messages.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) });
  }

  async until(event: string): Promise<Message> {
    for (;;) {
      const found = this.messages.find((message) => message.event === event);
      if (found) return found;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  close(): void {
    this.abort.abort();
  }
}

const place = () =>
  api.post('/simulator/calls', { from: { number: '+442079460555', name: 'Ada' }, to: '+442079460999' });

describe('GET /stream', () => {
  it('tells of events with id, type and resource, and resumes after the last one seen', async () => {
    const first = new Listener();
    await first.status;
    const call = await place();
    const created = await first.until('call_created');
    expect(created.data).toMatchObject({ id: call.body.id, from: { number: '+442079460555' } });
    await first.until('call_hungup');
    first.close();

    const missed = await place();
    const second = new Listener({ 'last-event-id': first.messages.at(-1)!.id });
    const resumed = await second.until('call_created');
    expect(resumed.data).toMatchObject({ id: missed.body.id });
    expect(second.messages.map(({ event }) => event)).not.toContain('stream_gap');
    const again = new Listener({ 'last-event-id': created.id });
    await again.until('call_hungup');
    expect(again.messages.map(({ id }) => id)).not.toContain(created.id);
    second.close();
    again.close();
  });

  it('says when it cannot know what was missed', async () => {
    const listener = new Listener({ 'last-event-id': 'another-run-7' });
    await listener.until('stream_gap');
    listener.close();
  });

  it('tells of an applied configuration', async () => {
    const listener = new Listener();
    await listener.status;
    await api.post('/configuration/apply', { note: 'streamed' });
    const applied = await listener.until('configuration_applied');
    expect(applied.data).toMatchObject({ number: 1, note: 'streamed' });
    listener.close();
  });

  it('answers HEAD with its headers alone', async () => {
    const answer = await fetch(`${api.running.url}/api/v1/stream`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      expect.stringContaining('text/event-stream'),
      '',
    ]);
  });

  it('is closed to strangers', async () => {
    const listener = new Listener({ authorization: 'Bearer nobody' });
    expect(await listener.status).toBe(401);
  });

  it('cuts off a client that does not read, and goes on for the others', async () => {
    const { stream } = api.running.parts;
    const socket = await openAndNeverRead();
    const listener = new Listener();
    await listener.status;
    const before = stream.listening;
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const text = 'x'.repeat(100_000);
    for (let i = 0; i < 120; i += 1) {
      stream.push('filler', { text });
      await new Promise((resolve) => setImmediate(resolve));
    }
    socket.resume();
    await closed;
    expect(stream.listening).toBe(before - 1);
    stream.push('last', {});
    await listener.until('last');
    listener.close();
  });
});

/** A client that asks for the stream and then reads nothing. */
function openAndNeverRead(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(api.running.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.once('connect', () =>
      socket.write(`GET /api/v1/stream HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\n\r\n`),
    );
    socket.once('data', () => {
      socket.pause();
      resolve(socket);
    });
    socket.once('close', () => reject(new Error('closed before it began')));
  });
}
