import type { NetworkPolicy } from '@hookswitch/flow-model';

/**
 * Where this process listens, as requests of our own reach it: `http://127.0.0.1:8080`. The port is known for certain
 * only once it listens, since port 0 takes any.
 */
export class OwnOrigin {
  private readonly host: string;
  private port: number;

  constructor(host: string, port: number) {
    this.host = reachable(host);
    this.port = port;
  }

  /** Called as soon as the port is known. */
  listensOn(port: number): void {
    this.port = port;
  }

  /** The origin that addresses are written with. */
  origin(): string {
    return `http://${this.host}:${this.port}`;
  }

  /**
   * The network policy with our own inbox allowed. An object whose origins are read when they are asked for: it may be
   * handed out before the port is known.
   */
  policy(network: Pick<NetworkPolicy, 'allow_http' | 'allow_nets'>): NetworkPolicy {
    const origins = () => [
      this.origin(),
      ...(this.host === '127.0.0.1' ? [`http://localhost:${this.port}`] : []),
    ];
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
