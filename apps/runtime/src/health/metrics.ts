import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the process counts, for Prometheus. Names are `hookswitch_*`; docs/how-to/metrics.md explains them. */
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
  readonly events = new Counter({
    name: 'hookswitch_events_total',
    help: 'Events that happened and are durable, by type.',
    labelNames: ['type'],
    registers: [this.registry],
  });
  readonly steps = new Counter({
    name: 'hookswitch_steps_total',
    help: 'Nodes that activeflows have left, by node type and outcome.',
    labelNames: ['type', 'outcome'],
    registers: [this.registry],
  });
  readonly attempts = new Counter({
    name: 'hookswitch_delivery_attempts_total',
    help: 'Webhook attempts, by what became of the delivery.',
    labelNames: ['status'],
    registers: [this.registry],
  });
  readonly attemptSeconds = new Histogram({
    name: 'hookswitch_delivery_attempt_seconds',
    help: 'Time of a webhook attempt, from its start to the end of the answer.',
    buckets: [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A value that is asked for when Prometheus asks. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }
}
