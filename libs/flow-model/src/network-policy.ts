import ipaddr from 'ipaddr.js';
import { BLOCKED_PORTS } from './blocked-ports.js';

/** Where requests of ours may go. The default is the public internet over https, and nothing else. */
export interface NetworkPolicy {
  /** Whether `http:` is allowed besides `https:` (`HOOKSWITCH_ALLOW_HTTP`). */
  readonly allow_http: boolean;
  /** Networks that are not public and yet allowed, in CIDR (`HOOKSWITCH_ALLOW_NETS`). */
  readonly allow_nets: readonly string[];
  /**
   * Origins of this server itself, whose `/inbox/…` is always allowed: `http://127.0.0.1:8080`. The first is where it
   * listens now; the others are where it listened before.
   */
  readonly inbox_origins?: readonly string[];
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [address: Address, bits: number];

const readNetworks = new WeakMap<readonly string[], readonly Network[]>();

/** Hosts of parsed URLs: whatever notation an address was written in, the parser has made it one of these. */
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$|:/;

/** Outside of it ipaddr.js calls `::7f00:1` unicast too, an old way of writing 127.0.0.1. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** What a fresh installation allows. */
export const STRICT_NETWORK_POLICY: NetworkPolicy = { allow_http: false, allow_nets: [] };

/**
 * Says why a URL may not be called, or `undefined` when it may as far as its text tells. A host name still has to be
 * resolved: whoever connects asks {@link isAddressAllowed} about every address that he is about to use.
 *
 * The WHATWG parser reads the host, so that `2130706433`, `0x7f.1` and `①②⑦.0.0.1` are the loopback that they mean.
 */
export function refuseUrl(url: string, policy: NetworkPolicy): string | undefined {
  if (/[\s\p{Cc}]/u.test(url)) return 'Remove the blanks and line breaks from the URL.';
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) return 'This is no complete URL. Write one like https://crm.example/hook.';
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
    return `A URL that begins with "${parsed.protocol}" cannot be called. Use https.`;
  }
  if (parsed.username !== '' || parsed.password !== '') {
    return 'Take user name and password out of the URL. Send them in a secret header instead.';
  }
  if (isInbox(parsed, policy)) return undefined;
  if (parsed.protocol === 'http:' && !policy.allow_http) {
    return 'Use https: everybody on the way can read http. (The setting HOOKSWITCH_ALLOW_HTTP=1 allows it.)';
  }
  if (BLOCKED_PORTS.has(Number(parsed.port))) {
    return `Port ${parsed.port} belongs to another protocol, so that no web server answers there. Use another port.`;
  }
  return refuseHost(parsed.hostname, policy);
}

/** Whether a connection may be made to an IP address: public ones, and those of the allowed networks. */
export function isAddressAllowed(ip: string, policy: NetworkPolicy): boolean {
  if (!ipaddr.isValid(ip)) return false;
  // An IPv4 address inside an IPv6 one is judged as the IPv4 address that it is.
  const address = ipaddr.process(ip);
  return (
    isPublic(address) ||
    networksOf(policy).some((net) => net[0].kind() === address.kind() && address.match(net))
  );
}

/** Global unicast: everything in IPv4 without a special purpose, in IPv6 only what lies in 2000::/3 (RFC 4291). */
function isPublic(address: Address): boolean {
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(GLOBAL_IPV6));
}

/** Whether a text can be an entry of `allow_nets`: `10.0.0.0/8`, `fd00::/8`, or an address, which stands for itself alone. */
export function isNetwork(net: string): boolean {
  return parseNetwork(net) !== undefined;
}

function refuseHost(hostname: string, policy: NetworkPolicy): string | undefined {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (host === '') return 'The URL names no host. Write one like https://crm.example/hook.';
  const allowed = isLocalName(host)
    ? isAddressAllowed('127.0.0.1', policy) || isAddressAllowed('::1', policy)
    : !IP_ADDRESS.test(host) || isAddressAllowed(host, policy);
  if (allowed) return undefined;
  return (
    `"${host}" is not on the public internet, and calls to such addresses are refused. ` +
    'Use a public address, or add its network to the setting HOOKSWITCH_ALLOW_NETS.'
  );
}

/** Names that RFC 6761 §6.3 reserves for the machine itself. */
function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost');
}

function isInbox(url: URL, policy: NetworkPolicy): boolean {
  return url.pathname.startsWith('/inbox/') && (policy.inbox_origins ?? []).includes(url.origin);
}

/** Asked for every request: a policy's networks are read once. What is no network allows nothing. */
function networksOf({ allow_nets }: NetworkPolicy): readonly Network[] {
  let networks = readNetworks.get(allow_nets);
  if (networks === undefined) {
    networks = allow_nets.map(parseNetwork).filter((network) => network !== undefined);
    readNetworks.set(allow_nets, networks);
  }
  return networks;
}

function parseNetwork(net: string): Network | undefined {
  const text = net.trim();
  if (!text.includes('/')) {
    if (!ipaddr.isValid(text) || !isFullAddress(text)) return undefined;
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  }
  if (!ipaddr.isValidCIDR(text) || !isFullAddress(text.slice(0, text.indexOf('/')))) return undefined;
  const [address, bits] = ipaddr.parseCIDR(text);
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= 96) {
    return [address.toIPv4Address(), bits - 96];
  }
  return [address, bits];
}

/** The short and octal notations of IPv4 are read differently by different programs: not in a setting. */
function isFullAddress(text: string): boolean {
  return text.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(text);
}
