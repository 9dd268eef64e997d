import { eventFields, nativeBody } from '@hookswitch/events';
import type { Dialect } from '../dialect.js';
import { typeIn } from '../type-in-text.js';

const METHODS = ['POST', 'PUT', 'PATCH'] as const;

/** Hookswitch's own way: `{"type", "timestamp", "data"}` as JSON body. */
export const nativeDialect: Dialect = {
  name: 'native',
  title: 'Hookswitch',
  description: 'Every event with all that is known of it, as JSON. The dialect for new integrations.',
  methods: METHODS,
  https_only: false,
  single_event: false,
  secret_use: null,
  choices: [],
  uniform: true,
  render: (event) => [nativeBody(event)],
  eventName: typeIn,
  fields: (_called, type) =>
    eventFields(type).map(({ path, type: kind, nullable, open, description }) => ({
      ...{ name: path, description, open },
      type: nullable ? `${kind} or null` : kind,
    })),
  place(text, endpoint) {
    return {
      method: (METHODS as readonly string[]).includes(endpoint.method) ? endpoint.method : 'POST',
      url: endpoint.url,
      body: text,
      content_type: 'application/json',
    };
  },
};
