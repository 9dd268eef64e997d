import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useStream } from '../api/stream.js';

/** However fast events come, a list is read again at most this often. */
const REFRESH_EVERY_MS = 800;

/**
 * Reads the given queries again when one of these events arrives: soon after the first, and not more than about once a
 * second while they keep coming. `wanted` says which events concern the screen.
 */
export function useLiveRefresh(
  types: readonly string[],
  keys: readonly QueryKey[],
  wanted: (data: unknown) => boolean = () => true,
): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useStream([...types, 'stream_gap'], (data, type) => {
    if (timer.current !== null || (type !== 'stream_gap' && !wanted(data))) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      for (const queryKey of latest.current) void queries.invalidateQueries({ queryKey });
    }, REFRESH_EVERY_MS);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}

/** Events that tell that a call changed. */
export const CALL_EVENTS = [
  'call_created',
  'call_ringing',
  'call_answered',
  'call_updated',
  'call_held',
  'call_unheld',
  'call_transferred',
  'call_dtmf_received',
  'call_missed',
  'call_hungup',
  'call_reported',
] as const;

/** Events that tell that a text message changed. */
export const MESSAGE_EVENTS = ['message_created', 'message_updated', 'message_deleted'] as const;

/** Events that tell that an activeflow changed. */
export const ACTIVEFLOW_EVENTS = ['activeflow_created', 'activeflow_updated', 'activeflow_deleted'] as const;
