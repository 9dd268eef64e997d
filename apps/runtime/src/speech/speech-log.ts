import type { SpeechError, SpeechFault } from '@hookswitch/speech';
import type { OperatingLog } from '../logging/operating-log.js';

/** Not the engine's fault, so it says nothing about the next text. */
const NO_TROUBLE: ReadonlySet<SpeechFault> = new Set(['refused', 'stopped']);

/** One line when texts can no longer be spoken, and one when they can again; never one for each call. */
export class SpeechLog {
  #failed = 0;

  constructor(private readonly log: OperatingLog) {}

  failed(error: SpeechError): void {
    if (NO_TROUBLE.has(error.fault)) return;
    this.#failed += 1;
    if (this.#failed > 1) return;
    const fields = error.cause === undefined ? {} : { err: error.cause };
    this.log.warn({ fault: error.fault, ...fields }, `A text could not be spoken. ${error.message}`);
  }

  rendered(): void {
    if (this.#failed > 0)
      this.log.info({ failures: this.#failed }, `Texts are spoken again: ${this.#failed} were not.`);
    this.#failed = 0;
  }
}
