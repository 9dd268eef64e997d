import type { Call, EndReason } from '@hookswitch/calls';
import type { EngineChange, Step } from '@hookswitch/engine';
import { spanIdOf, traceIdOf } from './span.js';
import type { Span } from './span.js';

/** Ends that somebody has to look into. */
const FAULTS: ReadonlySet<EndReason> = new Set([
  'no_exit',
  'step_budget',
  'overload',
  'gateway_lost',
  'error',
]);

/** The span that all others of a call hang on. */
export function callSpanId(callId: string): string {
  return spanIdOf('call', callId);
}

/** The span of the step that a component's delivery came from. */
export function stepSpanId(deliveryId: string): string {
  return spanIdOf('delivery', deliveryId);
}

/**
 * The spans that a committed change completes: its steps, and the call once it has ended. Numbers and names of callers
 * stay out: traces are kept by others.
 */
export function spansOfChange({ call, steps, events }: EngineChange): Span[] {
  const spans = steps.map((step) => stepSpan(call, step));
  if (call.ended_at !== null && events.some(({ type }) => type === 'call_hungup')) spans.push(callSpan(call));
  return spans;
}

function callSpan(call: Call): Span {
  const { id, end_reason, end_detail } = call;
  return {
    traceId: traceIdOf(id),
    spanId: callSpanId(id),
    parentId: null,
    name: `call ${call.direction}`,
    kind: 'server',
    start: Date.parse(call.started_at),
    end: Date.parse(call.ended_at ?? call.started_at),
    attributes: {
      'hookswitch.call.id': id,
      'hookswitch.call.live_id': call.live_id,
      'hookswitch.call.end_reason': end_reason,
      'hookswitch.call.end_detail': end_detail ?? null,
      'hookswitch.call.hangup_by': call.hangup_by,
      'hookswitch.call.answered': call.answered_at !== null,
      'hookswitch.activeflow.id': call.activeflow_id,
      'hookswitch.flow.id': call.flow_id,
      'hookswitch.release': call.release,
      'hookswitch.gateway': call.gateway,
    },
    error: end_reason !== null && FAULTS.has(end_reason) ? (end_detail ?? end_reason) : null,
  };
}

function stepSpan(call: Call, step: Step): Span {
  const { id, activeflow_id } = call;
  const { delivery_id, sequence, outcome, reason } = step;
  return {
    traceId: traceIdOf(id),
    spanId: delivery_id === null ? spanIdOf('step', id, sequence) : stepSpanId(delivery_id),
    parentId: callSpanId(id),
    name: `step ${step.type}`,
    kind: 'internal',
    start: Date.parse(step.tm_start),
    end: Date.parse(step.tm_end),
    attributes: {
      'hookswitch.call.id': id,
      'hookswitch.activeflow.id': activeflow_id,
      'hookswitch.step.sequence': sequence,
      'hookswitch.step.type': step.type,
      'hookswitch.step.label': step.label,
      'hookswitch.step.node_id': step.action_id,
      'hookswitch.step.outcome': outcome,
      'hookswitch.delivery.id': delivery_id,
    },
    error: outcome === 'error' ? (reason ?? outcome) : null,
  };
}
