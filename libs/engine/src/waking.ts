/**
 * Somebody who looks again after something has changed: once, when what happens now is over, however often they are woken
 * until then. They sleep until they are started, and after they are stopped.
 */
export class Waking {
  readonly #look: () => void;
  #running = false;
  #woken = false;

  /** @param look must not throw: there is nobody to hear it */
  constructor(look: () => void) {
    this.#look = look;
  }

  /** Looks for the first time, in a moment. */
  start(): void {
    this.#running = true;
    this.wake();
  }

  stop(): void {
    this.#running = false;
  }

  /** Something has changed. */
  wake(): void {
    if (!this.#running || this.#woken) return;
    this.#woken = true;
    queueMicrotask(() => {
      this.#woken = false;
      if (this.#running) this.#look();
    });
  }
}
