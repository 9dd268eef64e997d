import type { Attempt } from '../records.js';
import { CAUSES } from './causes.js';

type Failed = Pick<Attempt, 'error' | 'http_status' | 'response'>;

/** What to do about an attempt's error; `null` when there was none. One place for what API and editor say. */
export function adviceFor({ error, http_status, response }: Failed): string | null {
  if (error === null) return null;
  if (error.code === 'http')
    return http_status === null ? BY_CODE['http']! : adviceForStatus(http_status, response);
  const cause = CAUSES[/\(([A-Z][A-Z0-9_]+)\)/.exec(error.message)?.[1] ?? ''];
  return cause?.advice ?? BY_CODE[error.code] ?? 'Look at the request and the answer, then resend.';
}

const BY_CODE: Readonly<Record<string, string>> = {
  timeout: 'Answer first and work afterwards, or give the webhook a longer time-out.',
  dns: 'Look for a slip in the URL, and whether the name is in the DNS.',
  connect: 'See whether the server runs, and whether a firewall lets our address through.',
  tls: 'Look at the certificate and the TLS versions of the server.',
  reset: 'Look into the server’s log at this time.',
  blocked:
    'Use an address on the public internet. For one of your own network, let it be allowed: HOOKSWITCH_ALLOW_NETS, or HOOKSWITCH_ALLOW_HTTP for http.',
  http: 'Look at what answers there: it may be no web server.',
  request: 'Correct the webhook’s URL, headers or secrets, press Apply, then resend.',
  unavailable: 'Nothing: it is sent when the server answers again. See Status for when that is tried.',
};

function adviceForStatus(status: number, response: Attempt['response']): string {
  if (status < 300)
    return 'Let the server answer as this dialect’s vendor asks for, mostly with exactly 200.';
  if (status < 400) return adviceForRedirect(response?.headers['location']);
  return BY_STATUS[status] ?? (status < 500 ? BY_STATUS[400]! : BY_STATUS[500]!);
}

function adviceForRedirect(location: string | undefined): string {
  const to = location === undefined || location === '' ? '' : ` It leads to ${location}`;
  return `Enter the final URL in the webhook.${to}`;
}

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'The server does not take what it was sent: its answer should say why. Correct the receiver, or the webhook’s dialect or template.',
  401: 'The server wants to know who asks: compare the token or the headers that the webhook sends with what the server expects.',
  403: 'The server forbids it: compare the token or the headers, and see whether it lets our address through.',
  404: 'Nothing is at this URL: look at its path.',
  405: 'The server does not take this method at this URL: change the webhook’s method, or the path.',
  408: 'The server waited for us for too long: mostly it is busy. Resend it.',
  410: 'The server says that this endpoint is gone for good; its webhook was switched off. Enter the new URL and switch it on.',
  413: 'The body is too large for the server: raise its limit, or send less by a template.',
  415: 'The server does not take this content type: choose another dialect, or let it take it.',
  429: 'The server asks for fewer requests: set the webhook’s rate limit. What waits is sent when it allows it.',
  500: 'The server has a fault of its own: look into its log at this time. It is safe to resend.',
  501: 'The server cannot do this: look at the URL and the method.',
  502: 'A proxy stands there, and what is behind it does not answer: start the receiver behind it.',
  503: 'The server is overloaded or under maintenance. What waits is sent when it is back.',
  504: 'A proxy stands there, and what is behind it took too long: answer first and work afterwards.',
};
