import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Metric } from 'prom-client';
import type { Sample } from './sample.js';
import { Spread } from './spread.js';
import { Tally } from './tally.js';

/**
 * What the process counts, for Prometheus. Names are `hookswitch_*`; docs/how-to/metrics.md explains them. What is
 * counted at each step of a call is counted in a {@link Tally} or {@link Spread}; prom-client's own metrics cost more
 * than the step.
 */
export class Metrics {
  readonly registry = new Registry();

  readonly httpRequests = new Counter({
    name: 'hookswitch_http_requests_total',
    help: 'Requests to the REST API, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });
  readonly httpSeconds = new Histogram({
    name: 'hookswitch_http_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts by one or two labels. */
  tally(name: string, help: string, labels: readonly [string, string?]): Tally {
    const tally = new Tally(labels);
    this.#expose(name, help, 'counter', () => tally.samples());
    return tally;
  }

  /** A histogram without labels. */
  spread(name: string, help: string, bounds: readonly number[]): Spread {
    const spread = new Spread(bounds);
    this.#expose(name, help, 'histogram', () => spread.samples(name));
    return spread;
  }

  /** A value that is asked for when Prometheus asks; `undefined` when there is none now. */
  gauge(name: string, help: string, read: () => number | undefined): void {
    this.gauges(name, help, () => {
      const value = read();
      return value === undefined ? [] : [{ labels: {}, value }];
    });
  }

  /** Values with labels that are asked for when Prometheus asks. */
  gauges(name: string, help: string, read: () => readonly Sample[]): void {
    this.#expose(name, help, 'gauge', read);
  }

  /** A count that is kept elsewhere. */
  counter(name: string, help: string, read: () => readonly Sample[]): void {
    this.#expose(name, help, 'counter', read);
  }

  #expose(
    name: string,
    help: string,
    type: 'counter' | 'gauge' | 'histogram',
    read: () => readonly Sample[],
  ): void {
    const get = () => Promise.resolve({ name, help, type, values: read(), aggregator: 'sum' });
    const metric = { name, help, type, get, reset: () => undefined };
    // All that a registry asks of a metric; prom-client declares its own classes only.
    this.registry.registerMetric(metric as unknown as Metric);
  }
}
