import type { Store } from '@hookswitch/store';
import type { Metrics } from './metrics.js';

/** The one place where metrics read the store's own statistics. */
export function showStore(metrics: Metrics, store: Store): void {
  metrics.gauge('hookswitch_database_bytes', 'Size of the database.', () => store.sizes().database_bytes);
  metrics.gauge(
    'hookswitch_database_free_bytes',
    'Part of the database that is free to be used again.',
    () => {
      return store.sizes().free_bytes;
    },
  );
  metrics.gauge('hookswitch_wal_bytes', 'Size of the write-ahead log.', () => store.sizes().wal_bytes);
  metrics.gauge(
    'hookswitch_journal_unfolded_bytes',
    'What is written to the journal and not yet in the tables.',
    () => store.sizes().journal_bytes,
  );
  metrics.gauge(
    'hookswitch_commit_ms',
    'Time of the longest write to the journal, in milliseconds.',
    () => store.journalStatistics().longestMs,
  );
  metrics.gauge(
    'hookswitch_writes_waiting',
    'Writes that wait for their transaction.',
    () => store.committer.statistics().waiting,
  );
  metrics.counter(
    'hookswitch_transactions_total',
    'Batches of the journal and transactions of the configuration, by what became of them.',
    () => {
      const transactions = store.committer.statistics();
      const batches = store.journalStatistics();
      return [
        { labels: { result: 'committed' }, value: transactions.commits + batches.commits },
        { labels: { result: 'failed' }, value: transactions.failedCommits + batches.failedCommits },
      ];
    },
  );
}
