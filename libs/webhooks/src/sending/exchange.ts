import type { Dispatcher } from 'undici';
import { failureOf, statusFailure } from './failure.js';
import type { Failure } from './failure.js';
import type { Opening } from './opening.js';
import type { SendResult } from './outgoing-request.js';

/** How much of an answer is read unless the request says otherwise; the connection is closed on a server that sends more. Bytes. */
export const ANSWER_CAP = 16_384;

type ResponseHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** What an exchange ended with, and whether its connection can carry another. */
export type Ended = (exchange: Exchange, result: SendResult, reusable: boolean) => void;

/**
 * One request and its answer. Ends exactly once, by what comes first: the answer's end, its cap, an error, or the total
 * time (`expire`, which its sender calls), which a server that drips its answer does not lengthen.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  #tell: Ended | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #ended = false;
  #status = 0;
  #firstByteAt = 0;
  #headers: ResponseHeaders | undefined;
  #chunks: Buffer[] | undefined;
  #size = 0;
  readonly #startedAt = performance.now();
  /** When its time is up, on the clock of `performance.now`. */
  readonly deadline: number;

  constructor(
    private readonly timeoutMs: number,
    ended: Ended,
    private readonly answerCap = ANSWER_CAP,
    private readonly opening?: Opening,
  ) {
    this.#tell = ended;
    this.deadline = this.#startedAt + timeoutMs;
  }

  /** The time is up. */
  expire(): void {
    this.fail({
      code: 'timeout',
      message: `There was no complete answer within ${this.timeoutMs} ms: ${this.#waitedFor()}.`,
    });
    this.#drop();
  }

  /** Gives up without telling: the process stops. */
  abandon(): void {
    this.#ended = true;
    this.#drop();
  }

  /** Ends with a failure of our own finding. */
  fail(failure: Failure): void {
    this.#end(failure, false, false);
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
    this.#firstByteAt = performance.now();
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#ended) return;
    const room = this.answerCap - this.#size;
    const chunks = (this.#chunks ??= []);
    if (chunk.length <= room) {
      chunks.push(chunk);
      this.#size += chunk.length;
      return;
    }
    chunks.push(chunk.subarray(0, room));
    this.#end(statusFailure(this.#status), true, false);
    this.#drop();
  }

  onResponseEnd(): void {
    this.#end(statusFailure(this.#status), false, true);
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    this.fail(failureOf(error));
  }

  /** What did not come in time. */
  #waitedFor(): string {
    if (this.#firstByteAt !== 0) return 'the server began one and did not end it';
    const waits = this.opening?.waitsFor ?? null;
    if (waits === 'dns') return 'the name of the server was still being looked up';
    if (waits === 'connect') return 'the server did not accept the connection';
    if (waits === 'tls') return 'the server did not agree on a secure connection';
    return 'the server took the request and said nothing';
  }

  #drop(): void {
    this.#controller?.abort(new Error('The answer is no longer read.'));
  }

  #end(failure: Failure | null, cut: boolean, reusable: boolean): void {
    if (this.#ended) return;
    this.#ended = true;
    const headers = this.#headers;
    const tell = this.#tell;
    const result: SendResult = {
      failure,
      http_status: this.#status === 0 ? null : this.#status,
      duration_ms: Math.round(performance.now() - this.#startedAt),
      ...(this.opening && { timings: this.opening.timings(this.#startedAt, this.#firstByteAt) }),
      response: headers === undefined ? null : { headers: flat(headers), body: text(this.#chunks), cut },
    };
    // Whatever still refers to this exchange must not keep alive what it led to.
    this.#tell = this.#headers = this.#chunks = undefined;
    if (reusable) this.#controller = undefined;
    tell?.(this, result, reusable);
  }
}

function text(chunks: readonly Buffer[] | undefined): string {
  const first = chunks?.[0];
  if (chunks === undefined || first === undefined) return '';
  return (chunks.length === 1 ? first : Buffer.concat(chunks)).toString('utf8');
}

/** The headers with one text a name: the same object, where they are that already. */
function flat(headers: ResponseHeaders): Readonly<Record<string, string>> {
  for (const name in headers) {
    const value = headers[name];
    if (Array.isArray(value)) headers[name] = value.join(', ');
    else if (value === undefined) headers[name] = '';
  }
  return headers as Record<string, string>;
}
