import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from './client.js';
import type { PendingChanges } from './resources.js';

export const PENDING_CHANGES_KEY = ['configuration', 'changes'] as const;

/** What Apply would do now: differences between drafts and the live release, and what stands in the way. */
export function usePendingChanges() {
  return useQuery({
    queryKey: PENDING_CHANGES_KEY,
    queryFn: () => bodyOf<PendingChanges>(client.GET('/api/v1/configuration/changes')),
    staleTime: 2_000,
  });
}
