import { Pool } from 'undici';
import { otlpJson } from './otlp-json.js';
import type { Span } from './span.js';

/** Spans that wait; more are dropped and counted: a collector that is away must not cost memory. */
const MOST_WAITING = 10_000;
const BATCH = 500;
/** Spans are gathered this long before they are sent. */
const GATHER_MS = 1_000;
/** Pauses after a collector that did not answer, rising from the first to the last. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const TIMEOUT_MS = 10_000;
/** Answers after which the same spans are sent again (OTLP/HTTP, "Retryable Response Codes"). */
const RETRYABLE: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Where spans go, and what is told of trouble. */
export interface SpanExporterOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly report: (message: string) => void;
}

/** Sends spans to a collector by OTLP/HTTP. Never waits for it and never fails towards its caller: it drops and counts. */
export class SpanExporter {
  sent = 0;
  dropped = 0;
  readonly #options: SpanExporterOptions;
  readonly #pool: Pool;
  readonly #path: string;
  #waiting: Span[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | null = null;
  #pauseMs = 0;
  #closed = false;

  constructor(options: SpanExporterOptions) {
    const url = new URL(options.url);
    this.#options = options;
    this.#pool = new Pool(url.origin, {
      connections: 1,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      connect: { timeout: TIMEOUT_MS },
    });
    this.#path = /\/v1\/traces\/?$/.test(url.pathname)
      ? url.pathname + url.search
      : `${url.pathname.replace(/\/$/, '')}/v1/traces${url.search}`;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  add(spans: readonly Span[]): void {
    for (const span of spans) {
      if (this.#closed || this.#waiting.length >= MOST_WAITING) this.dropped += 1;
      else this.#waiting.push(span);
    }
    this.#schedule();
  }

  /** Sends what waits, for `withinMs` at most; then it is over. */
  async close(withinMs = 2_000): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const until = performance.now() + withinMs;
    while ((this.#waiting.length > 0 || this.#sending !== null) && performance.now() < until) {
      const left = new Promise<void>((resolve) => setTimeout(resolve, until - performance.now()).unref());
      await Promise.race([this.#sending ?? this.#send(), left]);
      if (this.#pauseMs > 0) break;
    }
    await this.#pool.destroy();
    this.dropped += this.#waiting.length;
    this.#waiting = [];
  }

  #schedule(): void {
    if (this.#closed || this.#timer !== undefined || this.#sending !== null || this.#waiting.length === 0)
      return;
    const delay = this.#pauseMs > 0 ? this.#pauseMs : this.#waiting.length >= BATCH ? 0 : GATHER_MS;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, delay).unref();
  }

  #send(): Promise<void> {
    const batch = this.#waiting.slice(0, BATCH);
    this.#sending = this.#post(batch).then((settled) => {
      this.#sending = null;
      if (settled) this.#waiting = this.#waiting.slice(batch.length);
      this.#schedule();
    });
    return this.#sending;
  }

  /** Whether the batch is done with: taken, or refused for good. */
  async #post(batch: readonly Span[]): Promise<boolean> {
    const body = otlpJson(batch, { 'service.name': 'hookswitch' });
    let trouble: string;
    try {
      const { statusCode, body: answer } = await this.#pool.request({
        method: 'POST',
        path: this.#path,
        headers: { ...this.#options.headers, 'content-type': 'application/json' },
        body,
      });
      await answer.dump();
      if (statusCode >= 200 && statusCode < 300) {
        this.sent += batch.length;
        this.#pauseMs = 0;
        return true;
      }
      trouble = `it answered ${statusCode}`;
      if (!RETRYABLE.has(statusCode)) {
        this.dropped += batch.length;
        this.#tell(`Traces are not taken by the collector: ${trouble}.`);
        return true;
      }
    } catch (error) {
      trouble = (error as NodeJS.ErrnoException).code ?? 'no answer';
    }
    this.#tell(`The collector of traces cannot be reached: ${trouble}. Calls go on without it.`);
    return false;
  }

  /** Told once until the collector takes spans again; each time the pause grows. */
  #tell(message: string): void {
    if (this.#pauseMs === 0 && !this.#closed) this.#options.report(message);
    this.#pauseMs = Math.min(Math.max(this.#pauseMs * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
  }
}
