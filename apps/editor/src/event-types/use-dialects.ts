import { useQuery } from '@tanstack/react-query';
import { listDialects } from '../api/operations.js';

/** In whose way events can be written; that does not change while the server runs. */
export function useDialects() {
  return useQuery({ queryKey: ['dialects'], queryFn: listDialects, staleTime: Infinity });
}
