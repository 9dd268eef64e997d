import type { Parts } from '../composition/parts.js';

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
