import { request as plainRequest } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Socket } from 'node:net';

/** By which way requests leave this machine, where the settings choose one: what a receiver's firewall sees. */
export interface OutgoingWay {
  /** An address of this machine; `null`: the system chooses. */
  readonly local_address: string | null;
  /** A proxy that takes CONNECT, such as `http://proxy.example:3128`, with name and password where it asks for them. */
  readonly proxy: string | null;
}

export const DIRECT: OutgoingWay = { local_address: null, proxy: null };

/** The proxy could not be reached, or would not connect. Its message holds no password. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly code = 'ERR_PROXY';
}

/**
 * A connection through the proxy to an address that the network guard has let pass: by number, so that the proxy looks up no
 * name and cannot be led elsewhere.
 *
 * @param timeoutMs for the proxy to have connected
 */
export function tunnel(
  { proxy, local_address }: OutgoingWay,
  address: string,
  port: number,
  timeoutMs: number,
  done: (error: Error | null, socket: Socket | null) => void,
): void {
  const { hostname, port: proxyPort, username, password } = new URL(proxy ?? '');
  const place = `${isIPv6(address) ? `[${address}]` : address}:${port}`;
  const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const asking = plainRequest({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: proxyPort === '' ? 80 : Number(proxyPort),
    method: 'CONNECT',
    path: place,
    agent: false,
    headers: {
      host: place,
      ...(username !== '' && { 'proxy-authorization': `Basic ${Buffer.from(account).toString('base64')}` }),
    },
    ...(local_address !== null && { localAddress: local_address }),
  });
  let ended = false;
  const end = (error: Error | null, socket: Socket | null): void => {
    if (ended) {
      socket?.destroy();
      return;
    }
    ended = true;
    clearTimeout(timer);
    done(error, socket);
  };
  const timer = setTimeout(() => {
    end(new ProxyError('The outgoing proxy did not connect in time.'), null);
    asking.destroy();
  }, timeoutMs);
  asking.once('connect', ({ statusCode }, socket) => {
    if (statusCode === 200) return end(null, socket as Socket);
    socket.destroy();
    end(
      new ProxyError(`The outgoing proxy answered ${statusCode ?? 0}: it does not connect to there.`),
      null,
    );
  });
  asking.once('response', ({ statusCode }) => {
    asking.destroy();
    end(
      new ProxyError(`The outgoing proxy answered ${statusCode ?? 0}: it does not connect to there.`),
      null,
    );
  });
  asking.once('error', () => end(new ProxyError('The outgoing proxy cannot be reached.'), null));
  asking.end();
}
