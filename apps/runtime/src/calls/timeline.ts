import type { Call, Signal } from '@hookswitch/calls';
import type { DeliveryOutline } from '@hookswitch/store';
import type { ShownStep } from '../activeflows/activeflow-reader.js';

/** One line of a call's timeline. */
export type TimelineEntry =
  | {
      readonly at: string;
      readonly kind: 'signal';
      readonly signal: Omit<Signal, 'at' | 'device'> & { readonly device: string | null };
    }
  | {
      readonly at: string;
      readonly kind: 'step';
      readonly step: Pick<
        ShownStep,
        | 'sequence'
        | 'action_id'
        | 'type'
        | 'label'
        | 'outcome'
        | 'next_action_id'
        | 'reason'
        | 'delivery_id'
        | 'tm_end'
        | 'flow_id'
        | 'flow_name'
      >;
    }
  | {
      readonly at: string;
      readonly kind: 'attempt';
      readonly attempt: {
        readonly delivery_id: string;
        readonly event_type: string;
        readonly webhook_id: string | null;
        readonly node_id: string | null;
        readonly number: number;
        readonly duration_ms: number;
        readonly http_status: number | null;
        readonly error: { readonly code: string; readonly message: string } | null;
        readonly method: string;
        readonly url: string;
        /** The delivery's state now. */
        readonly status: string;
      };
    };

/** Deliveries of one call that a timeline shows. */
const MOST_DELIVERIES = 1_000;

/** The deliveries that a timeline shows, out of all that a call has. */
export async function firstDeliveries(
  pages: AsyncIterable<readonly DeliveryOutline[]>,
): Promise<readonly DeliveryOutline[]> {
  const first: DeliveryOutline[] = [];
  for await (const page of pages) {
    first.push(...page);
    if (first.length >= MOST_DELIVERIES) break;
  }
  return first.slice(0, MOST_DELIVERIES);
}

/** Signalling, steps and webhook attempts of one call, in order of time; what happened at once stays in this order. */
export function timelineOf(
  signals: readonly Signal[],
  steps: readonly ShownStep[],
  deliveries: readonly DeliveryOutline[],
): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...signals.map(({ at, device = null, ...signal }): TimelineEntry => ({
      at,
      kind: 'signal',
      signal: { ...signal, device },
    })),
    ...steps.map(stepEntry),
    ...deliveries.flatMap(attemptEntries),
  ];
  return entries.sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}

function stepEntry({ tm_start, variables_changed: _changed, ...step }: ShownStep): TimelineEntry {
  return { at: tm_start, kind: 'step', step };
}

function attemptEntries({ delivery, attempts }: DeliveryOutline): TimelineEntry[] {
  return attempts.map((attempt) => ({
    at: attempt.started_at,
    kind: 'attempt',
    attempt: {
      delivery_id: delivery.id,
      event_type: delivery.event_type,
      webhook_id: delivery.webhook_id,
      node_id: delivery.node_id,
      number: attempt.number,
      duration_ms: attempt.duration_ms,
      http_status: attempt.http_status,
      error: attempt.error,
      method: attempt.request.method,
      url: attempt.request.url,
      status: delivery.status,
    },
  }));
}

/** What a timeline is about, for its head. */
export type TimelineAnswer = {
  readonly call_id: Call['id'];
  readonly result: readonly TimelineEntry[];
  /** `null` on the last page, and where the timeline was asked for as a whole. */
  readonly next_page_token: string | null;
};
