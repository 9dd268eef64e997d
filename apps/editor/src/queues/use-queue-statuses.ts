import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { listQueueStatuses } from '../api/operations.js';
import type { QueueStatus } from '../api/records.js';
import { useStream } from '../api/stream.js';
import { noteServerTime } from '../display/server-clock.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { readPages } from '../lists/read-pages.js';

const KEY = ['queue_statuses'];
/** The stream tells of changes at once; this is for what it cannot tell while it is away. */
const REFRESH_MS = 60_000;

/** What all live queues do, by name, kept up to date by the stream. Once a screen. */
export function useQueueStatuses(): UseQueryResult<readonly QueueStatus[]> {
  const queries = useQueryClient();
  useLiveRefresh(['configuration_applied'], [KEY]);
  useStream(['queue_changed'], (data) => {
    const changed = data as QueueStatus;
    noteServerTime(changed.at);
    queries.setQueryData<readonly QueueStatus[]>(KEY, (known) => known && withOne(known, changed));
  });
  return useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const statuses = await readPages(listQueueStatuses);
      const [first] = statuses;
      if (first !== undefined) noteServerTime(first.at);
      return statuses;
    },
    refetchInterval: REFRESH_MS,
    staleTime: 0,
  });
}

/** What was read with what was told since. An older message does not undo a newer answer. */
function withOne(known: readonly QueueStatus[], changed: QueueStatus): readonly QueueStatus[] {
  if (!known.some(({ queue_id }) => queue_id === changed.queue_id))
    return [...known, changed].sort((a, b) => (a.name < b.name ? -1 : 1));
  return known.map((one) => (one.queue_id === changed.queue_id && one.at <= changed.at ? changed : one));
}
