import { isOwed } from '@hookswitch/calls';
import type { TextMessage, TextNews } from '@hookswitch/calls';
import type { MessageProvider, ProviderAnswer } from './provider.js';

/** Pauses before a message is asked for again. After the last one it has failed. */
export const RETRY_PAUSES_MS: readonly number[] = [
  ...[1, 5, 30].map((seconds) => seconds * 1000),
  ...[2, 10, 30, 60, 120, 240].map((minutes) => minutes * 60_000),
];

/** When a step of it could not be written down. */
const UNWRITTEN_PAUSE_MS = 1000;

export interface LaneParts {
  readonly provider: MessageProvider;
  readonly clock: SenderClock;
  /** Writes down what became of a message; resolves with it once that is durable. */
  readonly change: (message: TextMessage, news: TextNews) => Promise<TextMessage>;
  readonly report: (message: string, error: unknown) => void;
  readonly signal: AbortSignal;
}

/** Time and timers, replaced by fakes in tests. */
export interface SenderClock {
  now(): number;
  setTimer(at: number, callback: () => void): { cancel(): void };
}

/**
 * The messages from one number: one at a time, in the order in which they were written down. While one cannot be sent,
 * those to the same recipient wait behind it, and those to others go on.
 */
export class Lane {
  readonly #parts: LaneParts;
  readonly #waiting: TextMessage[] = [];
  /** Until when nothing is sent to a recipient. */
  readonly #resting = new Map<string, number>();
  #timer: { cancel(): void } | null = null;
  #work: Promise<void> | null = null;
  #stopped = false;

  constructor(parts: LaneParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** Takes a message, unless it has it already: what becomes of it is told to whoever listens, too. */
  add(message: TextMessage): void {
    if (this.#waiting.some(({ id }) => id === message.id)) return;
    this.#waiting.push(message);
    this.#wake();
  }

  /** Begins nothing more, and resolves when what is being asked for has been answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#timer?.cancel();
    await this.#work;
  }

  #wake(): void {
    this.#work ??= this.#run().finally(() => {
      this.#work = null;
      this.#sleep();
    });
  }

  async #run(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) await this.#ask(next);
  }

  /** The first message whose recipient does not rest. */
  #next(): TextMessage | undefined {
    const now = this.#parts.clock.now();
    if (this.#stopped) return undefined;
    for (const [to, until] of this.#resting) if (until <= now) this.#resting.delete(to);
    return this.#waiting.find(({ to }) => !this.#resting.has(to));
  }

  #sleep(): void {
    this.#timer?.cancel();
    this.#timer = null;
    if (this.#waiting.length === 0 || this.#stopped) return;
    if (this.#next() !== undefined) return this.#wake();
    const { clock } = this.#parts;
    this.#timer = clock.setTimer(Math.min(...this.#resting.values()), () => this.#wake());
  }

  async #ask(message: TextMessage): Promise<void> {
    const { provider, change, report, signal } = this.#parts;
    try {
      const asked = await change(message, { type: 'asked' });
      const { id, from, to, text } = asked;
      const answer = await provider.send({ id, from, to, text }, signal);
      const changed = await change(asked, newsOf(answer, asked.tries));
      const place = this.#waiting.indexOf(message);
      if (isOwed(changed)) {
        this.#waiting[place] = changed;
        this.#rest(to, pauseOf(answer, changed.tries));
      } else this.#waiting.splice(place, 1);
    } catch (error) {
      report('What became of a text message was not written down; it is asked for again', error);
      this.#rest(message.to, UNWRITTEN_PAUSE_MS);
    }
  }

  #rest(to: string, ms: number): void {
    this.#resting.set(to, this.#parts.clock.now() + ms);
  }
}

function newsOf(answer: ProviderAnswer, tries: number): TextNews {
  if (answer.type === 'accepted') return { type: 'accepted', provider_id: answer.provider_id };
  const { type, reason } = answer;
  if (type === 'deferred' && tries <= RETRY_PAUSES_MS.length) return { type, reason };
  return { type: 'refused', reason };
}

function pauseOf(answer: ProviderAnswer, tries: number): number {
  const planned = RETRY_PAUSES_MS[tries - 1] ?? RETRY_PAUSES_MS.at(-1) ?? 0;
  return answer.type === 'deferred' ? Math.max(planned, answer.after_ms ?? 0) : planned;
}
