import { readMetrics } from './read-metrics.js';

it('reads samples by name and labels, and passes over the rest', () => {
  const text = [
    '# HELP hookswitch_calls Calls in progress.',
    '# TYPE hookswitch_calls gauge',
    'hookswitch_calls 3',
    'hookswitch_steps_total{type="answer",outcome="next"} 9',
    'process_cpu_seconds_total 1.5e-3 1700000000000',
    'odd NaN',
    '',
  ].join('\n');
  expect([...readMetrics(text)]).toEqual([
    ['hookswitch_calls', 3],
    ['hookswitch_steps_total{type="answer",outcome="next"}', 9],
    ['process_cpu_seconds_total', 0.0015],
  ]);
});
