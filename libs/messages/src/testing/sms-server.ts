import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A provider's server on a real port, which answers as a test wants. */
export class SmsServer {
  readonly asked: Asked[] = [];
  answer: (response: ServerResponse, asked: Asked) => void = (response) =>
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"SM1"}');

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<SmsServer> {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const { method = '', url: path = '', headers } = request;
        const asked = { method, path, headers, body };
        sms.asked.push(asked);
        sms.answer(response, asked);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const sms = new SmsServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`);
    return sms;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
