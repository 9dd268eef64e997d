export type StreamListener = (data: unknown, type: string) => void;

/** `lost`: nothing is heard at the moment, and it is being tried again. */
export type StreamState = 'connecting' | 'open' | 'lost';

/** The browser gives up where it got an answer that is no stream: we try again after so long. Milliseconds. */
const TRY_AGAIN_MS = 2000;

/**
 * The runtime's event stream (`GET /api/v1/stream`): one connection for all screens, opened with the first listener
 * and closed with the last. The browser reconnects by itself and names the last event it saw.
 */
export class EventStream {
  state: StreamState = 'connecting';
  #source: EventSource | null = null;
  #again: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = new Map<string, Set<StreamListener>>();
  readonly #watchers = new Set<() => void>();

  constructor(private readonly open: () => EventSource = () => new EventSource('/api/v1/stream')) {}

  listen(type: string, listener: StreamListener): () => void {
    let set = this.#listeners.get(type);
    if (!set) {
      set = new Set();
      this.#listeners.set(type, set);
      this.#source?.addEventListener(type, this.#dispatch);
    }
    set.add(listener);
    if (this.#source === null && this.#again === null) this.#connect();
    return () => this.#forget(type, listener);
  }

  /** Calls back when {@link state} has changed. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  #connect(): void {
    const source = this.open();
    this.#source = source;
    for (const type of this.#listeners.keys()) source.addEventListener(type, this.#dispatch);
    source.onopen = () => this.#is('open');
    source.onerror = () => {
      this.#is('lost');
      if (source.readyState !== EventSource.CLOSED || this.#source !== source) return;
      source.close();
      this.#source = null;
      this.#again = setTimeout(() => {
        this.#again = null;
        this.#connect();
        // A new connection names no last event: what was missed nobody knows.
        this.#tell('stream_gap', {});
      }, TRY_AGAIN_MS);
    };
  }

  readonly #dispatch = (event: MessageEvent<string>): void => {
    let data: unknown;
    try {
      data = JSON.parse(event.data);
    } catch {
      return;
    }
    this.#tell(event.type, data);
  };

  #tell(type: string, data: unknown): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(data, type);
  }

  #forget(type: string, listener: StreamListener): void {
    const set = this.#listeners.get(type);
    set?.delete(listener);
    if (set?.size === 0) {
      this.#listeners.delete(type);
      this.#source?.removeEventListener(type, this.#dispatch);
    }
    if (this.#listeners.size > 0) return;
    this.#source?.close();
    this.#source = null;
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = null;
    this.#is('connecting');
  }

  #is(state: StreamState): void {
    if (this.state === state) return;
    this.state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
