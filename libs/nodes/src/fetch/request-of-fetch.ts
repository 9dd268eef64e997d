import type { FetchRequest } from '@hookswitch/flow-model';
import { headersOf } from '../header-rows.schema.js';
import type { FetchConfig } from './fetch.schema.js';

/** What is asked of the other system, out of a configuration whose variables are put in. */
export function requestOfFetch(config: FetchConfig): FetchRequest {
  const { method, url, body, content_type, timeout_ms, tries, max_bytes } = config;
  return {
    method,
    url,
    headers: headersOf(config.headers),
    body: method === 'GET' || body.trim() === '' ? null : body,
    content_type,
    timeout_ms,
    tries,
    max_bytes,
    expects_json: config.variables.length > 0,
  };
}
