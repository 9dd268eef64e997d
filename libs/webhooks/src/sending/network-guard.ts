import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isAddressAllowed } from '@hookswitch/flow-model';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import { buildConnector } from 'undici';

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
}

/**
 * A connector for undici that looks at addresses when it connects: what is checked is what is connected to, so that a
 * name which changes its address in between gains nothing (DNS rebinding). One refused address refuses the name.
 *
 * undici asks `lookup` only about names, so that literal addresses are looked at before. The origin of our own inbox
 * goes through unasked: whoever sends there has already checked the path.
 */
export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const { policy } = options;
  const resolve = options.resolve ?? resolveWithSystem;
  const open = buildConnector({ timeout: options.connect_timeout_ms });
  const guarded = buildConnector({
    timeout: options.connect_timeout_ms,
    lookup: guardedLookup(policy, resolve),
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
    return guarded({ ...target, hostname: host }, callback);
  };
}

/** Our own inbox is where we listen now, whatever port an address was written with. */
function placeOf(origin: string): { hostname: string; port: string } {
  const { hostname, port } = new URL(origin);
  return { hostname: hostname.replace(/^\[|\]$/g, ''), port };
}

function guardedLookup(policy: NetworkPolicy, resolve: Resolver): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const first = addresses[0];
      if (first === undefined) return callback(noAddress(hostname), '', 0);
      const refused = addresses.find((entry) => !isAddressAllowed(entry.address, policy));
      if (refused !== undefined) {
        return callback(new BlockedAddressError(hostname, refused.address), '', 0);
      }
      if (options.all === true) return callback(null, [...addresses]);
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
