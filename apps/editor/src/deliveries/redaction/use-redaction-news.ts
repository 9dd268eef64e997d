import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useStream } from '../../api/stream.js';
import { REDACTION_KEY } from './use-redaction-rules.js';

/** What was read of deliveries, wherever it is shown: the log, calls with their timelines and ladders, past events of previews. */
const SHOWS_DELIVERIES = [
  REDACTION_KEY,
  ['deliveries'],
  ['calls'],
  ['recover-preview'],
  ['template-events'],
  ['template-preview'],
] as const;

/**
 * Follows the redaction rules, whoever changes them, and wherever: screens read again what they show, and what earlier
 * screens had read is forgotten, so that going back shows nothing that is hidden by now.
 */
export function useRedactionNews(): void {
  const queries = useQueryClient();
  useStream(['redaction_rules_updated', 'stream_gap'], () => readAgain(queries));
}

/** What was read under other rules is not shown any more. */
export function readAgain(queries: QueryClient): void {
  for (const queryKey of SHOWS_DELIVERIES) {
    queries.removeQueries({ queryKey, type: 'inactive' });
    void queries.invalidateQueries({ queryKey });
  }
}
