import type { RESTResponse } from './ari.generated.js';
import { AriError } from './ari-error.js';
import type { WireRequest } from './ari-request.js';
import type { WireAnswer } from './rest-over-http.js';

interface Pending {
  readonly resolve: (answer: WireAnswer) => void;
  readonly reject: (error: AriError) => void;
  readonly sentAt: number;
  readonly request: WireRequest;
}

/**
 * REST requests over the event socket (Asterisk 20.14, 21.9, 22.4 and newer). Asterisk carries them out one after the
 * other, so that order is kept and one that waits holds up all behind it: see `docs/adr/0011`.
 *
 * No timer a request: {@link overdue} is asked every now and then.
 */
export class RestOverWebsocket {
  readonly #pending = new Map<string, Pending>();
  readonly #send: (text: string) => void;
  readonly #now: () => number;
  #last = 0;
  /** The newest request that was answered, and when. */
  #answered = 0;
  #answeredAt = -Infinity;

  constructor(send: (text: string) => void, now: () => number) {
    this.#send = send;
    this.#now = now;
  }

  request(request: WireRequest): Promise<WireAnswer> {
    this.#last += 1;
    const request_id = String(this.#last);
    return new Promise((resolve, reject) => {
      this.#pending.set(request_id, { resolve, reject, sentAt: this.#now(), request });
      this.#send(
        JSON.stringify({
          type: 'RESTRequest',
          transaction_id: request_id,
          request_id,
          method: request.method,
          uri: request.path,
          ...(request.body === undefined
            ? {}
            : { content_type: 'application/json', message_body: request.body }),
        }),
      );
    });
  }

  /** Takes an answer from the socket. */
  take({ request_id, status_code, message_body }: RESTResponse): void {
    const pending = this.#pending.get(request_id);
    if (pending === undefined) return;
    this.#answered = Math.max(this.#answered, Number(request_id));
    this.#answeredAt = this.#now();
    this.#pending.delete(request_id);
    pending.resolve({ status: status_code, body: message_body ?? '' });
  }

  /**
   * The oldest request that has waited for at least so long, in words; `null` when there is none. While those before it are
   * answered Asterisk is slow, and does not hang: a connection that is made anew would only give it more to do.
   */
  overdue(afterMs: number): string | null {
    const [oldest] = this.#pending;
    if (oldest === undefined) return null;
    const [id, { sentAt, request }] = oldest;
    const isOvertaken = this.#answered > Number(id);
    const since = isOvertaken ? sentAt : Math.max(sentAt, this.#answeredAt);
    return this.#now() - since < afterMs ? null : `${request.method} ${request.path}`;
  }

  /** The socket is gone: nothing that waits will be answered. */
  fail(reason: string): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(new AriError(0, reason));
  }
}
