import { nativeBody } from '@hookswitch/events';
import type { Dialect } from '../dialect.js';

const METHODS_WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/** Hookswitch's own way: `{"type", "timestamp", "data"}` as JSON body. */
export const nativeDialect: Dialect = {
  name: 'native',
  uniform: true,
  render: nativeBody,
  place(text, endpoint) {
    return {
      method: METHODS_WITH_BODY.has(endpoint.method) ? endpoint.method : 'POST',
      url: endpoint.url,
      body: text,
      content_type: 'application/json',
    };
  },
};
