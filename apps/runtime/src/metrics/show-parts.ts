import type { Parts } from '../composition/parts.js';
import { showDeliveries } from './delivery-metrics.js';
import { showEngine } from './engine-metrics.js';
import { showRetention } from './retention-figures.js';
import { showSpeech } from './speech-metrics.js';
import { showStore } from './store-figures.js';

/** Figures that are asked for when Prometheus asks. */
export function showParts(parts: Parts): void {
  const {
    metrics,
    engine,
    deliverer,
    store,
    retention,
    configuration,
    gateways,
    presence,
    speech,
    stream,
    admission,
    eventLoop,
    messaging,
  } = parts;
  showEngine(metrics, engine);
  showDeliveries(metrics, deliverer, Date.now);
  showStore(metrics, store);
  showRetention(metrics, retention);
  showSpeech(metrics, speech);
  metrics.gauge(
    'hookswitch_release',
    'Number of the live release; 0 for none.',
    () => configuration.live.live()?.number ?? 0,
  );
  metrics.gauge('hookswitch_messages_owed', 'Text messages that are still to be sent.', () => messaging.owed);
  metrics.gauge('hookswitch_stream_listeners', 'Listeners of the stream.', () => stream.listening);
  for (const gateway of gateways) {
    metrics.gauge(`hookswitch_gateway_${gateway.name}_connected`, 'Whether the gateway is connected.', () =>
      gateway.status().state === 'connected' ? 1 : 0,
    );
  }
  metrics.gauges('hookswitch_extensions', 'Extensions by what their phones are doing.', () =>
    [...presence.counts()].map(([state, value]) => ({ labels: { state }, value })),
  );
  metrics.gauges(
    'hookswitch_event_loop_delay_seconds',
    'How late the event loop ran in the last seconds.',
    () => [0.5, 0.9, 0.99].map((quantile) => ({ labels: { quantile }, value: eventLoop.quantile(quantile) })),
  );
  metrics.gauge(
    'hookswitch_event_loop_delay_max_seconds',
    'The longest standstill of the event loop in the last seconds.',
    () => eventLoop.longest,
  );
  showLimits(metrics, admission);
}

function showLimits(metrics: Parts['metrics'], admission: Parts['admission']): void {
  const perLimit = (value: (limit: Parts['admission']['limits'][number]) => number) => () =>
    admission.limits.map((limit) => ({ labels: { limit: limit.definition.name }, value: value(limit) }));
  metrics.gauges(
    'hookswitch_limit',
    'Value at which new calls are refused; memory in megabytes.',
    perLimit(({ definition }) => definition.limit),
  );
  metrics.gauges('hookswitch_limit_value', 'What a limit limits, as it is now; memory in megabytes.', () => {
    admission.look();
    return perLimit(({ value }) => value)();
  });
  metrics.gauges('hookswitch_limit_refusing', '1 while new calls are refused because of a limit.', () => {
    admission.look();
    return perLimit(({ since }) => (since === null ? 0 : 1))();
  });
  metrics.counter(
    'hookswitch_calls_refused_total',
    'Calls that heard busy, by the limit that was reached.',
    () => [...admission.turned].map(([limit, { busy }]) => ({ labels: { limit }, value: busy })),
  );
  metrics.counter(
    'hookswitch_calls_overflowed_total',
    'Calls that an overflow flow took, by the limit that was reached.',
    () => [...admission.turned].map(([limit, { overflow }]) => ({ labels: { limit }, value: overflow })),
  );
}
