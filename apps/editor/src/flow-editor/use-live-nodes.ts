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
  const standing = useRef(new Map<string, readonly string[]>());
  const left = useRef(new Map<string, number>());
  const { data: running, refetch } = useQuery({
    queryKey: ['activeflows', 'running', flowId],
    // Those that began with the flow, and the newest of all: others may run it as a subflow.
    queryFn: async () =>
      (await Promise.all([listRunning({ flow_id: flowId }), listRunning({})])).flatMap(
        ({ result }) => result,
      ),
    staleTime: 0,
  });

  const take = (activeflow: Activeflow) => {
    const before = standing.current.get(activeflow.id) ?? [];
    const now = nodesOf(activeflow, flowId);
    for (const node of before) if (!now.includes(node)) left.current.set(node, Date.now());
    if (now.length > 0) standing.current.set(activeflow.id, now);
    else standing.current.delete(activeflow.id);
  };
  useEffect(() => running?.forEach(take), [running]);
  useStream(['activeflow_created', 'activeflow_updated', 'activeflow_deleted'], (data) => {
    take(data as Activeflow);
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
      for (const node of [...standing.current.values()].flat()) counts[node] = (counts[node] ?? 0) + 1;
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

function listRunning(filter: { flow_id?: string }): Promise<Page<Activeflow>> {
  return bodyOf<Page<Activeflow>>(
    client.GET('/api/v1/activeflows', {
      params: { query: { ...filter, status: 'running', page_size: 100 } },
    }),
  );
}

/** The nodes of a flow that a run stands at: the one that runs, or that waits for a subflow. */
function nodesOf({ status, flow_id, current_action }: Activeflow, flowId: string): readonly string[] {
  if (status !== 'running' || !current_action) return [];
  const { id, flow_id: own = flow_id, waiting = [] } = current_action;
  return [{ flow_id: own, id }, ...waiting].filter((at) => at.flow_id === flowId).map((at) => at.id);
}
