import type { Journal } from '@hookswitch/engine';
import type { Metrics } from './metrics.js';

const SECONDS = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.125, 0.25, 0.5, 1, 4];
const CHANGES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

/**
 * A journal that measures commits from where it counts, outside: from handing a change over until it is durable. Changes
 * that become durable in one turn of the event loop are one commit.
 */
export function measuredJournal(journal: Journal, metrics: Metrics): Journal {
  const seconds = metrics.spread(
    'hookswitch_commit_seconds',
    'Time from a step of a call until it is durable.',
    SECONDS,
  );
  const sizes = metrics.spread('hookswitch_commit_changes', 'Steps that became durable together.', CHANGES);
  let failures = 0;
  metrics.counter('hookswitch_commit_failures_total', 'Steps of calls that could not be written.', () => [
    { labels: {}, value: failures },
  ]);
  let together = 0;
  const turnOver = () => {
    sizes.observe(together);
    together = 0;
  };
  return {
    append(change, done) {
      const at = performance.now();
      journal.append(change, (error) => {
        if (error === undefined) {
          seconds.observe((performance.now() - at) / 1000);
          together += 1;
          if (together === 1) queueMicrotask(turnOver);
        } else failures += 1;
        done(error);
      });
    },
    appendApart: (change, done) => journal.appendApart(change, done),
  };
}
