import { CAUSES } from '../reasons/causes.js';
import { BlockedAddressError } from './network-guard.js';
import { ProxyError } from './outgoing-way.js';

/**
 * What kept an attempt from succeeding, by cause. `http`: the server answered, but not with 2xx. `request`: it could not be
 * made (a secret that is gone, a URL or header that no request can carry). `unavailable`: not tried, since the server did not
 * answer others a moment ago.
 */
export const FAILURE_CODES = [
  'timeout',
  'dns',
  'connect',
  'tls',
  'reset',
  'blocked',
  'http',
  'request',
  'unavailable',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Why an attempt did not succeed. */
export interface Failure {
  readonly code: FailureCode;
  /** For people: what happened. Never holds a secret. */
  readonly message: string;
}

/** Why an answer is no success; `null` for 2xx. Redirects count as failures: nobody checked where they lead. */
export function statusFailure(status: number): Failure | null {
  if (status >= 200 && status < 300) return null;
  const redirect = status >= 300 && status < 400 && status !== 304;
  return {
    code: 'http',
    message: redirect
      ? `The server answered ${status}, a redirect. Redirects are not followed: enter the final URL.`
      : `The server answered ${status}.`,
  };
}

/** The failure behind an error of the HTTP client, of DNS, TCP or TLS. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ProxyError) return { code: 'connect', message: error.message };
  if (error instanceof BlockedAddressError) return { code: 'blocked', message: error.message };
  const code = codeOf(error);
  if (code === 'UND_ERR_CONNECT_TIMEOUT') {
    return { code: 'timeout', message: 'The server did not accept the connection in time.' };
  }
  if (code === 'ENOTFOUND' || code.startsWith('EAI_') || code === 'ENODATA') {
    return { code: 'dns', message: told(code, 'The name of the server could not be resolved') };
  }
  if (isTls(code, error)) {
    return {
      code: 'tls',
      message: `No secure connection could be made. ${told(code, 'The server refused it')}`,
    };
  }
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW' || code.startsWith('UND_ERR_RES_')) {
    return { code: 'http', message: `The answer of the server is not valid HTTP (${code}).` };
  }
  if (code === 'UND_ERR_INVALID_ARG' || code === 'ERR_INVALID_ARG_VALUE') {
    return { code: 'request', message: 'A request with this URL and these headers cannot be sent.' };
  }
  if (CONNECT_CODES.has(code)) {
    return { code: 'connect', message: told(code, 'No connection to the server could be made') };
  }
  return { code: 'reset', message: told(code, 'The connection broke before the answer was complete') };
}

/** @param otherwise for a code that nobody has put into words yet */
function told(code: string, otherwise: string): string {
  return `${CAUSES[code]?.message ?? otherwise} (${code}).`;
}

const CONNECT_CODES = new Set([
  'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'ETIMEDOUT', 'EADDRNOTAVAIL', 'EACCES', 'EMFILE',
]); // prettier-ignore

const TLS_CODES =
  /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|UNABLE_TO_|SELF_SIGNED|HOSTNAME_|EPROTO|INVALID_CA|PATH_LENGTH)/;

function isTls(code: string, error: unknown): boolean {
  if (TLS_CODES.test(code)) return true;
  return (
    code === 'ECONNRESET' && error instanceof Error && error.message.includes('before secure TLS connection')
  );
}

/** The code of an error, or of the first of the addresses that were tried. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // undici gives no code where the answer is no HTTP at all.
  if (error instanceof Error && error.name === 'HTTPParserError') return 'HPE_INVALID_CONSTANT';
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return 'cause' in error && error.cause !== undefined ? codeOf(error.cause) : 'unknown';
}
