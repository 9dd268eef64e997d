import { connect } from 'node:net';
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { SpeechError } from '../speech.js';
import type { Speech } from '../speech.js';
import { RENDER_LIMITS } from '../speech-engine.js';
import type { RenderLimits, SpeechEngine } from '../speech-engine.js';
import { refuseWhenStopped, tooLarge } from './run-program.js';

const CONNECT_MS = 5_000;
/** So much of a refusal is repeated. Characters. */
const LAST_WORDS = 200;

export interface HttpEngineOptions {
  readonly url: string;
  /** Secret: never told, and no part of what a rendering is known by, so that a new key renders nothing anew. */
  readonly headers: Readonly<Record<string, string>>;
  readonly limits?: RenderLimits;
}

/** A server that takes `POST {"text", "language", "voice"}` and answers `audio/wav`. Redirects are not followed. */
export class HttpEngine implements SpeechEngine {
  readonly name = 'http';
  readonly settings: string;
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #limits: RenderLimits;
  readonly #pool: Pool;

  constructor({ url, headers, limits = RENDER_LIMITS }: HttpEngineOptions) {
    this.settings = url;
    this.#url = new URL(url);
    this.#headers = headers;
    this.#limits = limits;
    this.#pool = new Pool(this.#url.origin, {
      connections: 4,
      headersTimeout: limits.timeMs,
      bodyTimeout: limits.timeMs,
      connect: { timeout: Math.min(CONNECT_MS, limits.timeMs) },
    });
  }

  async render({ text, language, voice }: Speech, signal: AbortSignal): Promise<Buffer> {
    refuseWhenStopped(signal);
    const clock = AbortSignal.timeout(this.#limits.timeMs);
    try {
      const answer = await this.#pool.request({
        method: 'POST',
        path: this.#url.pathname + this.#url.search,
        headers: { accept: 'audio/wav', ...this.#headers, 'content-type': 'application/json' },
        body: JSON.stringify({ text, language, voice }),
        signal: AbortSignal.any([signal, clock]),
      });
      return await this.#read(answer);
    } catch (error) {
      if (error instanceof SpeechError) throw error;
      if (signal.aborted) refuseWhenStopped(signal);
      throw this.#trouble(error, clock.aborted);
    }
  }

  /** Whether somebody listens there: a text would cost money. */
  fault(): Promise<string | null> {
    const { hostname, port, protocol } = this.#url;
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
      timeout: CONNECT_MS,
    });
    return new Promise<string | null>((resolve) => {
      socket.once('connect', () => resolve(null));
      socket.once('timeout', () => resolve(this.#away('ETIMEDOUT')));
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(this.#away(error.code)));
    }).finally(() => socket.destroy());
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #read({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    const ok = statusCode >= 200 && statusCode < 300;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      // Leaving the loop closes the connection: the rest is not read.
      if (size > this.#limits.bytes) throw tooLarge(this.#where(), this.#limits);
      chunks.push(chunk);
      if (!ok && size >= LAST_WORDS * 4) break;
    }
    const bytes = Buffer.concat(chunks);
    if (!ok) throw new SpeechError('failed', `${this.#where()} answered ${statusCode}${this.#words(bytes)}`);
    const type = String(headers['content-type'] ?? 'no content-type').split(';', 1)[0];
    if (bytes.toString('latin1', 0, 4) !== 'RIFF')
      throw new SpeechError('bad_audio', `${this.#where()} answered ${type}, but no WAV file.`);
    return bytes;
  }

  /** A server may repeat a key that it was given: its words are told only when it has none of ours. */
  #words(bytes: Buffer): string {
    if (Object.keys(this.#headers).length > 0 || this.#url.search !== '') return '.';
    const line = bytes.toString().replace(/\s+/g, ' ').trim().slice(0, LAST_WORDS);
    return line === '' ? '.' : `: ${line}`;
  }

  #trouble(error: unknown, late: boolean): SpeechError {
    const code = (error as NodeJS.ErrnoException).code;
    if (late || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
      return new SpeechError(
        'timeout',
        `${this.#where()} did not answer within ${this.#limits.timeMs / 1_000} s.`,
      );
    return new SpeechError('unavailable', this.#away(code));
  }

  #away(code: string | undefined): string {
    return `${this.#where()} cannot be reached (${code ?? 'no answer'}): check that it runs.`;
  }

  /** Without a query, which may hold a key. */
  #where(): string {
    return `The speech engine ${this.#url.origin}${this.#url.pathname}`;
  }
}
