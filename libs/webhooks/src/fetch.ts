import type { FetchRequest, Id } from '@hookswitch/flow-model';
import { componentLane } from './component.js';
import type { ComponentTarget, Delivery } from './records.js';

/** Stands in the log where deliveries of events have the event's type. It is no event: nobody else is told of it. */
export const FETCH = 'fetch';

/** What a step asks another system, as the engine states it. */
export interface OwedFetchRequest {
  readonly id: Id;
  /** When it was asked, RFC 3339. */
  readonly at: string;
  readonly call_id: Id | null;
  readonly flow_id: Id;
  readonly node_id: string;
  readonly request: FetchRequest;
  readonly wait: { readonly activeflow_id: Id; readonly visit: number };
}

/** The request of a Fetch object as the log owes it: a delivery that a call waits for, and that nobody sends later. */
export function fetchDelivery({
  id,
  at,
  call_id,
  flow_id,
  node_id,
  request,
  wait,
}: OwedFetchRequest): Delivery {
  return {
    id,
    lane: componentLane(flow_id, node_id),
    webhook_id: null,
    flow_id,
    node_id,
    event_type: FETCH,
    call_id,
    sequence: null,
    profile: 'live',
    test: false,
    created_at: at,
    body: request.body ?? '',
    request: fetchTarget(request),
    wait,
    status: 'pending',
    attempt_count: 0,
    next_attempt_at: null,
  };
}

/** Where and how to ask. */
export function fetchTarget({
  method,
  url,
  headers,
  content_type,
  timeout_ms,
  tries,
  max_bytes,
  expects_json,
  masked,
}: FetchRequest): ComponentTarget {
  return {
    method,
    url,
    headers: headers.map(({ name, value }) => [name, value] as const),
    secret_token: null,
    signing_secret: null,
    timeout_ms,
    retry: false,
    ...(masked !== undefined && { masked }),
    fetch: { content_type, tries: isSafe(method) ? tries : 1, max_bytes, expects_json },
  };
}

/** Whether asking twice does no more than asking once (RFC 9110 §9.2.2). */
export function isSafe(method: string): boolean {
  return method === 'GET' || method === 'PUT';
}
