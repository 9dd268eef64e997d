import type { Deliverer } from '@hookswitch/webhooks';
import { showDeliveries } from './delivery-metrics.js';
import { Metrics } from './metrics.js';

const NOW = Date.parse('2026-11-21T12:00:00.000Z');

function shown(lanes: readonly { lane: string; owed: number; oldest_owed_at: string | null }[]) {
  const metrics = new Metrics();
  const states = lanes.map((lane) => ({ in_flight: 1, paused: false, closed_until: 0, ...lane }));
  const deliverer = { depth: 0, stats: () => ({ depth: 0, in_flight: 0, lanes: states }) };
  showDeliveries(metrics, deliverer as unknown as Deliverer, () => NOW);
  return async (name: string) => {
    const text = await metrics.registry.getSingleMetricAsString(name);
    return text.split('\n').filter((line) => !line.startsWith('#'));
  };
}

describe('lanes in the metrics', () => {
  it('show each webhook, and all components as one with their oldest', async () => {
    const read = shown([
      { lane: 'webhook:a', owed: 3, oldest_owed_at: '2026-11-21T11:59:30.000Z' },
      { lane: 'component:f:1', owed: 5, oldest_owed_at: '2026-11-21T11:00:00.000Z' },
      { lane: 'component:f:2', owed: 2, oldest_owed_at: null },
    ]);
    expect((await read('hookswitch_lane_owed')).sort()).toEqual([
      'hookswitch_lane_owed{lane="components"} 7',
      'hookswitch_lane_owed{lane="webhook:a"} 3',
    ]);
    expect((await read('hookswitch_lane_oldest_seconds')).sort()).toEqual([
      'hookswitch_lane_oldest_seconds{lane="components"} 3600',
      'hookswitch_lane_oldest_seconds{lane="webhook:a"} 30',
    ]);
  });

  it('show the fullest when there are very many, and the rest together', async () => {
    const read = shown(
      Array.from({ length: 1_000 }, (_, number) => ({
        lane: `webhook:${number}`,
        owed: number,
        oldest_owed_at: null,
      })),
    );
    const lines = await read('hookswitch_lane_owed');
    expect(lines).toHaveLength(202);
    expect(lines).toContain('hookswitch_lane_owed{lane="webhook:999"} 999');
    expect(lines).toContain(`hookswitch_lane_owed{lane="other"} ${(800 * 799) / 2}`);
  });
});
