import { useQuery } from '@tanstack/react-query';
import { readRedactionRules } from '../../api/operations.js';

export const REDACTION_KEY = ['redaction-rules'] as const;

export const REDACTION_QUERY = { queryKey: REDACTION_KEY, queryFn: readRedactionRules } as const;

/** What the log does not show, and of which version that is. */
export function useRedactionRules() {
  return useQuery(REDACTION_QUERY);
}
