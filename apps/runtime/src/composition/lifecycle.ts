import type { Parts } from './parts.js';

/** Starts what was composed: release → deliverer → engine → gateways. */
export async function startParts(parts: Parts): Promise<void> {
  await parts.switches.start();
}

/** Stops in the opposite order; each step is tried even when the one before it failed. */
export async function stopParts(parts: Parts): Promise<void> {
  for (const gateway of parts.gateways) await gateway.close();
  await parts.store.close();
}
