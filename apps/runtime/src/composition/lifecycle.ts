import type { Parts } from './parts.js';

/** Deliveries in flight get this long to end; what is not done is owed, and sent again after the next start. */
const DELIVERY_DRAIN_MS = 4_000;

/** Starts what was composed: deliverer, then engine (restores, connects the gateways), then what tidies up. */
export async function startParts({ deliverer, engine, retention }: Parts): Promise<void> {
  deliverer.start();
  await engine.start();
  retention.start();
}

/**
 * Stops in the opposite order: no new events, what was taken is committed, deliveries in flight end, the store closes.
 * Each step is tried even when the one before it failed. Calls go on where the gateways live.
 */
export async function stopParts({ deliverer, engine, retention, store, log }: Parts): Promise<void> {
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['retention', async () => retention.stop()],
    ['engine', () => engine.stop()],
    ['deliverer', () => deliverer.drain(DELIVERY_DRAIN_MS)],
    ['store', () => store.close()],
  ];
  for (const [name, stop] of steps) {
    try {
      await stop();
    } catch (error) {
      log.error({ err: error }, `The ${name} did not stop in order.`);
    }
  }
}
