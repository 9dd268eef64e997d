import type { EngineChange } from '@hookswitch/engine';
import type { DeliveryObserver } from '@hookswitch/webhooks';
import type { Metrics } from '../metrics/metrics.js';
import { attemptSpan } from './attempt-span.js';
import { spansOfChange } from './call-spans.js';
import { SpanExporter } from './span-exporter.js';
import type { SpanExporterOptions } from './span-exporter.js';

/** Makes traces of what was committed: a call, its steps, and the attempts of what they owe. */
export class Traces {
  readonly #exporter: SpanExporter;

  constructor(options: SpanExporterOptions, metrics: Metrics) {
    const exporter = new SpanExporter(options);
    this.#exporter = exporter;
    metrics.counter('hookswitch_trace_spans_total', 'Spans, by whether the collector took them.', () => [
      { labels: { result: 'sent' }, value: exporter.sent },
      { labels: { result: 'dropped' }, value: exporter.dropped },
    ]);
    metrics.gauge('hookswitch_trace_spans_waiting', 'Spans that wait to be sent.', () => exporter.waiting);
  }

  readonly onChange = (change: EngineChange): void => {
    if (change.steps.length > 0 || change.call.ended_at !== null) this.#exporter.add(spansOfChange(change));
  };

  readonly onSettled: DeliveryObserver['onSettled'] = (delivery, { status, attempt }) => {
    if (attempt !== null) this.#exporter.add([attemptSpan(delivery, status, attempt)]);
  };

  /** Sends what waits, for two seconds at most. */
  close(): Promise<void> {
    return this.#exporter.close();
  }
}
