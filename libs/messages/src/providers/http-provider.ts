import { readPointer } from '@hookswitch/flow-model';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import { guardedConnector } from '@hookswitch/webhooks';
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import type { MessageProvider, OutgoingMessage, ProviderAnswer } from '../provider.js';
import { renderBody } from './message-body.js';
import type { MessageBody } from './message-body.js';

const TIME_LIMIT_MS = 10_000;
const CONNECT_MS = 5_000;
/** So much of an answer is read: an id and a reason are in its beginning. Bytes. */
const MAX_ANSWER = 65_536;
/** The longest pause that a provider may ask for. */
const MAX_PAUSE_MS = 60 * 60 * 1000;
const MAX_ID_LENGTH = 200;

/** Refusals that say "later", though they are numbered as faults of ours. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

export interface HttpProviderOptions {
  readonly url: string;
  /** Secret: never told. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: MessageBody;
  /** JSON Pointer to the provider's id in its answer. */
  readonly idPointer: string;
  /** Which addresses may be connected to. */
  readonly policy: NetworkPolicy;
  readonly timeLimitMs?: number;
}

/**
 * A provider with an HTTP interface: one `POST` a message, our id in `Idempotency-Key`. 2xx: accepted; 408, 425, 429, 5xx
 * and no answer at all: asked again later; anything else: refused. Redirects are not followed.
 */
export class HttpProvider implements MessageProvider {
  readonly name = 'http';
  readonly #options: HttpProviderOptions;
  readonly #url: URL;
  readonly #timeLimitMs: number;
  readonly #pool: Pool;

  constructor(options: HttpProviderOptions) {
    this.#options = options;
    this.#url = new URL(options.url);
    this.#timeLimitMs = options.timeLimitMs ?? TIME_LIMIT_MS;
    this.#pool = new Pool(this.#url.origin, {
      connections: 8,
      headersTimeout: this.#timeLimitMs,
      bodyTimeout: this.#timeLimitMs,
      connect: guardedConnector({
        policy: options.policy,
        connect_timeout_ms: Math.min(CONNECT_MS, this.#timeLimitMs),
      }),
    });
  }

  async send(message: OutgoingMessage, signal: AbortSignal): Promise<ProviderAnswer> {
    const { headers, body } = this.#options;
    const clock = AbortSignal.timeout(this.#timeLimitMs);
    try {
      const answer = await this.#pool.request({
        method: 'POST',
        path: this.#url.pathname + this.#url.search,
        headers: {
          accept: 'application/json',
          'idempotency-key': message.id,
          ...headers,
          'content-type': body.contentType,
        },
        body: renderBody(body, message),
        signal: AbortSignal.any([signal, clock]),
      });
      return this.#judge(answer, await beginningOf(answer.body));
    } catch (error) {
      return { type: 'deferred', reason: this.#trouble(error, clock.aborted), after_ms: null };
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #judge({ statusCode, headers }: Dispatcher.ResponseData, text: string): ProviderAnswer {
    if (statusCode >= 200 && statusCode < 300) {
      return { type: 'accepted', provider_id: idIn(text, this.#options.idPointer) };
    }
    // A provider may repeat a key that it was given: none of its words are told.
    const reason = `The provider answered ${statusCode}.`;
    if (statusCode < 500 && !LATER.has(statusCode)) return { type: 'refused', reason };
    return { type: 'deferred', reason, after_ms: pauseIn(headers['retry-after']) };
  }

  #trouble(error: unknown, late: boolean): string {
    const { code, name, message } = error as NodeJS.ErrnoException;
    if (late || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
      return `The provider did not answer within ${this.#timeLimitMs / 1000} s.`;
    if (name === 'BlockedAddressError') return `The provider cannot be reached: ${message}`;
    return `The provider cannot be reached (${code ?? 'no answer'}).`;
  }
}

async function beginningOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop closes the connection: the rest is not read.
    if (size >= MAX_ANSWER) break;
  }
  return Buffer.concat(chunks).toString();
}

/** The id that the provider gave the message; `null` where its answer has none. */
function idIn(text: string, pointer: string): string | null {
  try {
    const id = readPointer(JSON.parse(text) as unknown, pointer);
    return (typeof id === 'string' && id !== '') || typeof id === 'number'
      ? String(id).slice(0, MAX_ID_LENGTH)
      : null;
  } catch {
    return null;
  }
}

/** `Retry-After` in seconds, in milliseconds; dates and nonsense are left alone. */
function pauseIn(header: string | readonly string[] | undefined): number | null {
  const seconds = typeof header === 'string' && /^\d{1,9}$/.test(header) ? Number(header) : null;
  return seconds === null ? null : Math.min(seconds * 1000, MAX_PAUSE_MS);
}
