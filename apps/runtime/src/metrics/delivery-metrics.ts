import { isOwed } from '@hookswitch/webhooks';
import type { Attempt, Deliverer, DeliveryObserver, LaneState } from '@hookswitch/webhooks';
import type { Metrics } from './metrics.js';
import type { Sample } from './sample.js';

const SECONDS = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];
/** Webhooks beyond so many are shown together. */
const MOST_LANES = 200;
const WEBHOOK = 'webhook:';

/** Counts what became of deliveries. Called for every attempt. */
export function countDeliveries(metrics: Metrics): DeliveryObserver['onSettled'] {
  const attempts = metrics.tally(
    'hookswitch_delivery_attempts_total',
    'Webhook attempts, by what became of the delivery and by what the server answered.',
    ['status', 'result'],
  );
  const settled = metrics.tally(
    'hookswitch_deliveries_settled_total',
    'Deliveries that need no further attempt, by what became of them.',
    ['status'],
  );
  const seconds = metrics.spread(
    'hookswitch_delivery_attempt_seconds',
    'Time of a webhook attempt, from its start to the end of the answer.',
    SECONDS,
  );
  return (_delivery, { status, attempt }) => {
    if (!isOwed(status)) settled.add(status);
    if (attempt === null) return;
    attempts.add(status, resultOf(attempt));
    seconds.observe(attempt.duration_ms / 1000);
  };
}

/** `2xx`, `5xx`, or why there was no answer: `timeout`, `connect` … */
function resultOf({ http_status, error }: Attempt): string {
  if (http_status !== null) return `${Math.floor(http_status / 100)}xx`;
  return error?.code ?? 'none';
}

/** Figures of what is owed, lane by lane. All components are one lane here: their number has no bound. */
export function showDeliveries(metrics: Metrics, deliverer: Deliverer, now: () => number): void {
  metrics.gauge('hookswitch_deliveries_owed', 'Deliveries that are owed.', () => deliverer.depth);
  metrics.gauge(
    'hookswitch_deliveries_in_flight',
    'Webhook requests in flight.',
    () => deliverer.stats().in_flight,
  );
  const lanes = (value: (lane: LaneState, at: number) => number, join: (a: number, b: number) => number) =>
    perLane(deliverer.stats().lanes, (lane) => value(lane, now()), join);
  const sum = (a: number, b: number) => a + b;
  metrics.gauges('hookswitch_lane_owed', 'Deliveries that are owed, by webhook.', () =>
    lanes(({ owed }) => owed, sum),
  );
  metrics.gauges('hookswitch_lane_in_flight', 'Requests in flight, by webhook.', () =>
    lanes(({ in_flight }) => in_flight, sum),
  );
  metrics.gauges(
    'hookswitch_lane_oldest_seconds',
    'Age of the oldest delivery that is owed, by webhook.',
    () => lanes((lane, at) => ageOf(lane, at), Math.max),
  );
  metrics.gauges('hookswitch_lane_closed', 'Lanes that send nothing for now, by webhook.', () =>
    lanes(({ paused, closed_until }, at) => (paused || closed_until > at ? 1 : 0), sum),
  );
}

function perLane(
  lanes: readonly LaneState[],
  value: (lane: LaneState) => number,
  join: (a: number, b: number) => number,
): Sample[] {
  const values = new Map<string, number>([['components', 0]]);
  const largestFirst = [...lanes].sort((one, other) => other.owed - one.owed);
  for (const lane of largestFirst) {
    let name = lane.lane.startsWith(WEBHOOK) ? lane.lane : 'components';
    if (!values.has(name) && values.size > MOST_LANES) name = 'other';
    const known = values.get(name);
    values.set(name, known === undefined ? value(lane) : join(known, value(lane)));
  }
  return [...values].map(([lane, figure]) => ({ labels: { lane }, value: figure }));
}

function ageOf({ oldest_owed_at }: LaneState, at: number): number {
  return oldest_owed_at === null ? 0 : Math.max(0, (at - Date.parse(oldest_owed_at)) / 1000);
}
