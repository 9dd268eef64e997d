import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A speech server on a real port that answers as a test wants. */
export class SpeechServer {
  readonly asked: Asked[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(answer: (response: ServerResponse, asked: Asked) => void): Promise<SpeechServer> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const asked = { method, url, headers, body };
        speech.asked.push(asked);
        answer(response, asked);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const speech = new SpeechServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/say`);
    return speech;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
