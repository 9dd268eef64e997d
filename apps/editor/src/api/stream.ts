import { useEffect, useRef, useSyncExternalStore } from 'react';
import { EventStream, type StreamListener, type StreamState } from './event-stream.js';

const stream = new EventStream();

/** Calls back with each server-sent event of the given types, while the component is shown. */
export function useStream(types: readonly string[], listener: StreamListener): void {
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

/** Whether the stream is heard now. Only for screens that listen. */
export function useStreamState(): StreamState {
  return useSyncExternalStore(
    (changed) => stream.watch(changed),
    () => stream.state,
  );
}
