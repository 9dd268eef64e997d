/** Whether this process answers at its address yet. Calls go on a moment before it does. */
export class Listening {
  /** Resolves when it listens. */
  readonly begun: Promise<void>;
  #begin: () => void = () => undefined;

  constructor() {
    this.begun = new Promise((resolve) => {
      this.#begin = resolve;
    });
  }

  begin(): void {
    this.#begin();
  }
}
