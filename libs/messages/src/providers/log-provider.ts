import type { MessageProvider, OutgoingMessage, ProviderAnswer } from '../provider.js';

/** Sends nothing: writes each message down, and counts it as delivered. For a laptop, and until a provider is chosen. */
export class LogProvider implements MessageProvider {
  readonly name = 'log';
  readonly #write: (message: OutgoingMessage) => void;

  constructor(write: (message: OutgoingMessage) => void) {
    this.#write = write;
  }

  send(message: OutgoingMessage): Promise<ProviderAnswer> {
    this.#write(message);
    return Promise.resolve({ type: 'delivered' });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
