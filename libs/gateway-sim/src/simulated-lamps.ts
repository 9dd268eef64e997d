import type { MessageLamps, WaitingMessages } from '@hookswitch/telephony';

/** The message lamps of simulated phones: what each was told last. */
export class SimulatedLamps implements MessageLamps {
  readonly #shown = new Map<string, WaitingMessages>();

  show(waiting: WaitingMessages): void {
    this.#shown.set(waiting.extension, waiting);
  }

  /** What the phone of an extension shows; `null`: it was told of no messages. */
  of(extension: string): Omit<WaitingMessages, 'extension'> | null {
    const shown = this.#shown.get(extension);
    if (shown === undefined) return null;
    const { new_messages, old_messages } = shown;
    return { new_messages, old_messages };
  }
}
