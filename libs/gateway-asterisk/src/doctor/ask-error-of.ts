import { AskError } from './asterisk.js';

const UNTRUSTED = /^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** What an error of the network means to somebody who set the address. */
export function askErrorOf(error: unknown, patienceMs: number): AskError {
  const { code = '', name, message = '' } = deepest(error);
  if (name === 'TimeoutError' || code === 'ETIMEDOUT' || /TIMEOUT/.test(code) || /timed out/.test(message)) {
    return new AskError('timeout', `no answer within ${patienceMs / 1000} s`);
  }
  if (code === 'ECONNREFUSED') return new AskError('refused', 'the connection was refused');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new AskError('unknown_host', 'its name is not known to the DNS');
  }
  if (UNTRUSTED.test(code)) return new AskError('untrusted', `its certificate is not trusted (${code})`);
  const unexpected = /Unexpected server response: (\d+)/.exec(message);
  if (unexpected) return new AskError('status', message, Number(unexpected[1]));
  if (/^(HPE_|EPROTO|UND_ERR_SOCKET|ECONNRESET|ERR_SSL)/.test(code)) {
    return new AskError('not_http', `something else answers there (${code})`);
  }
  return new AskError('unreachable', message || code);
}

interface Fault {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** What undici and Node.js wrap: the error at the bottom has the code. */
function deepest(error: unknown): Fault {
  const fault = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as Fault;
  const inner = fault.errors?.[0] ?? fault.cause;
  return typeof inner === 'object' && inner !== null ? deepest(inner) : fault;
}
