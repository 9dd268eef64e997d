import type { DomainEvent, RetryProfile } from '@hookswitch/events';
import type { ComponentRequest, Id } from '@hookswitch/flow-model';
import type { ComponentTarget, Delivery } from './records.js';

/** What a step owes for a Webhook component that the call has passed, as the engine states it. */
export interface OwedComponent {
  readonly id: Id;
  readonly event: Pick<DomainEvent, 'timestamp' | 'call_id' | 'sequence' | 'data'>;
  readonly flow_id: Id;
  readonly node_id: string;
  readonly request: ComponentRequest;
  readonly profile: RetryProfile;
  readonly wait: { readonly activeflow_id: Id; readonly visit: number } | null;
}

/** Time for an answer that no call waits for. Milliseconds. */
const UNAWAITED_TIMEOUT_MS = 5_000;

/** The seven keys of the body, in their order (seed 001). */
const DATA_KEYS = [
  'unique_call_id',
  'user_name',
  'user_number',
  'dest_number',
  'call_start_at',
  'component_name',
] as const;

/** The body: `type` and the six facts, all strings, and no other key. A fact that is missing is `""`. */
export function componentBody(data: Readonly<Record<string, unknown>>): string {
  const body: Record<string, string> = { type: 'webhook_component_event' };
  for (const key of DATA_KEYS) {
    const value = data[key];
    body[key] = typeof value === 'string' ? value : '';
  }
  return JSON.stringify(body);
}

/** The lane of a component: slots and order of its own, whatever other components of the flow are doing. */
export function componentLane(flowId: Id, nodeId: string): string {
  return `component:${flowId}:${nodeId}`;
}

/** The delivery that a Webhook component owes. Its id is the event's way to be recognised: the `webhook-id` header. */
export function componentDelivery(owed: OwedComponent): Delivery {
  const { lane, target } = commonOf(owed);
  return {
    id: owed.id,
    lane,
    webhook_id: null,
    flow_id: owed.flow_id,
    node_id: owed.node_id,
    event_type: 'webhook_component_event',
    call_id: owed.event.call_id,
    sequence: owed.event.sequence,
    profile: owed.profile,
    test: false,
    created_at: owed.event.timestamp,
    body: componentBody(owed.event.data),
    request: target,
    wait: owed.wait,
    status: 'pending',
    attempt_count: 0,
    next_attempt_at: null,
  };
}

/** What all deliveries of a component have in common. */
interface Common {
  readonly flow_id: Id;
  readonly node_id: string;
  readonly waits: boolean;
  readonly lane: string;
  readonly target: ComponentTarget;
}

/** By request: without variables it is one object for all calls, and then so is its target, which the log knows again. */
const known = new WeakMap<ComponentRequest, Common>();

function commonOf({ flow_id, node_id, request, wait }: OwedComponent): Common {
  const before = known.get(request);
  const waits = wait !== null;
  if (before?.flow_id === flow_id && before.node_id === node_id && before.waits === waits) return before;
  const lane = componentLane(flow_id, node_id);
  const common = { flow_id, node_id, waits, lane, target: componentTarget(request, waits) };
  known.set(request, common);
  return common;
}

function componentTarget(request: ComponentRequest, waits: boolean): ComponentTarget {
  return {
    method: 'POST',
    url: request.url,
    headers: request.headers.map((header) => [header.name, header.value] as const),
    secret_token: request.secret_token,
    signing_secret: request.signing_secret,
    timeout_ms: waits ? request.timeout_ms : Math.max(request.timeout_ms, UNAWAITED_TIMEOUT_MS),
    // Only what a call waits for can be wanted once and never again.
    retry: waits ? request.retry : true,
    ...(request.masked !== undefined && { masked: request.masked }),
  };
}
