import type { Dispatcher } from 'undici';
import { failureOf, statusFailure } from './failure.js';
import type { Failure } from './failure.js';
import type { SendResult } from './outgoing-request.js';

/** How much of an answer is read; the connection is closed on a server that sends more. Bytes. */
export const ANSWER_CAP = 16_384;

type ResponseHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/**
 * One request and its answer. Ends exactly once, by what comes first: the answer's end, its cap, an error, or the total
 * time, which a server that drips its answer does not lengthen.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | undefined;
  #ended = false;
  #status = 0;
  #headers: ResponseHeaders | undefined;
  #chunks: Buffer[] = [];
  #size = 0;
  readonly #startedAt = performance.now();
  readonly #timer: NodeJS.Timeout;

  constructor(
    timeoutMs: number,
    private readonly done: (result: SendResult) => void,
  ) {
    this.#timer = setTimeout(() => {
      this.#end(
        {
          code: 'timeout',
          message: `There was no complete answer within ${timeoutMs} ms.`,
        },
        false,
      );
      this.#drop();
    }, timeoutMs);
  }

  /** Gives up without telling: the process stops. */
  abandon(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#drop();
  }

  /** Ends with a failure found before anything was sent. */
  fail(failure: Failure): void {
    this.#end(failure, false);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The time was up while the connection was being made.
    if (this.#ended) this.#drop();
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: ResponseHeaders,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#ended) return;
    const room = ANSWER_CAP - this.#size;
    if (chunk.length <= room) {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      return;
    }
    this.#chunks.push(chunk.subarray(0, room));
    this.#end(statusFailure(this.#status), true);
    this.#drop();
  }

  onResponseEnd(): void {
    this.#end(statusFailure(this.#status), false);
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    this.#end(failureOf(error), false);
  }

  #drop(): void {
    this.#controller?.abort(new Error('The answer is no longer read.'));
  }

  #end(failure: Failure | null, cut: boolean): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.done({
      failure,
      http_status: this.#status === 0 ? null : this.#status,
      duration_ms: Math.round(performance.now() - this.#startedAt),
      response:
        this.#headers === undefined ? null : { headers: flat(this.#headers), body: text(this.#chunks), cut },
    });
  }
}

function text(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  if (first === undefined) return '';
  return (chunks.length === 1 ? first : Buffer.concat(chunks)).toString('utf8');
}

function flat(headers: ResponseHeaders): Record<string, string> {
  const result: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined) result[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return result;
}
