import type { Delivery } from '../api/records.js';
import type { Tone } from '../display/state-badge.js';

/** States of a delivery: what they are called, what they mean, and how they look. */
export const DELIVERY_STATES: Readonly<Record<string, { label: string; tone: Tone; meaning: string }>> = {
  pending: { label: 'Pending', tone: 'busy', meaning: 'It is waiting for its first attempt.' },
  sending: { label: 'Sending', tone: 'busy', meaning: 'An attempt is in flight.' },
  retrying: { label: 'Retrying', tone: 'warn', meaning: 'The last attempt failed; it is tried again.' },
  delivered: { label: 'Delivered', tone: 'good', meaning: 'The receiver answered with 2xx.' },
  failed: { label: 'Failed', tone: 'bad', meaning: 'It is not tried again by itself. Resend it.' },
  expired: { label: 'Expired', tone: 'bad', meaning: 'It was tried for as long as it was worth sending.' },
  held: { label: 'Held', tone: 'warn', meaning: 'Its webhook is paused. It is sent when that is resumed.' },
  blocked: { label: 'Blocked', tone: 'bad', meaning: 'The network policy refuses its address.' },
  cancelled: { label: 'Cancelled', tone: 'quiet', meaning: 'Its webhook was removed or switched off.' },
};

/** Nobody waits any more for what a Fetch object has asked, and of a removed payload nothing is left to send. */
export function canBeResent({ event_type, payload }: Pick<Delivery, 'event_type' | 'payload'>): boolean {
  return event_type !== 'fetch' && payload === 'kept';
}

/** What kept an attempt from succeeding, by the API's code: what to filter by. The words of one attempt come with it. */
export const FAILURES: Readonly<Record<string, string>> = {
  timeout: 'No answer in time',
  dns: 'Name not found',
  connect: 'No connection',
  tls: 'Certificate or TLS',
  reset: 'Connection broke',
  blocked: 'Blocked by the network policy',
  http: 'Answer that is no success',
  request: 'Request could not be made',
  unavailable: 'Not tried: server rests',
};

/** The usual meaning of an HTTP status, for people who do not know the numbers by heart. */
export function statusText(status: number): string {
  const words = STATUS_WORDS[status];
  return words ? `${status} ${words}` : String(status);
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Failures before anything could leave, as the ladder of a call has them (`noAnswerOf` of the runtime). */
const BEFORE_SENDING: readonly string[] = ['blocked', 'dns', 'connect', 'tls', 'request', 'unavailable'];

/** Whether the request of an attempt, or a part of it, can have gone over a connection. */
export function wasSent({ error }: { readonly error: { readonly code: string } | null }): boolean {
  return error === null || !BEFORE_SENDING.includes(error.code);
}
