import { AriError } from '../ari/ari-error.js';

/** What a row of lamps needs. */
export interface LampRowParts<Shown> {
  /** Tells Asterisk of one lamp. */
  readonly put: (shown: Shown) => Promise<unknown>;
  /** Says, with Asterisk's reason, that these lamps stay as they are. */
  readonly complain: (reason: string) => void;
}

/**
 * Lamps of one kind, by their names: what each shows is kept, and told to Asterisk again on each new connection, since it
 * may have been restarted. That Asterisk refuses is said once.
 */
export class LampRow<Shown> {
  readonly #parts: LampRowParts<Shown>;
  readonly #shown = new Map<string, Shown>();
  #isOpen = false;
  #isRefused = false;

  constructor(parts: LampRowParts<Shown>) {
    this.#parts = parts;
  }

  show(name: string, shown: Shown): void {
    this.#shown.set(name, shown);
    if (this.#isOpen) void this.#put(shown);
  }

  open(): void {
    this.#isOpen = true;
    for (const shown of this.#shown.values()) void this.#put(shown);
  }

  lost(): void {
    this.#isOpen = false;
  }

  async #put(shown: Shown): Promise<void> {
    try {
      await this.#parts.put(shown);
    } catch (error) {
      // Without a connection it is told on the next one.
      if (error instanceof AriError && error.isLost) return;
      if (!this.#isRefused) this.#parts.complain((error as Error).message);
      this.#isRefused = true;
    }
  }
}
