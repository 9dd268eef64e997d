import WebSocket from 'ws';
import type { AriEvent } from './ari.generated.js';
import { AriError } from './ari-error.js';
import { authorization } from './ari-settings.js';
import type { AriSettings } from './ari-settings.js';
import { faultOf } from './rest-over-http.js';

/** Who hears a socket. */
export interface SocketListener {
  onEvent(event: AriEvent): void;
  /** Called once; nothing comes after it. */
  onClosed(reason: string): void;
}

/** Largest message that is taken, in bytes. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/** How often it is looked whether the other side is still there. */
const PING_MS = 5_000;

/** One websocket to Asterisk for its whole life: from being open to `onClosed`. */
export class EventSocket {
  readonly #socket: WebSocket;
  readonly #listener: SocketListener;
  readonly #ping: NodeJS.Timeout;
  #alive = true;
  #closed = false;

  private constructor(socket: WebSocket, listener: SocketListener) {
    this.#socket = socket;
    this.#listener = listener;
    socket.on('message', (data: Buffer) => {
      this.#alive = true;
      this.#take(data);
    });
    socket.on('pong', () => {
      this.#alive = true;
    });
    socket.on('error', (error) => this.close(faultOf(error)));
    socket.on('close', () => this.close('The connection was closed by Asterisk.'));
    this.#ping = setInterval(() => this.#look(), PING_MS);
  }

  /** Opens a socket for the application. Rejects with an `AriError`: 401 for wrong credentials, 0 for no connection. */
  static open(settings: AriSettings, listener: SocketListener, timeoutMs: number): Promise<EventSocket> {
    const base = settings.url.replace(/^http/, 'ws').replace(/\/$/, '');
    const socket = new WebSocket(`${base}/events?app=${encodeURIComponent(settings.app)}`, {
      headers: { authorization: authorization(settings) },
      handshakeTimeout: timeoutMs,
      maxPayload: MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
      followRedirects: false,
    });
    return new Promise((resolve, reject) => {
      const refuse = (error: AriError) => {
        socket.removeAllListeners();
        socket.on('error', () => undefined);
        socket.terminate();
        reject(error);
      };
      socket.once('open', () => {
        socket.removeAllListeners();
        resolve(new EventSocket(socket, listener));
      });
      socket.once('unexpected-response', (_request, response) => {
        response.resume();
        refuse(new AriError(response.statusCode ?? 0, refusedWords(response.statusCode)));
      });
      socket.once('error', (error) => refuse(new AriError(0, faultOf(error))));
    });
  }

  send(text: string): void {
    if (!this.#closed) this.#socket.send(text, () => undefined);
  }

  close(reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#ping);
    this.#socket.removeAllListeners();
    // What a socket that is torn down says afterwards is of no interest, but must not be an uncaught error.
    this.#socket.on('error', () => undefined);
    this.#socket.terminate();
    this.#listener.onClosed(reason);
  }

  #take(data: Buffer): void {
    let event: AriEvent;
    try {
      event = JSON.parse(data.toString('utf8')) as AriEvent;
    } catch {
      this.close('Asterisk sent something that is not JSON.');
      return;
    }
    if (typeof (event as AriEvent | null)?.type !== 'string') {
      this.close('Asterisk sent something that is no event.');
      return;
    }
    this.#listener.onEvent(event);
  }

  #look(): void {
    if (!this.#alive) {
      this.close('Asterisk does not answer any more.');
      return;
    }
    this.#alive = false;
    this.#socket.ping();
  }
}

function refusedWords(status: number | undefined): string {
  if (status === 401) return 'Asterisk refuses user or password (ari.conf).';
  if (status === 403) return 'Asterisk refuses this user: is read_only set in ari.conf?';
  if (status === 404) return 'There is no REST interface at this address: is ari.conf enabled?';
  return `Asterisk answered with status ${status ?? 'unknown'}.`;
}
