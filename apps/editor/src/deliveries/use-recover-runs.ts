import { useQuery } from '@tanstack/react-query';
import { listRecoverRuns } from '../api/operations.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

export const RECOVER_RUNS_KEY = ['recover-runs'];
/** While a run waits, nothing is told by the stream, and what it waits for may change. */
const REFRESH_MS = 5_000;

/** The newest recover runs; kept up to date. */
export function useRecoverRuns() {
  useLiveRefresh(['recover_run_updated'], [RECOVER_RUNS_KEY]);
  return useQuery({
    queryKey: RECOVER_RUNS_KEY,
    queryFn: async () => (await listRecoverRuns()).result,
    refetchInterval: REFRESH_MS,
  });
}
