import { jest } from '@jest/globals';
import { EventStream } from './event-stream.js';

/** A browser's EventSource, as far as the stream uses it. */
class Source extends EventTarget {
  static readonly opened: Source[] = [];
  readyState = 0;
  onopen: () => void = () => undefined;
  onerror: () => void = () => undefined;

  constructor() {
    super();
    Source.opened.push(this);
  }

  close(): void {
    this.readyState = 2;
  }

  tell(type: string, data: unknown): void {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
  }
}

const newest = () => Source.opened.at(-1)!;

beforeAll(() => {
  Object.assign(globalThis, { EventSource: { CLOSED: 2 } });
});
beforeEach(() => {
  jest.useFakeTimers();
  Source.opened.length = 0;
});
afterEach(() => jest.useRealTimers());

describe('The stream', () => {
  it('is one for all who listen, and says when it is lost and heard again', () => {
    const stream = new EventStream(() => new Source() as unknown as EventSource);
    const heard: unknown[] = [];
    const states: string[] = [];
    stream.watch(() => states.push(stream.state));
    stream.listen('queue_changed', (data) => heard.push(data));
    stream.listen('agent_changed', (data) => heard.push(data));
    expect(Source.opened).toHaveLength(1);
    newest().onopen();
    newest().tell('agent_changed', { id: 1 });
    newest().onerror();
    newest().onopen();
    expect([heard, states]).toEqual([[{ id: 1 }], ['open', 'lost', 'open']]);
  });

  it('is opened anew where the browser gives up, and its listeners learn that something was missed', () => {
    const stream = new EventStream(() => new Source() as unknown as EventSource);
    const heard: string[] = [];
    stream.listen('queue_changed', (_data, type) => heard.push(type));
    const stop = stream.listen('stream_gap', (_data, type) => heard.push(type));
    newest().readyState = 2;
    newest().onerror();
    expect(stream.state).toBe('lost');
    jest.advanceTimersByTime(2000);
    expect(Source.opened).toHaveLength(2);
    newest().onopen();
    newest().tell('queue_changed', {});
    expect([stream.state, heard]).toEqual(['open', ['stream_gap', 'queue_changed']]);
    stop();
  });
});
