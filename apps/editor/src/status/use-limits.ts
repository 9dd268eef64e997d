import { useQuery } from '@tanstack/react-query';
import { readLimits } from '../api/operations.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

const KEY = ['limits'];
/** The stream tells of changes at once; this is for when it is away. */
const REFRESH_MS = 15_000;

/** How much there is of what is limited; kept up to date. */
export function useLimits() {
  useLiveRefresh(['limits_updated'], [KEY]);
  return useQuery({ queryKey: KEY, queryFn: readLimits, refetchInterval: REFRESH_MS });
}
