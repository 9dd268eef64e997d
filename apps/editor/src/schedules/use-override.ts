import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { clearOverride, readOverride, setOverride } from '../api/operations.js';
import type { OverrideWanted, ScheduleOverride } from '../api/records.js';
import { showDone } from '../api/query-client.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

/** The stream tells of changes; this is for overrides that end by themselves. */
export const OVERRIDE_REFRESH_MS = 15_000;

/** Events that tell that a schedule is forced to something else, or calls it by another name. */
export const OVERRIDE_EVENTS = ['schedule_override_updated', 'configuration_applied'];

/** What a schedule is forced to, kept up to date, and the two ways to change it. */
export function useOverride(id: string) {
  const queries = useQueryClient();
  const queryKey = ['schedule-override', id];
  useLiveRefresh(OVERRIDE_EVENTS, [queryKey]);
  const { data: override } = useQuery({
    queryKey,
    queryFn: () => readOverride(id),
    refetchInterval: OVERRIDE_REFRESH_MS,
  });
  const show = (now: ScheduleOverride) => queries.setQueryData(queryKey, now);
  const set = useMutation({
    mutationFn: (wanted: OverrideWanted) => setOverride(id, wanted),
    onSuccess: (now) => {
      show(now);
      showDone('Switched. It counts for the next call.');
    },
  });
  const clear = useMutation({
    mutationFn: () => clearOverride(id),
    onSuccess: (now) => {
      show(now);
      showDone('Its hours count again, from the next call on.');
    },
  });
  return { override, set, clear };
}
