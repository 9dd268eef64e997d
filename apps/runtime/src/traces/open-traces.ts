import type { Logger as Pino } from 'pino';
import type { Metrics } from '../metrics/metrics.js';
import type { Settings } from '../settings/settings.js';
import type { Traces } from './traces.js';

/** Traces as the settings want them; `null`, and nothing is loaded, when they do not. */
export async function openTraces(
  { otlp }: Pick<Settings, 'otlp'>,
  metrics: Metrics,
  log: Pino,
): Promise<Traces | null> {
  if (otlp === null) return null;
  const { Traces } = await import('./traces.js');
  return new Traces({ ...otlp, report: (message) => log.warn(message) }, metrics);
}
