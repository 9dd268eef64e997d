import { isOwed } from '@hookswitch/calls';
import type { TextMessage, TextNews } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
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
  /** Writes down what became of a message; resolves with it once that is durable, or with `null` when it is there no longer. */
  readonly change: (message: TextMessage, news: TextNews) => Promise<TextMessage | null>;
  /** Where receipts of a message are brought to. */
  readonly statusUrl: (message: TextMessage) => string;
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
  /** The message that the provider is being asked to send. */
  #asking: Id | null = null;
  #stopped = false;

  constructor(parts: LaneParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** Takes a message as it is now. One that it has and that is owed no longer, since its receipt came, is dropped. */
  take(message: TextMessage): void {
    const place = this.#placeOf(message);
    if (place >= 0) this.#waiting[place] = message;
    if (place >= 0 && !isOwed(message) && message.id !== this.#asking) this.#waiting.splice(place, 1);
    if (place >= 0 || !isOwed(message)) return;
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
    const { provider, change, report, signal, statusUrl } = this.#parts;
    const { id, from, to, text } = message;
    this.#asking = id;
    try {
      const asked = await change(message, { type: 'asked' });
      // Its receipt was quicker: there is nothing to ask any more.
      if (asked === null || !isOwed(asked)) return this.#drop(message);
      const answer = await provider.send({ id, from, to, text, status_url: statusUrl(asked) }, signal);
      const changed = await change(this.#latest(asked), newsOf(answer, asked.tries));
      if (changed !== null && isOwed(changed)) {
        this.take(changed);
        this.#rest(to, pauseOf(answer, changed.tries));
      } else this.#drop(message);
    } catch (error) {
      report('What became of a text message was not written down; it is asked for again', error);
      if (isOwed(this.#latest(message))) this.#rest(to, UNWRITTEN_PAUSE_MS);
      else this.#drop(message);
    } finally {
      this.#asking = null;
    }
  }

  #placeOf({ id }: TextMessage): number {
    return this.#waiting.findIndex((other) => other.id === id);
  }

  /** As it was told last: its receipt may have come meanwhile. */
  #latest(message: TextMessage): TextMessage {
    return this.#waiting[this.#placeOf(message)] ?? message;
  }

  #drop(message: TextMessage): void {
    const place = this.#placeOf(message);
    if (place >= 0) this.#waiting.splice(place, 1);
  }

  #rest(to: string, ms: number): void {
    this.#resting.set(to, this.#parts.clock.now() + ms);
  }
}

function newsOf(answer: ProviderAnswer, tries: number): TextNews {
  switch (answer.type) {
    case 'delivered':
      return { type: 'receipt', status: 'delivered', reason: null };
    case 'accepted':
      return { type: 'accepted', provider_id: answer.provider_id };
    default: {
      const { type, reason } = answer;
      return { type: type === 'deferred' && tries > RETRY_PAUSES_MS.length ? 'refused' : type, reason };
    }
  }
}

function pauseOf(answer: ProviderAnswer, tries: number): number {
  const planned = RETRY_PAUSES_MS[tries - 1] ?? RETRY_PAUSES_MS.at(-1) ?? 0;
  return answer.type === 'deferred' ? Math.max(planned, answer.after_ms ?? 0) : planned;
}
