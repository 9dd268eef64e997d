import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema.generated.js';
import { ApiError, toApiError, unreachable } from './problem.js';

/** Sent with each change, so that no other site can make the browser send one (the cookie alone is not enough). */
const CSRF_HEADER = 'x-csrf-token';

let csrfToken: string | null = null;

/** Remembers the token that came with the session; `null` forgets it. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** The headers that make a change one of this page's, for what does not go through {@link client}. */
export function changeHeaders(): Readonly<Record<string, string>> {
  return csrfToken === null ? {} : { [CSRF_HEADER]: csrfToken };
}

const signedOutListeners = new Set<() => void>();

/** Calls back when the server no longer knows the session. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => void signedOutListeners.delete(listener);
}

/** The server answered that nobody is signed in. */
export function tellSignedOut(): void {
  for (const listener of signedOutListeners) listener();
}

const errors: Middleware = {
  onRequest({ request }) {
    if (csrfToken && request.method !== 'GET') request.headers.set(CSRF_HEADER, csrfToken);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    // 304 answers who asked with `if-none-match`: see `versionOf`.
    if (response.ok || response.status === 304) return undefined;
    if (response.status === 401 && schemaPath !== '/api/v1/session') tellSignedOut();
    throw toApiError(response.status, await readJson(response), response.statusText);
  },
  onError({ error }) {
    return error instanceof ApiError ? error : unreachable(error);
  },
};

/** The REST API, typed by its own OpenAPI document. Failures are thrown as {@link ApiError}. */
export const client = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });
client.use(errors);

/** The answer's body; use it on a call of {@link client}, whose failures are thrown. */
export async function bodyOf<Data>(answer: Promise<{ data?: Data }>): Promise<Data> {
  return (await answer).data as Data;
}

/** A body, and the version of it that the server knows again. */
export interface Versioned<Data> {
  readonly etag: string | null;
  readonly data: Data;
}

/** The header that lets the server answer that what was read last is still all there is. */
export function unlessKnown(known: Versioned<unknown> | undefined): Readonly<Record<string, string>> {
  return known?.etag ? { 'if-none-match': known.etag } : {};
}

/** The body with its version; what was read last where there is nothing new (304). */
export async function versionOf<Data>(
  answer: Promise<{ data?: Data; response: Response }>,
  known?: Versioned<Data>,
): Promise<Versioned<Data>> {
  const { data, response } = await answer;
  if (response.status === 304 && known !== undefined) return known;
  return { etag: response.headers.get('etag'), data: data as Data };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
