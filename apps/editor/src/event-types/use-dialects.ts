import { useQuery } from '@tanstack/react-query';
import { listDialects, type DialectRecord } from '../api/operations.js';

/** In whose way events can be written; that does not change while the server runs. */
export function useDialects() {
  return useQuery({ queryKey: ['dialects'], queryFn: listDialects, staleTime: Infinity });
}

/** One of them, once they are known. */
export function useDialect(name: unknown): DialectRecord | undefined {
  return useDialects().data?.result.find((dialect) => dialect.name === name);
}
