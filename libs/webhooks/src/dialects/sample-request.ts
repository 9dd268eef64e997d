import { newId } from '@hookswitch/flow-model';
import type { StoredSecret } from '@hookswitch/flow-model';
import type { SecretReader, WebhookEndpoint } from '../ports.js';
import type { Delivery } from '../records.js';
import { webhookLane } from '../router.js';
import { composeRequest } from '../sending/compose-request.js';
import { generateSigningSecret } from '../signing.js';
import { exampleEndpoint } from './example-requests.js';
import { exampleSurroundings } from './example-surroundings.js';
import type { Dialect } from './dialect.js';
import { sampleFields } from './payload-fields.js';
import type { SampleField } from './payload-fields.js';
import { sampleText } from './sample-text.js';

/** What a sample is made for: a webhook as it is being filled in. */
export interface SampleOf {
  readonly event_type: string;
  readonly url: string;
  readonly method: string;
  /** Whether it has a secret; its value is not looked at. */
  readonly has_secret: boolean;
  /** A value of `null` is secret. */
  readonly headers: readonly { readonly name: string; readonly value: string | null }[];
  readonly template?: string | null;
}

/** A request as a receiver would get it. */
export interface SampleRequest {
  /** The catalogue's name of the event. */
  readonly event_type: string;
  /** What the vendor calls it. */
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly fields: readonly SampleField[];
}

const KEY: StoredSecret = { $secret: 'sample', version: 1, hint: '' };

/**
 * The request that a webhook would send of the example of an event; `undefined`: its dialect has no such event.
 *
 * @throws TemplateError when the webhook's template fails, or makes what cannot be sent
 */
export function sampleRequest(dialect: Dialect, wanted: SampleOf, now: number): SampleRequest | undefined {
  const example = exampleEndpoint(dialect);
  const { url, method, headers, has_secret, template } = wanted;
  const endpoint = {
    ...example,
    url: URL.canParse(url) ? url : example.url,
    method: dialect.methods.includes(method) ? method : example.method,
    headers: headers.map(({ name, value }) => ({ name, value: value ?? KEY })),
    secret: has_secret ? KEY : null,
    event_types: [wanted.event_type],
    ...(template !== undefined && { template }),
  } as WebhookEndpoint;
  const at = new Date(now).toISOString();
  const made = { id: newId(), now: at, endpoint, surroundings: exampleSurroundings };
  const sample = sampleText(dialect, wanted.event_type, made);
  if (sample === undefined) return undefined;
  const { type, event, text } = sample;
  const request = composeRequest(deliveryOf(type, text, at, endpoint), endpoint, keys(), now);
  // What the keys of an admin's own body mean, only the admin knows.
  const isOwnBody = endpoint.template !== null && dialect.template === undefined;
  const called = isOwnBody ? type : dialect.eventName(text, event);
  return {
    event_type: type,
    name: called,
    method: request.method,
    url: request.url,
    headers: request.shown,
    body: request.body,
    fields: sampleFields(isOwnBody ? [] : dialect.fields(called, type), endpoint.url, request),
  };
}

/** Signed with a key that nobody has. */
function keys(): SecretReader {
  const key = generateSigningSecret();
  return { reveal: () => [key] };
}

function deliveryOf(event_type: string, body: string, created_at: string, { id }: WebhookEndpoint): Delivery {
  return {
    id: newId(),
    lane: webhookLane(id),
    webhook_id: id,
    flow_id: null,
    node_id: null,
    event_type,
    call_id: null,
    sequence: 1,
    profile: 'record',
    test: true,
    created_at,
    body,
    request: null,
    wait: null,
    status: 'pending',
    attempt_count: 0,
    next_attempt_at: null,
  };
}
