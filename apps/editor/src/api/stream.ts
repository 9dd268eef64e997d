import { useEffect, useRef } from 'react';

type Listener = (data: unknown, type: string) => void;

/**
 * The runtime's event stream (`GET /api/v1/stream`): one connection for all screens, opened with the first listener
 * and closed with the last. The browser reconnects by itself and names the last event it saw.
 */
class EventStream {
  private source: EventSource | null = null;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly dispatch = (event: MessageEvent<string>): void => {
    let data: unknown;
    try {
      data = JSON.parse(event.data);
    } catch {
      return;
    }
    for (const listener of this.listeners.get(event.type) ?? []) listener(data, event.type);
  };

  listen(type: string, listener: Listener): () => void {
    this.source ??= new EventSource('/api/v1/stream');
    let set = this.listeners.get(type);
    if (!set) {
      set = new Set();
      this.listeners.set(type, set);
      this.source.addEventListener(type, this.dispatch);
    }
    set.add(listener);
    return () => this.forget(type, listener);
  }

  private forget(type: string, listener: Listener): void {
    const set = this.listeners.get(type);
    set?.delete(listener);
    if (set?.size === 0) {
      this.listeners.delete(type);
      this.source?.removeEventListener(type, this.dispatch);
    }
    if (this.listeners.size === 0) {
      this.source?.close();
      this.source = null;
    }
  }
}

const stream = new EventStream();

/** Calls back with each server-sent event of the given types, while the component is shown. */
export function useStream(types: readonly string[], listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  const key = types.join(' ');
  useEffect(() => {
    const stops = key
      .split(' ')
      .filter(Boolean)
      .map((type) => stream.listen(type, (data, name) => latest.current(data, name)));
    return () => stops.forEach((stop) => stop());
  }, [key]);
}
