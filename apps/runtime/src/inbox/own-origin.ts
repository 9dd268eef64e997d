import type { NetworkPolicy } from '@hookswitch/flow-model';

/** More changes of port than this are not worth remembering. */
const MAX_FORMER_ORIGINS = 20;

/**
 * Where this process listens, as requests of our own reach it: `http://127.0.0.1:8080`. The port is known for certain
 * only once it listens, since port 0 takes any.
 */
export class OwnOrigin {
  private readonly host: string;
  private port: number;
  private former: readonly string[] = [];

  constructor(host: string, port: number) {
    this.host = reachable(host);
    this.port = port;
  }

  /** Called as soon as the port is known. */
  listensOn(port: number): void {
    this.port = port;
  }

  /** Origins of earlier starts: addresses of the inbox that were written with another port keep working. */
  listenedOn(origins: readonly string[]): void {
    this.former = origins;
  }

  /** The present origin and the former ones, newest first: what a start remembers for the next. */
  history(): readonly string[] {
    return [...new Set([this.origin(), ...this.former])].slice(0, MAX_FORMER_ORIGINS);
  }

  /** The origin that addresses are written with. */
  origin(): string {
    return `http://${this.host}:${this.port}`;
  }

  /**
   * The network policy with our own inbox allowed, the present origin first. An object whose origins are read when they are asked for: it may be
   * handed out before the port is known.
   */
  policy(network: Pick<NetworkPolicy, 'allow_http' | 'allow_nets'>): NetworkPolicy {
    const alias = () => (this.host === '127.0.0.1' ? [`http://localhost:${this.port}`] : []);
    // A start on the same port has its own origin among the former ones.
    const origins = () => [...new Set([this.origin(), ...alias(), ...this.former])];
    return {
      allow_http: network.allow_http,
      allow_nets: network.allow_nets,
      get inbox_origins() {
        return origins();
      },
    };
  }
}

/** Listening on all addresses is listening on the loopback too. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '' || host === 'localhost') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
