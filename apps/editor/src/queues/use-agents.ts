import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { listAgents } from '../api/operations.js';
import type { AgentRecord } from '../api/records.js';
import { useStream } from '../api/stream.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { readPages } from '../lists/read-pages.js';

export const AGENTS_KEY = ['agents'];
const REFRESH_MS = 60_000;

/** All agents by name, kept up to date by the stream. Once a screen. */
export function useAgents(): UseQueryResult<readonly AgentRecord[]> {
  const queries = useQueryClient();
  useLiveRefresh(['configuration_applied'], [AGENTS_KEY]);
  useStream(['agent_changed'], (data) => putAgent(queries, data as AgentRecord));
  return useQuery({
    queryKey: AGENTS_KEY,
    queryFn: () => readPages(listAgents),
    refetchInterval: REFRESH_MS,
    staleTime: 0,
  });
}

/** Takes over what was told of an agent, or answered to a request. */
export function putAgent(queries: ReturnType<typeof useQueryClient>, agent: AgentRecord): void {
  queries.setQueryData<readonly AgentRecord[]>(AGENTS_KEY, (known) =>
    known?.map((one) => (one.id === agent.id ? agent : one)),
  );
}
