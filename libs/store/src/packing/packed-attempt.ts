import type { Id } from '@hookswitch/flow-model';
import type { Attempt, AttemptTimings } from '@hookswitch/webhooks';

/**
 * What most requests and answers have in common is written as a number, its place in this list. Rows refer to it for ever:
 * it may grow at its end, and nothing in it may change.
 */
const COMMON = [
  'POST',
  'content-type',
  'application/json',
  'x-pbx-token',
  '••••',
  'webhook-id',
  'webhook-timestamp',
  'webhook-sequence',
  'webhook-signature',
  'user-agent',
  'Hookswitch',
  'date',
  'connection',
  'keep-alive',
  'timeout=5',
  'content-length',
  '0',
  '2',
  'transfer-encoding',
  'chunked',
  'server',
  'etag',
  'application/json; charset=utf-8',
  'text/plain; charset=utf-8',
  'text/plain',
  'text/html',
  'x-request-id',
  'close',
  'PUT',
  'authorization',
] as const;
const places = new Map<string, number>(COMMON.map((text, place) => [text, place]));

/** Stands for the delivery's own id. */
const OWN_ID = -1;
type PackedText = string | number;

/** Names and values in turn. */
type PackedHeaders = readonly PackedText[];

/** An attempt without the names of its fields; a new field comes last. 0: no error, the delivery's own body, no answer. */
export type PackedAttempt = readonly [
  number: number,
  started_at: string,
  duration_ms: number,
  http_status: number | null,
  error: readonly [code: string, message: string] | 0,
  method: PackedText,
  url: string,
  headers: PackedHeaders,
  body: string | 0,
  response_headers: PackedHeaders | 0,
  response_body?: string,
  /** 1: it went to the webhook's fallback URL. */
  fallback?: 0 | 1,
  timings?: PackedTimings,
];

/** Milliseconds; over a kept connection nothing but the first byte was waited for. */
type PackedTimings =
  | number
  | null
  | readonly [first_byte: number | null, dns: number | null, connect: number | null, tls: number | null];

/** As the tables hold it: the first version wrote it whole. */
export type StoredAttempt = PackedAttempt | Attempt;

export function packAttempt(deliveryId: Id, attempt: Attempt): PackedAttempt {
  const { number, started_at, duration_ms, http_status, error, request, response } = attempt;
  const { method, url, headers, body } = request;
  const packed: readonly unknown[] = [
    number,
    started_at,
    duration_ms,
    http_status,
    error === null ? 0 : [error.code, error.message],
    places.get(method) ?? method,
    url,
    packHeaders(headers, deliveryId),
    body === null ? 0 : body,
    ...(response === null
      ? ([0] as const)
      : ([packHeaders(response.headers, deliveryId), response.body] as const)),
    ...packTail(attempt),
  ];
  return packed as PackedAttempt;
}

export function unpackAttempt(deliveryId: Id, packed: StoredAttempt): Attempt {
  if ('number' in packed) return packed;
  const [number, started_at, duration_ms, http_status, error, method, url, headers, body, ...answer] = packed;
  const [responseHeaders, responseBody = '', fallback, timings] = answer;
  return {
    number,
    ...(fallback === 1 && { fallback: true }),
    started_at,
    duration_ms,
    ...(timings !== undefined && { timings: unpackTimings(timings) }),
    http_status,
    error: error === 0 ? null : { code: error[0], message: error[1] },
    request: {
      method: unpackText(method, deliveryId),
      url,
      headers: unpackHeaders(headers, deliveryId),
      body: body === 0 ? null : body,
    },
    response:
      responseHeaders === 0
        ? null
        : { headers: unpackHeaders(responseHeaders, deliveryId), body: responseBody },
  };
}

/** What most attempts of earlier versions did not have, as far as this one needs it. */
function packTail({ response, fallback, timings }: Attempt): readonly (string | number | PackedTimings)[] {
  if (fallback !== true && timings === undefined) return [];
  const tail = [fallback === true ? 1 : 0, ...(timings === undefined ? [] : [packTimings(timings)])];
  return response === null ? ['', ...tail] : tail;
}

function packTimings({ reused, first_byte_ms, dns_ms, connect_ms, tls_ms }: AttemptTimings): PackedTimings {
  return reused ? first_byte_ms : [first_byte_ms, dns_ms, connect_ms, tls_ms];
}

function unpackTimings(packed: PackedTimings): AttemptTimings {
  if (!isParts(packed))
    return { reused: true, dns_ms: null, connect_ms: null, tls_ms: null, first_byte_ms: packed };
  const [first_byte_ms, dns_ms, connect_ms, tls_ms] = packed;
  return { reused: false, dns_ms, connect_ms, tls_ms, first_byte_ms };
}

function isParts(packed: PackedTimings): packed is Extract<PackedTimings, readonly unknown[]> {
  return Array.isArray(packed);
}

function packHeaders(headers: Readonly<Record<string, string>>, deliveryId: Id): PackedHeaders {
  const packed: PackedText[] = [];
  for (const name in headers) {
    const value = headers[name]!;
    packed.push(places.get(name) ?? name, value === deliveryId ? OWN_ID : (places.get(value) ?? value));
  }
  return packed;
}

function unpackHeaders(packed: PackedHeaders, deliveryId: Id): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index < packed.length; index += 2) {
    headers[unpackText(packed[index]!, deliveryId)] = unpackText(packed[index + 1]!, deliveryId);
  }
  return headers;
}

function unpackText(packed: PackedText, deliveryId: Id): string {
  if (typeof packed === 'string') return packed;
  return packed === OWN_ID ? deliveryId : (COMMON[packed] ?? '');
}
