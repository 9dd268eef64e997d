import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useStream } from '../api/stream.js';

/** Between two reads, however fast events come. */
const REST_MS = 400;

/**
 * Reads the given queries again at once when one of these events arrives, and at most every 400 ms while they keep coming:
 * for what somebody waits for, as an agent does for who calls. Lists follow by `useLiveRefresh`.
 */
export function useSoon(
  types: readonly string[],
  keys: readonly QueryKey[],
  wanted: (data: unknown, type: string) => boolean = () => true,
): void {
  const queries = useQueryClient();
  const resting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const again = useRef(false);
  const read = () => {
    again.current = false;
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
    resting.current = setTimeout(() => {
      resting.current = null;
      if (again.current) latest.current();
    }, REST_MS);
  };
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useStream([...types, 'stream_gap'], (data, type) => {
    if (type !== 'stream_gap' && !wanted(data, type)) return;
    if (resting.current === null) latest.current();
    else again.current = true;
  });
  useEffect(
    () => () => {
      if (resting.current !== null) clearTimeout(resting.current);
      resting.current = null;
    },
    [],
  );
}
