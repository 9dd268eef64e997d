import type { Retention } from '@hookswitch/store';
import type { Metrics } from './metrics.js';

/** What is kept, as it was after retention last ran, and what retention has removed. */
export function showRetention(metrics: Metrics, retention: Retention): void {
  metrics.gauges(
    'hookswitch_kept_bytes',
    'Bytes of the database, by what is kept in them; measured when old data has been removed, once an hour.',
    () => Object.entries(retention.kept ?? {}).map(([what, value]) => ({ labels: { what }, value })),
  );
  metrics.counter('hookswitch_removed_total', 'What was removed because it was old.', () =>
    Object.entries(retention.removed).map(([what, value]) => ({ labels: { what }, value })),
  );
  metrics.gauge(
    'hookswitch_retention_last_run_timestamp_seconds',
    'When old data was last looked for.',
    () => (retention.ranAt === null ? undefined : retention.ranAt / 1000),
  );
}
