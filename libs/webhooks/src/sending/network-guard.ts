import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isAddressAllowed } from '@hookswitch/flow-model';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import { buildConnector } from 'undici';
import { DIRECT, tunnel } from './outgoing-way.js';
import type { OutgoingWay } from './outgoing-way.js';

/** A connection that the network policy refused: nothing was sent. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
  constructor(host: string, address: string) {
    super(
      host === address
        ? `"${host}" is not on the public internet, and calls to such addresses are refused.`
        : `"${host}" resolves to ${address}, which is not on the public internet: such calls are refused.`,
    );
  }
}

/** Finds all addresses of a name, as `dns.lookup` does with `all`. */
export type Resolver = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

export interface GuardOptions {
  readonly policy: NetworkPolicy;
  /** How long a connection may take to be made, TLS included. Milliseconds. */
  readonly connect_timeout_ms: number;
  readonly resolve?: Resolver;
  readonly way?: OutgoingWay;
}

/**
 * A connector for undici that looks at addresses when it connects: what is checked is what is connected to, so that a
 * name which changes its address in between gains nothing (DNS rebinding). One refused address refuses the name.
 *
 * undici asks `lookup` only about names, so that literal addresses are looked at before. The origin of our own inbox
 * goes through unasked: whoever sends there has already checked the path.
 */
export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const { policy, way = DIRECT, connect_timeout_ms } = options;
  const resolve = options.resolve ?? resolveWithSystem;
  const open = buildConnector({ timeout: connect_timeout_ms });
  const lookup = guardedLookup(policy, resolve, way);
  const guarded = buildConnector({
    timeout: connect_timeout_ms,
    lookup,
  });

  return function connect(target, callback) {
    const origin = `${target.protocol}//${target.host ?? ''}`;
    if (policy.inbox_origins?.includes(origin) === true) {
      return open({ ...target, ...placeOf(policy.inbox_origins[0] ?? origin) }, callback);
    }
    const host = target.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isAddressAllowed(host, policy)) {
      callback(new BlockedAddressError(host, host), null);
      return;
    }
    if (way.proxy === null)
      return guarded({ ...target, hostname: host, localAddress: way.local_address }, callback);
    lookup(host, {}, (error, address) => {
      if (error !== null) return callback(error, null);
      const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
      tunnel(way, String(address), port, connect_timeout_ms, (fault, socket) => {
        if (fault !== null || socket === null) return callback(fault ?? new Error('no socket'), null);
        if (target.protocol !== 'https:') return callback(null, socket);
        const servername = target.servername ?? (isIP(host) === 0 ? host : undefined);
        open({ ...target, hostname: host, httpSocket: socket, ...(servername && { servername }) }, callback);
      });
    });
  };
}

/** Our own inbox is where we listen now, whatever port an address was written with. */
function placeOf(origin: string): { hostname: string; port: string } {
  const { hostname, port } = new URL(origin);
  return { hostname: hostname.replace(/^\[|\]$/g, ''), port };
}

function guardedLookup(
  policy: NetworkPolicy,
  resolve: Resolver,
  { local_address }: OutgoingWay,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const refused = addresses.find((entry) => !isAddressAllowed(entry.address, policy));
      if (refused !== undefined) {
        return callback(new BlockedAddressError(hostname, refused.address), '', 0);
      }
      // From an IPv4 address no IPv6 one can be reached, and the other way round.
      const family = local_address === null ? 0 : isIP(local_address);
      const usable = addresses.filter((entry) => family === 0 || entry.family === family);
      const first = usable[0];
      if (first === undefined) return callback(noAddress(hostname), '', 0);
      if (options.all === true) return callback(null, usable);
      return callback(null, first.address, first.family);
    });
  };
}

function resolveWithSystem(hostname: string, done: Parameters<Resolver>[1]): void {
  systemLookup(hostname, { all: true, order: 'verbatim' }, (error, addresses) =>
    done(error, error === null ? addresses : []),
  );
}

function noAddress(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`No address is known for "${hostname}".`), { code: 'ENOTFOUND' });
}
