import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import type { AttemptTimings } from '../records.js';

/** When a connection was opened, and what that took; times are those of `performance.now`. */
export class Opening {
  #begun = 0;
  #found = 0;
  #connected = 0;
  #ready = 0;
  #secure = false;
  /** A name is being looked up, and it will be told when that is over: not of an address, nor through a proxy. */
  #tellsLookup = false;

  /** A connector that notes how it goes. Through a proxy its parts are not seen. */
  watching(connect: buildConnector.connector): buildConnector.connector {
    return (target, done) => {
      this.#begun = performance.now();
      this.#found = this.#connected = this.#ready = 0;
      this.#secure = target.protocol === 'https:';
      const socket = connect(target, (...[error, made]: Parameters<buildConnector.Callback>) => {
        if (error === null) this.#ready = performance.now();
        if (error === null) done(null, made);
        else done(error, null);
      }) as unknown as Socket | undefined;
      this.#tellsLookup = socket !== undefined && isIP(target.hostname.replace(/^\[|\]$/g, '')) === 0;
      socket?.once('lookup', () => (this.#found = performance.now()));
      socket?.once('connect', () => (this.#connected = performance.now()));
    };
  }

  /** What of a request's time was spent on it. @param startedAt of the request  @param firstByteAt of its answer; 0: none came */
  timings(startedAt: number, firstByteAt: number): AttemptTimings {
    const first_byte_ms = span(startedAt, firstByteAt);
    if (this.#begun < startedAt)
      return { reused: true, dns_ms: null, connect_ms: null, tls_ms: null, first_byte_ms };
    const looked = this.#found === 0 ? this.#begun : this.#found;
    const connected = this.#connected === 0 ? this.#ready : this.#connected;
    return {
      reused: false,
      dns_ms: this.#found === 0 ? null : span(this.#begun, this.#found),
      connect_ms: span(looked, connected),
      tls_ms: this.#secure ? span(this.#connected, this.#ready) : null,
      first_byte_ms,
    };
  }

  /** What it is that takes so long; `null` once a request could be sent. */
  get waitsFor(): 'dns' | 'connect' | 'tls' | null {
    if (this.#ready !== 0 || this.#begun === 0) return null;
    if (this.#connected !== 0) return 'tls';
    return this.#tellsLookup && this.#found === 0 ? 'dns' : 'connect';
  }
}

function span(from: number, to: number): number | null {
  return to === 0 || from === 0 ? null : Math.max(0, Math.round(to - from));
}
