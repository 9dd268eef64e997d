import { useQuery } from '@tanstack/react-query';
import { readWebhookSending } from '../api/operations.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

export const SENDING_KEY = ['webhook-sending'] as const;

/** The switch over all global webhooks, and how requests leave; kept up to date. */
export function useSending() {
  useLiveRefresh(['webhook_sending_updated'], [SENDING_KEY, ['lanes']]);
  return useQuery({ queryKey: SENDING_KEY, queryFn: readWebhookSending }).data;
}
