import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { bodyOf, client } from '../api/client.js';
import type { Activeflow, Page } from '../api/resources.js';
import { useStream } from '../api/stream.js';
import { showLiveNodes } from './live-nodes.js';

/** A node that a call has just left stays lit this long, so that quick steps can be seen. */
const AFTERGLOW_MS = 800;
/** The canvas is told at most this often. */
const REFRESH_MS = 200;

/** Lights the nodes of a flow that calls stand at now. */
export function useLiveNodes(flowId: string): void {
  const standing = useRef(new Map<string, string>());
  const left = useRef(new Map<string, number>());
  const { data: running, refetch } = useQuery({
    queryKey: ['activeflows', 'running', flowId],
    queryFn: () =>
      bodyOf<Page<Activeflow>>(
        client.GET('/api/v1/activeflows', {
          params: { query: { flow_id: flowId, status: 'running', page_size: 100 } },
        }),
      ),
    staleTime: 0,
  });

  const take = (activeflow: Activeflow) => {
    const before = standing.current.get(activeflow.id);
    const now = activeflow.status === 'running' ? activeflow.current_action?.id : undefined;
    if (before && before !== now) left.current.set(before, Date.now());
    if (now) standing.current.set(activeflow.id, now);
    else standing.current.delete(activeflow.id);
  };
  useEffect(() => running?.result.forEach(take), [running]);
  useStream(['activeflow_created', 'activeflow_updated', 'activeflow_deleted'], (data) => {
    const activeflow = data as Activeflow;
    if (activeflow.flow_id === flowId) take(activeflow);
  });
  // What ended meanwhile is told no more: all is read anew.
  useStream(['stream_gap'], () => {
    standing.current.clear();
    void refetch();
  });

  useEffect(() => {
    let shown = '{}';
    const timer = setInterval(() => {
      const counts: Record<string, number> = {};
      for (const node of standing.current.values()) counts[node] = (counts[node] ?? 0) + 1;
      for (const [node, at] of left.current) {
        if (Date.now() - at > AFTERGLOW_MS) left.current.delete(node);
        else counts[node] ??= 1;
      }
      const next = JSON.stringify(counts);
      if (next === shown) return;
      shown = next;
      showLiveNodes(counts);
    }, REFRESH_MS);
    return () => {
      clearInterval(timer);
      showLiveNodes({});
    };
  }, []);
}
