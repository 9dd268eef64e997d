import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from './client.js';
import { PENDING_CHANGES_KEY } from './pending-changes.js';
import type { Page, Release } from './resources.js';

export const RELEASES_KEY = ['releases'] as const;

/** The release that new calls run; `null` before the first Apply. */
export function useLiveRelease() {
  return useQuery({
    queryKey: [...RELEASES_KEY, 'live'],
    queryFn: async () => {
      const page = await bodyOf<Page<Release>>(
        client.GET('/api/v1/releases', { params: { query: { page_size: 20 } } }),
      );
      return page.result.find((release) => release.live) ?? null;
    },
    staleTime: 5_000,
  });
}

/** Makes the drafts live. Problems come back as an `ApiError` with `problems`. */
export function useApply() {
  const refresh = useConfigurationRefresh();
  return useMutation({
    mutationFn: (note: string) =>
      bodyOf<Release>(
        client.POST('/api/v1/configuration/apply', { body: note.trim() ? { note: note.trim() } : {} }),
      ),
    meta: { quiet: true },
    onSettled: refresh,
  });
}

/** Reads again what depends on drafts and on the live release. */
export function useConfigurationRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: PENDING_CHANGES_KEY });
    void queries.invalidateQueries({ queryKey: RELEASES_KEY });
  };
}
