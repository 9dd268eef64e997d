import { findEventType } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import type { Delivery } from '@hookswitch/webhooks';

/** The event that a delivery's text says whole, but for values that redaction rules hide; `null` where it does not. */
export function keptEvent({ id, event_type, body, call_id, sequence }: Delivery): DomainEvent | null {
  if (findEventType(event_type) === undefined) return null;
  const { type, timestamp, data } = parsed(body);
  if (type !== event_type || typeof data !== 'object' || data === null) return null;
  if (typeof timestamp !== 'string' || Number.isNaN(Date.parse(timestamp))) return null;
  const held = data as DomainEvent['data'];
  const call = (held['legs'] === undefined ? held['call'] : held) as DomainEvent['data'] | undefined;
  const environment_id = (call?.['environment_id'] ?? null) as string | null;
  const activeflow_id = (call?.['activeflow_id'] ?? null) as string | null;
  const type_name: EventTypeName = event_type as EventTypeName;
  return {
    id,
    type: type_name,
    timestamp,
    call_id,
    sequence,
    activeflow_id,
    environment_id,
    facts: {},
    data: held,
  };
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
