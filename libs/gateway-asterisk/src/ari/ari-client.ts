import type { AriEvent } from './ari.generated.js';
import { AriError, refusal } from './ari-error.js';
import { wireRequest } from './ari-request.js';
import type { Answer, AriOperation, Parameters } from './ari-request.js';
import type { AriSettings } from './ari-settings.js';
import { backOffMs } from './back-off.js';
import { EventSocket } from './event-socket.js';
import { RestOverHttp } from './rest-over-http.js';
import type { WireAnswer } from './rest-over-http.js';
import { RestOverWebsocket } from './rest-over-websocket.js';

/** Who hears the client. */
export interface AriListener {
  /** The socket is open: from now on events come. */
  onOpen(): void;
  onEvent(event: AriEvent): void;
  /** The connection is gone, or could not be made; it is tried again by itself. */
  onLost(reason: string): void;
}

export interface AriClientOptions {
  /** A request that is not answered after this long fails, and the connection is made anew. */
  readonly timeoutMs?: number;
  readonly firstRetryMs?: number;
  readonly mostRetryMs?: number;
  /** Tries come less and less often until a connection has held for so long: two clients may take it from each other. */
  readonly steadyMs?: number;
}

const DEFAULTS = { timeoutMs: 5_000, firstRetryMs: 250, mostRetryMs: 5_000, steadyMs: 10_000 };

/** How often requests without an answer are looked for. */
const WATCH_MS = 500;

/**
 * A connection to Asterisk that is made anew by itself: one websocket for events and for requests, where Asterisk takes
 * them there, and a pool of connections for requests that wait for a channel (`docs/adr/0011`).
 *
 * Watchdog: a request without an answer ends the connection, since Asterisk may be deadlocked while its socket is open.
 */
export class AriClient {
  readonly #settings: AriSettings;
  readonly #options: Required<AriClientOptions>;
  readonly #listener: AriListener;
  readonly #http: RestOverHttp;
  #socket: EventSocket | null = null;
  #overSocket: RestOverWebsocket | null = null;
  /** Whether Asterisk answers requests on the socket; unknown before the first answer. */
  #takesRequests: boolean | null = null;
  #failures = 0;
  #openSince: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #watch: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(settings: AriSettings, listener: AriListener, options: AriClientOptions = {}) {
    this.#settings = settings;
    this.#options = { ...DEFAULTS, ...options };
    this.#listener = listener;
    this.#http = new RestOverHttp(settings, this.#options.timeoutMs);
  }

  /** Connects, and goes on trying until {@link close}. Resolves after the first try, whatever came of it. */
  async start(): Promise<void> {
    await this.#open();
    this.#watch = setInterval(() => this.#lookForOverdue(), WATCH_MS);
  }

  get isOpen(): boolean {
    return this.#socket !== null;
  }

  /**
   * Asks Asterisk. Rejects with an `AriError`.
   *
   * @param waits the request may wait for its channel (what plays there holds it up): it goes by a connection of its own
   */
  async request<Operation extends AriOperation>(
    operation: Operation,
    parameters: Parameters<Operation>,
    waits = false,
  ): Promise<Answer<Operation>> {
    const request = wireRequest(operation, parameters);
    if (this.#socket === null) throw new AriError(0, 'There is no connection to Asterisk.');
    const overSocket = waits || this.#takesRequests !== true ? null : this.#overSocket;
    const answer = await (overSocket === null ? this.#http.request(request) : overSocket.request(request));
    return answerOf(answer) as Answer<Operation>;
  }

  /** The bytes of a stored recording. Rejects with an `AriError`. */
  recordingFile(name: string): Promise<AsyncIterable<Uint8Array>> {
    return this.#http.file(`recordings/stored/${encodeURIComponent(name)}/file`);
  }

  /** Ends the connection, to make it anew. */
  drop(reason: string): void {
    this.#socket?.close(reason);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#watch !== null) clearInterval(this.#watch);
    this.#socket?.close('The gateway is closed.');
    await this.#http.close();
  }

  async #open(): Promise<void> {
    this.#timer = null;
    let socket: EventSocket | null = null;
    try {
      socket = await EventSocket.open(
        this.#settings,
        { onEvent: (event) => this.#take(event), onClosed: (reason) => this.#lost(reason) },
        this.#options.timeoutMs,
      );
      if (this.#closed) return socket.close('The gateway is closed.');
      const opened = socket;
      const overSocket = new RestOverWebsocket(
        (text) => opened.send(text),
        () => performance.now(),
      );
      this.#socket = socket;
      this.#overSocket = overSocket;
      await this.#probe(overSocket);
      if (this.#socket !== socket) return;
      this.#openSince = performance.now();
      this.#listener.onOpen();
    } catch (error) {
      // One that was open tells of its end itself, and once: it may have closed, and another be on its way, meanwhile.
      if (socket === null) this.#lost((error as Error).message);
      else socket.close((error as Error).message);
    }
  }

  /** Finds out whether Asterisk takes requests on the socket. Older ones say nothing to them. */
  async #probe(overSocket: RestOverWebsocket): Promise<void> {
    const ping = wireRequest('GET /asterisk/ping', {});
    const silence = new Promise<null>((resolve) =>
      setTimeout(resolve, this.#options.timeoutMs / 4, null).unref(),
    );
    const answer = await Promise.race([overSocket.request(ping).catch(() => null), silence]);
    this.#takesRequests = answer !== null && answer.status === 200;
    if (this.#takesRequests) return;
    overSocket.fail('Asterisk takes no requests on the event socket.');
    answerOf(await this.#http.request(ping));
  }

  #take(event: AriEvent): void {
    if (event.type === 'RESTResponse') this.#overSocket?.take(event);
    else if (event.type === 'ApplicationReplaced')
      this.drop(
        'Another client has taken the application over: give each Hookswitch an application of its own.',
      );
    else this.#listener.onEvent(event);
  }

  #lookForOverdue(): void {
    const request = this.#overSocket?.overdue(this.#options.timeoutMs) ?? null;
    if (request !== null) this.drop(`Asterisk does not answer ${request.split('?')[0]}.`);
  }

  #lost(reason: string): void {
    const overSocket = this.#overSocket;
    this.#socket = null;
    this.#overSocket = null;
    overSocket?.fail(reason);
    if (this.#closed) return;
    this.#listener.onLost(reason);
    const { firstRetryMs, mostRetryMs, steadyMs } = this.#options;
    if (this.#openSince !== null && performance.now() - this.#openSince >= steadyMs) this.#failures = 0;
    this.#openSince = null;
    const wait = backOffMs(this.#failures, firstRetryMs, mostRetryMs);
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#open(), wait);
  }
}

function answerOf({ status, body }: WireAnswer): unknown {
  if (status >= 300) throw refusal(status, body);
  return body === '' ? undefined : (JSON.parse(body) as unknown);
}
