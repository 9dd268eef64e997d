import { useQuery } from '@tanstack/react-query';
import { listWebhookHealth } from '../api/operations.js';
import type { WebhookHealth } from '../api/records.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

const KEY = ['webhook-health'];
/** The stream tells of deliveries at once; this is for what ages without one. */
const REFRESH_MS = 5_000;
/** More webhooks than these are not looked at together. */
const MAX_PAGES = 10;
const EVENTS = [
  ...['delivery_updated', 'webhook_state_updated', 'webhook_sending_updated', 'configuration_applied'],
  ...['endpoint_failing', 'endpoint_disabled', 'endpoint_recovered'],
];

/** How each webhook of the live configuration is getting on; kept up to date. */
export function useHealth() {
  useLiveRefresh(EVENTS, [KEY]);
  return useQuery({ queryKey: KEY, queryFn: readAll, refetchInterval: REFRESH_MS });
}

async function readAll(): Promise<readonly WebhookHealth[]> {
  const all: WebhookHealth[] = [];
  let token: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { result, next_page_token }: Awaited<ReturnType<typeof listWebhookHealth>> =
      await listWebhookHealth(token);
    all.push(...result);
    token = next_page_token;
    if (token === null) break;
  }
  return all;
}
