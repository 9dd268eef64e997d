import { useQuery } from '@tanstack/react-query';
import { readRedactionRules } from '../../api/operations.js';

export const REDACTION_KEY = ['redaction-rules'] as const;

/** What the log does not show. */
export function useRedactionRules() {
  return useQuery({ queryKey: REDACTION_KEY, queryFn: readRedactionRules });
}
