import { useQuery } from '@tanstack/react-query';
import { listEventTypes } from '../api/operations.js';

/** The whole catalogue; it does not change while the server runs. */
export function useEventTypes() {
  return useQuery({ queryKey: ['event-types'], queryFn: listEventTypes, staleTime: Infinity });
}
