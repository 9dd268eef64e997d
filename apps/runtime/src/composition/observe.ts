import type { EngineChange } from '@hookswitch/engine';
import type { DeliveryObserver } from '@hookswitch/webhooks';
import { deliveryResource } from '../deliveries/delivery-resource.js';
import type { Metrics } from '../health/metrics.js';
import type { StreamRing } from '../stream/stream-ring.js';
import type { Parts } from './parts.js';

/** Tells stream and metrics of what was committed. */
export function observeEngine(stream: StreamRing, metrics: Metrics): (change: EngineChange) => void {
  return ({ events, steps }) => {
    for (const event of events) {
      metrics.events.inc({ type: event.type });
      stream.pushLazily(event.type, () => event.data);
    }
    for (const { type, outcome } of steps) metrics.steps.inc({ type, outcome });
  };
}

/** Tells stream and metrics of deliveries. The stream's resource holds the newest attempt only. */
export function observeDeliveries(stream: StreamRing, metrics: Metrics): DeliveryObserver {
  return {
    onSettled(delivery, { status, attempt, next_attempt_at }) {
      if (attempt !== null) {
        metrics.attempts.inc({ status });
        metrics.attemptSeconds.observe(attempt.duration_ms / 1000);
      }
      stream.pushLazily('delivery_updated', () =>
        deliveryResource({
          delivery: {
            ...delivery,
            status,
            next_attempt_at,
            attempt_count: attempt?.number ?? delivery.attempt_count,
          },
          http_status: attempt?.http_status ?? null,
          attempts: attempt === null ? [] : [attempt],
        }),
      );
    },
  };
}

/** Figures that are asked for when Prometheus asks. */
export function addGauges(parts: Parts): void {
  const { metrics, engine, deliverer, store, configuration, gateways, stream } = parts;
  metrics.gauge('hookswitch_calls', 'Calls in progress.', () => engine.counts().calls);
  metrics.gauge('hookswitch_activeflows', 'Activeflows that run.', () => engine.counts().activeflows);
  metrics.gauge('hookswitch_timers', 'Timers that are set.', () => engine.counts().timers);
  metrics.gauge(
    'hookswitch_uncommitted_changes',
    'Changes that wait for their commit.',
    () => engine.counts().uncommitted,
  );
  metrics.gauge('hookswitch_deliveries_owed', 'Deliveries that are owed.', () => deliverer.depth);
  metrics.gauge(
    'hookswitch_deliveries_in_flight',
    'Webhook requests in flight.',
    () => deliverer.stats().in_flight,
  );
  metrics.gauge(
    'hookswitch_release',
    'Number of the live release; 0 for none.',
    () => configuration.live.live()?.number ?? 0,
  );
  metrics.gauge('hookswitch_database_bytes', 'Size of the database.', () => store.sizes().database_bytes);
  metrics.gauge(
    'hookswitch_commit_ms',
    'Time of the longest commit, in milliseconds.',
    () => store.committer.statistics().longestMs,
  );
  metrics.gauge('hookswitch_stream_listeners', 'Listeners of the stream.', () => stream.listening);
  for (const gateway of gateways) {
    metrics.gauge(`hookswitch_gateway_${gateway.name}_connected`, 'Whether the gateway is connected.', () =>
      gateway.status().state === 'connected' ? 1 : 0,
    );
  }
}

/** What readiness looks at. */
export function addChecks({ readiness, gateways, admission, dataFolder }: Parts): void {
  for (const gateway of gateways) {
    readiness.add({
      name: `gateway_${gateway.name}`,
      fault: () => {
        const { state, detail } = gateway.status();
        return state === 'connected' ? '' : detail || `The gateway is ${state}.`;
      },
    });
  }
  readiness.add({ name: 'data_folder', fault: () => dataFolder.fault() });
  readiness.add({ name: 'calls', fault: () => admission.fault('calls') });
  readiness.add({ name: 'outbox', fault: () => admission.fault('owed_deliveries') });
  readiness.add({ name: 'memory', fault: () => admission.fault('memory') });
}
