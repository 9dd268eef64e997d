import { eventTypes } from '@hookswitch/events';
import type { EventType } from '@hookswitch/events';
import { EXAMPLE_TIME, LIVE_WORTH_MS } from '@hookswitch/webhooks';
import { z } from 'zod';

const DRAFT = 'application/schema+json;version=draft-07';

const HEADERS = {
  type: 'object',
  properties: {
    'webhook-id': {
      type: 'string',
      format: 'uuid',
      description: 'The delivery: the same over all attempts, so that it tells what has come before.',
    },
    'webhook-timestamp': {
      type: 'string',
      pattern: '^[0-9]+$',
      description: 'Unix seconds of this attempt.',
    },
    'webhook-sequence': {
      type: 'string',
      pattern: '^[0-9]+$',
      description: 'Rises by one with each event of a call; missing for events that belong to no call.',
    },
    'webhook-signature': {
      type: 'string',
      description: 'Standard Webhooks: `v1,` and base64, several with a space between; with a secret only.',
    },
  },
  required: ['webhook-id', 'webhook-timestamp'],
} as const;

/**
 * The native events as an AsyncAPI 3.0 document: one channel, which is the webhook's own URL, and a message for each
 * event type. Other dialects are described in the docs.
 *
 * @param version of the product
 */
export function asyncApi(version: string): Readonly<Record<string, unknown>> {
  const entries = Object.values(eventTypes) as EventType<object>[];
  const reference = (type: string) => ({ $ref: `#/channels/webhook/messages/${type}` });
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Hookswitch events',
      version,
      description: 'What Hookswitch sends to webhooks in its native dialect. `POST`, JSON.',
    },
    defaultContentType: 'application/json',
    channels: {
      webhook: {
        address: null,
        title: 'A webhook',
        description: 'The address is the URL that is configured for the webhook.',
        messages: Object.fromEntries(
          entries.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
        ),
        bindings: { http: {} },
      },
    },
    operations: {
      sendEvent: {
        action: 'send',
        channel: { $ref: '#/channels/webhook' },
        bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
        messages: entries.map(({ type }) => reference(type)),
      },
    },
    components: { messages: Object.fromEntries(entries.map((entry) => [entry.type, message(entry)])) },
  };
}

function message({ type, title, description, since, profile, data, example }: EventType<object>): object {
  const payload = {
    type: 'object',
    properties: {
      type: { const: type },
      timestamp: { type: 'string', format: 'date-time' },
      data: withoutDialect(z.toJSONSchema(data, { target: 'draft-7' })),
    },
    required: ['type', 'timestamp', 'data'],
    additionalProperties: false,
  };
  return {
    name: type,
    title,
    summary: description,
    description: `Sent since ${since}. Worth sending for ${profile === 'live' ? `${LIVE_WORTH_MS / 60_000} minutes` : 'three days'}.`,
    contentType: 'application/json',
    headers: HEADERS,
    payload: { schemaFormat: DRAFT, schema: payload },
    examples: [{ payload: { type, timestamp: EXAMPLE_TIME, data: example } }],
  };
}

/** `$schema` stands at the root of a document only. */
function withoutDialect({ $schema: _$schema, ...schema }: Readonly<Record<string, unknown>>): object {
  return schema;
}
