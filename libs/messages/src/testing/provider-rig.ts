import type { MessageProvider } from '../provider.js';

/** A message as it came out at a provider's far end. */
export interface Arrived {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly status_url: string;
}

/** A provider, and what is at its far end. */
export interface ProviderRig {
  readonly provider: MessageProvider;
  readonly arrived: readonly Arrived[];
  close(): Promise<void>;
}
