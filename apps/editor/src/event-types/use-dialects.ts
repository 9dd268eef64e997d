import { useQuery } from '@tanstack/react-query';
import { listDialects } from '../api/operations.js';
import type { DialectRecord } from '../api/records.js';

/** In whose way events can be written; that does not change while the server runs. */
export function useDialects() {
  return useQuery({ queryKey: ['dialects'], queryFn: listDialects, staleTime: Infinity });
}

/** One of them, once they are known. */
export function useDialect(name: unknown): DialectRecord | undefined {
  return useDialects().data?.result.find((dialect) => dialect.name === name);
}
