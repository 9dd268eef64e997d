import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isIP } from 'node:net';
import { CommandError } from './commands.js';
import type { Command, CommandOptions, Output } from './commands.js';
import { receivedText } from './received-text.js';

/** A customer's server on this machine, for whoever writes or tries an integration. */
export const listen: Command = {
  name: 'listen',
  takes: '',
  arity: [0, 0],
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    secret: { type: 'string' },
    answer: { type: 'string' },
  },
  help: [
    'Receives webhooks, prints each and says whether its signature is right, until Ctrl-C.',
    '--port <port>       where (9000); --host <address> (127.0.0.1)',
    '--secret <secret>   the webhook’s secret, of a key pair its public key (whpk_…) too;',
    '                    HOOKSWITCH_LISTEN_SECRET keeps it out of the list of processes',
    '--answer <how>      200 (or another status), "slow" (after 10 s; "slow=<ms>"), "never", or several in turn: 500,500,200',
  ],
  async run(_args, { environment, out, stop }, options) {
    const given = understood(options, environment['HOOKSWITCH_LISTEN_SECRET']);
    const server = createServer((request, response) => {
      receive(request, response, given, out).catch((error: unknown) => {
        out.write(`A request broke off: ${error instanceof Error ? error.message : String(error)}\n\n`);
        response.destroy();
      });
    });
    server.listen(given.port, given.host);
    await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
      throw new CommandError(
        `Nothing can be received at ${given.host}:${given.port} (${error.code}): choose another --port.`,
      );
    });
    const { port } = server.address() as AddressInfo;
    const host = isIP(given.host) === 6 ? `[${given.host}]` : given.host;
    out.write(`Listening at http://${host}:${port}/ (any path). Ctrl-C ends it.\n`);
    out.write(
      'To send here, Hookswitch needs HOOKSWITCH_ALLOW_HTTP=1 and HOOKSWITCH_ALLOW_NETS=127.0.0.0/8.\n\n',
    );
    if (!stop.aborted) await once(stop, 'abort');
    server.close();
    server.closeAllConnections();
    return `${given.count} received.`;
  },
};

/** How a request is answered: with a status after a while, or never. */
interface Reply {
  readonly status: number | null;
  readonly after_ms: number;
}

interface Given {
  readonly host: string;
  readonly port: number;
  readonly secret: string | null;
  readonly replies: readonly Reply[];
  /** Requests so far. */
  count: number;
}

/** What is read of a request at most. Bytes. */
const LONGEST_BODY = 1_048_576;
const SLOW_MS = 10_000;

function understood({ port = '9000', host, secret, answer }: CommandOptions, hidden?: string): Given {
  if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65_535) {
    throw new CommandError('--port: write a number from 0 to 65535 (0: any free one).');
  }
  const address = String(host ?? '127.0.0.1');
  if (isIP(address) === 0) throw new CommandError('--host: write an IP address, such as 127.0.0.1.');
  return {
    host: address,
    port: Number(port),
    secret: typeof secret === 'string' ? secret : hidden || null,
    replies: String(answer ?? '200')
      .split(',')
      .map((one) => replyOf(one.trim())),
    count: 0,
  };
}

function replyOf(text: string): Reply {
  if (text === 'never') return { status: null, after_ms: 0 };
  const slow = /^slow(?:=(\d{1,7}))?$/.exec(text);
  if (slow !== null) return { status: 200, after_ms: Number(slow[1] ?? SLOW_MS) };
  if (/^[2-5]\d\d$/.test(text)) return { status: Number(text), after_ms: 0 };
  throw new CommandError(
    '--answer: write a status from 200 to 599, "slow", "slow=<milliseconds>" or "never".',
  );
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  given: Given,
  out: Output,
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LONGEST_BODY) chunks.push(chunk);
  }
  const reply = given.replies[given.count % given.replies.length]!;
  given.count += 1;
  const body = Buffer.concat(chunks).toString('utf8');
  out.write(`${receivedText(request, body, size > LONGEST_BODY, given.secret, Date.now())}\n`);
  out.write(`  → ${inWords(reply)}\n\n`);
  if (reply.status === null) return;
  if (reply.after_ms > 0) await new Promise((resolve) => setTimeout(resolve, reply.after_ms).unref());
  response.writeHead(reply.status, { 'content-type': 'text/plain' }).end('seen\n');
}

function inWords({ status, after_ms }: Reply): string {
  if (status === null) return 'no answer';
  return after_ms > 0 ? `${status} after ${after_ms} ms` : String(status);
}
