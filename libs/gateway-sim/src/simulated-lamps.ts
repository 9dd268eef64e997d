import type { MessageLamps, SwitchLamp, SwitchLamps, WaitingMessages } from '@hookswitch/telephony';

/** The lamps of simulated phones: what each was told last. Every phone has a key for every code. */
export class SimulatedLamps implements MessageLamps, SwitchLamps {
  readonly #shown = new Map<string, WaitingMessages>();
  readonly #switches = new Map<string, boolean>();

  show(waiting: WaitingMessages): void {
    this.#shown.set(waiting.extension, waiting);
  }

  showSwitch({ code, lit }: SwitchLamp): void {
    this.#switches.set(code, lit);
  }

  /** What the phone of an extension shows; `null`: it was told of no messages. */
  of(extension: string): Omit<WaitingMessages, 'extension'> | null {
    const shown = this.#shown.get(extension);
    if (shown === undefined) return null;
    const { new_messages, old_messages } = shown;
    return { new_messages, old_messages };
  }

  /** The codes whose lamps are lit, in their order. */
  lit(): readonly string[] {
    return [...this.#switches].flatMap(([code, lit]) => (lit ? [code] : [])).sort();
  }
}
