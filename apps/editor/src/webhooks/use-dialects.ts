import { useQuery } from '@tanstack/react-query';
import { listDialects, type DialectRecord } from '../api/operations.js';

/** In whose way events can be written; nothing of it changes while the server runs. */
export function useDialects(): readonly DialectRecord[] {
  return useQuery({ queryKey: ['dialects'], queryFn: listDialects, staleTime: Infinity }).data ?? [];
}

/** One of them, once they are known. */
export function useDialect(name: unknown): DialectRecord | undefined {
  return useDialects().find((dialect) => dialect.name === name);
}
