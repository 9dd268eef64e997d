import { SpeechError } from '../speech.js';
import type { Speech } from '../speech.js';
import type { SpeechEngine } from '../speech-engine.js';
import { pcm, wavOf } from './sounds.js';

/** An engine whose renderings a test ends by hand: a text of n characters is n samples long, at 8,000 a second. */
export class ToyEngine implements SpeechEngine {
  readonly name: string = 'toy';
  settings = 'plain';
  readonly asked: string[] = [];
  closed = false;
  /** Renderings begun and not ended. */
  inside = 0;
  /** While it is set, each rendering waits for `go`. */
  held = false;
  /** What the next renderings do instead. */
  trouble: (() => Buffer) | null = null;
  readonly #waiting: (() => void)[] = [];

  /** Lets the oldest rendering that waits end. */
  go(): void {
    this.#waiting.shift()?.();
  }

  async render({ text }: Speech, signal: AbortSignal): Promise<Buffer> {
    this.asked.push(text);
    this.inside += 1;
    try {
      if (this.held)
        await new Promise<void>((resolve, reject) => {
          this.#waiting.push(resolve);
          signal.addEventListener('abort', () => reject(new SpeechError('stopped', 'Stopped.')));
        });
      if (this.trouble !== null) return this.trouble();
      return wavOf(pcm(Array.from(text, (letter) => letter.charCodeAt(0))), { rate: 8_000 });
    } finally {
      this.inside -= 1;
    }
  }

  async fault(): Promise<null> {
    return null;
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
