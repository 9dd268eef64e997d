import { Pool } from 'undici';
import { AriError } from './ari-error.js';
import type { WireRequest } from './ari-request.js';
import { authorization } from './ari-settings.js';
import type { AriSettings } from './ari-settings.js';

/** What Asterisk answered, whichever way it came. */
export interface WireAnswer {
  readonly status: number;
  readonly body: string;
}

/** Largest answer that is read, in bytes: a list of all channels of a busy Asterisk is some megabytes. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** REST requests over connections of their own: each is carried out by itself, and may wait for as long as it takes. */
export class RestOverHttp {
  readonly #pool: Pool;
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(settings: AriSettings, timeoutMs: number, connections = 16) {
    const url = new URL(settings.url);
    this.#base = url.pathname.replace(/\/$/, '');
    this.#headers = { authorization: authorization(settings), 'content-type': 'application/json' };
    this.#pool = new Pool(url.origin, {
      connections,
      connect: { timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
  }

  async request({ method, path, body }: WireRequest): Promise<WireAnswer> {
    try {
      const answer = await this.#pool.request({
        method: method as 'GET',
        path: `${this.#base}/${path}`,
        headers: this.#headers,
        ...(body === undefined ? {} : { body }),
      });
      return { status: answer.statusCode, body: await textOf(answer.body) };
    } catch (error) {
      if (error instanceof AriError) throw error;
      throw new AriError(0, faultOf(error));
    }
  }

  /** The bytes of a file, as they come. */
  async file(path: string): Promise<AsyncIterable<Uint8Array>> {
    const answer = await this.#pool.request({
      method: 'GET',
      path: `${this.#base}/${path}`,
      headers: this.#headers,
    });
    if (answer.statusCode === 200) return answer.body;
    await answer.body.dump();
    throw new AriError(answer.statusCode, `Asterisk answered with status ${answer.statusCode}.`);
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new AriError(0, 'The answer of Asterisk is larger than 64 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Why there was no answer, in words that name no secret. */
export function faultOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case 'ECONNREFUSED':
      return 'The connection is refused: is Asterisk running, and http.conf enabled?';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'The host name is not known.';
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
    case 'ETIMEDOUT':
      return 'There is no answer in time.';
    default:
      return message ?? String(error);
  }
}
