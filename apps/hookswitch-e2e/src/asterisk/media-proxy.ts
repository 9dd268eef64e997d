import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came, and what was answered. */
export interface Fetched {
  readonly method: string;
  readonly path: string;
  readonly ifNoneMatch: string | undefined;
  readonly status: number;
}

/** Between Asterisk and what it plays: notes what is fetched. Set as `HOOKSWITCH_MEDIA_URL`. */
export class MediaProxy {
  readonly fetched: Fetched[] = [];
  /** Where the files are: the runtime. */
  origin = '';
  /** Whether Asterisk is told how long a file stays as it is. If not, it has to ask each time. */
  saysForHowLong = true;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#pass(request, response).catch((error: Error) => response.writeHead(502).end(error.message));
    });
  }

  static async start(): Promise<MediaProxy> {
    const proxy = new MediaProxy();
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const ifNoneMatch = headers['if-none-match'];
    const answer = await fetch(this.origin + url, {
      method,
      headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
    });
    const body = Buffer.from(await answer.arrayBuffer());
    this.fetched.push({ method, path: url, ifNoneMatch, status: answer.status });
    const named = ['content-type', 'etag', ...(this.saysForHowLong ? ['cache-control'] : [])];
    const told = named.flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    const length = method === 'HEAD' ? answer.headers.get('content-length') : String(body.length);
    response.writeHead(answer.status, {
      ...Object.fromEntries(told),
      ...(length === null || answer.status === 304 ? {} : { 'content-length': length }),
    });
    response.end(body);
  }
}
