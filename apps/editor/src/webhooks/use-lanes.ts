import { useQuery } from '@tanstack/react-query';
import { listLanes } from '../api/operations.js';
import type { LaneRecord } from '../api/records.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

const KEY = ['lanes'];
/** The stream tells of deliveries at once; this is for pauses that end without one. */
const REFRESH_MS = 5_000;
/** More lanes than these are not looked at together. */
const MAX_PAGES = 10;

/** How sending goes to each endpoint that has been sent something; kept up to date. */
export function useLanes() {
  useLiveRefresh(['webhook_state_updated', 'delivery_updated'], [KEY]);
  return useQuery({ queryKey: KEY, queryFn: readAll, refetchInterval: REFRESH_MS });
}

async function readAll(): Promise<readonly LaneRecord[]> {
  const lanes: LaneRecord[] = [];
  let token: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { result, next_page_token }: Awaited<ReturnType<typeof listLanes>> = await listLanes({}, token);
    lanes.push(...result);
    token = next_page_token;
    if (token === null) break;
  }
  return lanes;
}
